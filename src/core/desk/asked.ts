import type { Answered } from '../answers/answers.ts'
import { commonConcepts } from '../answers/vocabulary/lexicon.ts'
import { safety } from '../answers/topics/safety.ts'
import { anonymous } from './anonymous.ts'
import type { Asked, Reason } from './desk.ts'
import { keyOf } from './likeness.ts'

/** As somebody may be shown it, and remember it for a day. */
export function askedOf(question: string, answered: Answered): Asked {
  const { context, turn, unsure } = answered
  const words = anonymous(question)
  const topic = unsure ? 'unsure' : turn.topic
  const why = unsure ? 'not_understood' : (shortfallOf(answered) ?? 'disliked')
  return { key: keyOf(words), topic, words, language: context.language, why }
}

const delicate = new Set(safety.map(({ id }) => id))
/** A share of a reading from which on it may be what was meant. */
const possible = 0.1

/** Nothing of an emergency, or of something dishonest, is passed on or asked about. */
export function isDelicate({ context, reply }: Answered): boolean {
  const maybe = context.guesses.filter(({ share }) => share >= possible)
  return reply.outcome === 'declined' || maybe.some(({ topic }) => delicate.has(topic))
}

/** Why an answer is none, so that an admin may know more; undefined for an answer, and for talk of other things. */
export function shortfallOf({ context, reply, turn }: Answered): Reason | undefined {
  if (reply.outcome === 'not_in_source') return 'not_in_source'
  if (reply.outcome !== 'out_of_scope') return undefined
  if (turn.topic.startsWith('near_')) return 'out_of_scope'
  const isOurs = context.concepts.some((concept) => !commonConcepts.has(concept))
  return isOurs ? 'not_understood' : undefined
}
