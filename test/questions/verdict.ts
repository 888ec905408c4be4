import { plainReply } from '../../src/core/plain.ts'
import type { Reply } from '../../src/core/reply.ts'
import { conversation } from './conversation.ts'
import type { Question } from './question.ts'

export interface Verdict {
  readonly question: Question
  readonly reply: Reply
  readonly text: string
  /** What is wrong with the last reply; empty when it is right. */
  readonly faults: readonly string[]
  /** An amount of money that neither the policy states nor the reply calls unconfirmed. */
  readonly inventsMoney: boolean
}

export function verdictOn(question: Question): Verdict {
  const { setup, turns, now, accept, must, mustNot } = question
  const reply = conversation([...setup, ...turns], now).at(-1)
  if (!reply) throw new RangeError(`${question.id} has no turn`)
  const text = plainReply(reply)
  const says = (pattern: string) => new RegExp(pattern, 'i').test(text)
  const faults = [
    ...(accept.includes(reply.outcome)
      ? []
      : [`outcome ${reply.outcome}, not ${accept.join('/')}`]),
    ...must.filter((pattern) => !says(pattern)).map((pattern) => `lacks ${pattern}`),
    ...mustNot.filter(says).map((pattern) => `says ${pattern}`),
  ]
  return { question, reply, text, faults, inventsMoney: inventsMoney(text) }
}

const hedge =
  /report|confirm|not stated|does not (?:say|state|give|name|list)|older|third|check|verify|ask|range|between|set by|admin|you (?:said|paid|typed)|no (?:dice|indica)/iu
const otherFee =
  /\b(?:late|additional|standard|base|application|renewal|recertification|reinstatement|tardío|adicional)\b/iu

/** Only petition fees have an amount; any other needs its status in the same sentence or beside it. */
function inventsMoney(text: string): boolean {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/u)
  return sentences.some((sentence, at) => {
    const near = sentences.slice(Math.max(0, at - 1), at + 2).join(' ')
    return [...sentence.matchAll(/(?:\$|USD\s?)\s?(?<sum>\d+(?:[.,]\d+)?)/gu)].some((match) => {
      const sum = Number(match.groups?.['sum']?.replace(',', ''))
      const isPetition = sum % 25 === 0 && sum <= 250
      const isApart = /petition|petici/iu.test(near) || !otherFee.test(sentence)
      return !(isPetition && isApart) && !hedge.test(near)
    })
  })
}

const refusals = new Set(['out_of_scope', 'not_in_source', 'declined', 'refused', 'failed'])

/** Somebody asked what can be answered, and was sent away. */
export function isFalseRefusal({ question, reply }: Verdict): boolean {
  const answerable = ['seed', 'calc', 'followup'].includes(question.class)
  return answerable && refusals.has(reply.outcome) && !question.accept.includes(reply.outcome)
}
