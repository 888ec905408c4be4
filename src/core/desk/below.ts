import type { Answered } from '../answers/answers.ts'
import type { Effect, Outcome, Situation } from '../command.ts'
import { dayOf } from '../day.ts'
import { type Block, buttons, type Reply, text } from '../reply.ts'
import { adminSays } from './admin-says.ts'
import { askedOf, isDelicate, shortfallOf } from './asked.ts'
import type { AdminAnswer, Asked } from './desk.ts'
import { alikeIn } from './likeness.ts'
import { noneOfThese, tellMe, thumbs } from './thumbs.ts'
import { told } from './words.ts'

const rated = new Set<Reply['outcome']>(['answered', 'reported', 'not_in_source', 'out_of_scope'])
const courtesies = new Set(['greet', 'thanks'])

/** The answer with what belongs below it; or the one of an admin, where the bot knows none. */
export function withBelow(question: string, answered: Answered, situation: Situation): Outcome {
  const { reply, turn } = answered
  if (isDelicate(answered)) return { reply, effects: [{ kind: 'remember', turn }] }
  const asked = askedOf(question, answered)
  const { desk } = situation
  const known = desk && alikeIn(asked, desk.desk.answers, dayOf(situation.now))
  const effects: readonly Effect[] = [{ kind: 'remember', turn, asked }]
  const why = shortfallOf(answered)
  if (known && (why || answered.unsure)) {
    return {
      reply: withMissed(adminSays(known, answered.context.policy, asked.language), situation),
      effects,
    }
  }
  const passesOn = why !== undefined && mayPassOn(situation)
  return {
    reply: withMissed(below(answered, asked, { known, passesOn }), situation),
    effects: passesOn
      ? [...effects, { kind: 'desk', change: { kind: 'pass on', asked } }]
      : effects,
  }
}

/** There is an admin, and the person has nothing against it. */
export function mayPassOn({ desk, member }: Situation): boolean {
  return desk !== undefined && desk.mayPassOn && member.opinions?.forward !== false
}

interface Below {
  readonly known: AdminAnswer | undefined
  readonly passesOn: boolean
}

function below({ reply, unsure }: Answered, asked: Asked, { known, passesOn }: Below): Reply {
  const { language, topic } = asked
  const hasThumbs = rated.has(reply.outcome) && !courtesies.has(topic)
  const blocks: readonly Block[] = [
    ...(known ? [adminButton(known, asked)] : []),
    ...(passesOn ? [text(told('passedOn', language)), tellMe(asked)] : []),
    ...(unsure ? [noneOfThese(asked)] : []),
    ...(hasThumbs ? [thumbs(asked)] : []),
  ]
  return blocks.length === 0 ? reply : { ...reply, blocks: [...reply.blocks, ...blocks] }
}

/** What a source says stays as it is; what an admin says is one press away. */
function adminButton({ number }: AdminAnswer, { language }: Asked): Block {
  return buttons({ label: told('adminSays', language), line: `ask says:${number}` })
}

/** With the answers that could not be brought, because direct messages were closed. */
function withMissed(reply: Reply, { desk, earlier }: Situation): Reply {
  const { missed = [] } = desk ?? {}
  if (missed.length === 0) return reply
  const language = earlier?.language ?? 'en'
  const row = buttons(
    ...missed.slice(0, 3).map((number) => ({
      label: `${told('adminSays', language)} (#${number})`,
      line: `ask says:${number}`,
    })),
  )
  return { ...reply, blocks: [...reply.blocks, text(told('missed', language)), row] }
}
