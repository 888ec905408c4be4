import type { Outcome, Situation } from '../command.ts'
import { policyOf } from '../standing.ts'
import { type Reply, text } from '../reply.ts'
import { adminSays } from './admin-says.ts'
import { told } from './words.ts'

/** Notes that somebody wants to be told when their question is answered. */
export function wish(
  { topic, key }: { readonly topic: string; readonly key: string },
  situation: Situation,
): Outcome {
  const { desk, asked: all = [], earlier } = situation
  const asked = all.find((each) => each.key === key && each.topic === topic)
  const language = asked?.language ?? earlier?.language ?? 'en'
  if (!asked || !desk) {
    const why = desk ? 'cannotTellWhy' : 'nobody'
    return { reply: said(told('cannotTell', language), told(why, language), situation) }
  }
  return {
    reply: {
      ...said(told('willTell', language), told('onlyFor', language), situation),
      outcome: 'action',
    },
    effects: [{ kind: 'desk', change: { kind: 'want', asked } }],
  }
}

/** The answer of an admin that a button names. */
export function saysOf(number: number, situation: Situation): Outcome {
  const { desk, member, policies, earlier } = situation
  const language = earlier?.language ?? 'en'
  const answer = desk?.desk.answers.find((each) => each.number === number)
  if (!answer) {
    return { reply: said(told('withdrawn', language), told('otherWords', language), situation) }
  }
  const reply = adminSays(answer, policyOf(member.ledger, policies), language)
  const isMissed = desk?.missed.includes(number)
  return isMissed
    ? { reply, effects: [{ kind: 'desk', change: { kind: 'told', number } }] }
    : { reply }
}

function said(title: string, words: string, { earlier }: Situation): Reply {
  return {
    outcome: 'answered',
    title,
    tone: 'plain',
    blocks: [text(words)],
    next: { text: told('more', earlier?.language ?? 'en'), line: 'status' },
  }
}
