import { actions } from '../answers/actions/catalog.ts'
import { topics } from '../answers/topics/catalog.ts'
import type { Language } from '../answers/words.ts'
import type { Effect, Outcome, Situation } from '../command.ts'
import type { Member } from '../member.ts'
import { type Block, type Reply, text } from '../reply.ts'
import { mayPassOn } from './below.ts'
import type { Asked } from './desk.ts'
import { tellMe } from './thumbs.ts'
import { told } from './words.ts'

export interface Opinion {
  readonly topic: string
  readonly key: string
  readonly helpful: boolean
}

/** How many opinions of one person are kept. */
const kept = 50

/** Counts what somebody thinks of an answer, once; what did not help goes to the admin. */
export function rate(opinion: Opinion, situation: Situation): Outcome {
  const { topic, key, helpful } = opinion
  const asked = situation.asked?.find((each) => each.key === key && each.topic === topic)
  const language = asked?.language ?? situation.earlier?.language ?? 'en'
  if (!isKnown(topic)) return { reply: outdated(language) }
  const { ratings = [], ...rest } = situation.member.opinions ?? {}
  const before = ratings.find((each) => each.key === key && each.topic === topic)
  if (before?.helpful === helpful) return { reply: thanks('known', language) }
  const others = ratings.filter((each) => each !== before)
  const member: Member = {
    ...situation.member,
    opinions: { ...rest, ratings: [...others, { topic, key, helpful }].slice(-kept) },
  }
  const change = { kind: 'rate' as const, topic: tallied(opinion), now: helpful }
  const counted: Effect = {
    kind: 'desk',
    change: before ? { ...change, before: before.helpful } : change,
  }
  if (helpful) {
    return { member, repeatable: true, reply: thanks('thanks', language), effects: [counted] }
  }
  const { reply, effects } =
    topic === 'admin'
      ? { reply: sorry(language, 'counted'), effects: [] }
      : disliked(asked, language, situation)
  return { member, repeatable: true, reply, effects: [counted, ...effects] }
}

/** Answers of admins are counted one by one. */
function tallied({ topic, key }: Opinion): string {
  return topic === 'admin' ? `admin ${key}` : topic
}

function isKnown(topic: string): boolean {
  return topics.has(topic) || topic in actions || topic === 'unsure' || topic === 'admin'
}

function disliked(asked: Asked | undefined, language: Language, situation: Situation) {
  const { desk, member } = situation
  if (!desk) return { reply: sorry(language, 'nobody'), effects: [] }
  if (member.opinions?.forward === false) return { reply: sorry(language, 'keptBack'), effects: [] }
  if (!asked) return { reply: sorry(language, 'forgotten'), effects: [] }
  if (!mayPassOn(situation)) return { reply: sorry(language, 'enough'), effects: [] }
  const effect: Effect = { kind: 'desk', change: { kind: 'pass on', asked } }
  return { reply: sorry(language, 'passedOn', tellMe(asked)), effects: [effect] }
}

function thanks(title: 'thanks' | 'known', language: Language): Reply {
  return {
    outcome: 'action',
    title: told(title, language),
    tone: 'plain',
    blocks: [],
    next: { text: told('more', language), line: 'status' },
  }
}

function sorry(
  language: Language,
  what: 'nobody' | 'keptBack' | 'forgotten' | 'enough' | 'passedOn' | 'counted',
  ...blocks: readonly Block[]
): Reply {
  return {
    outcome: 'action',
    title: told('thanksToo', language),
    tone: 'plain',
    blocks: [text(told(what, language)), ...blocks],
    next: { text: told('otherWords', language), line: 'policy' },
  }
}

function outdated(language: Language): Reply {
  return {
    outcome: 'answered',
    title: told('outdated', language),
    tone: 'plain',
    blocks: [text(told('outdatedWhy', language))],
    next: { text: told('more', language), line: 'status' },
  }
}
