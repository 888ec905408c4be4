import { addDays, type Day } from '../day.ts'
import { alikeIn } from './likeness.ts'
import type { Asked, Desk, Letter, OpenQuestion } from './desk.ts'
import { forgotten, withLetters } from './waiting.ts'

/** What is done to a desk, as data. */
export type DeskChange =
  | { readonly kind: 'pass on'; readonly asked: Asked }
  | { readonly kind: 'want'; readonly asked: Asked }
  | {
      readonly kind: 'rate'
      readonly topic: string
      readonly before?: boolean
      readonly now: boolean
    }
  | { readonly kind: 'answer'; readonly number: number; readonly text: string }
  | { readonly kind: 'withdraw'; readonly number: number }
  | { readonly kind: 'told'; readonly number: number }
  | { readonly kind: 'forget' }

/** The person who makes a change, as far as a desk may know them. */
export interface Hand {
  readonly today: Day
  /** Their address, sealed anew. */
  readonly seal: () => string
  readonly isOwn: (sealed: string) => boolean
}

export const keptDays = 90
const most = { questions: 200, answers: 200, wordings: 3, askers: 20, ratings: 300 } as const

/** The desk after the change; undefined when what it is about is not there any more. */
export function deskAfter(desk: Desk, change: DeskChange, hand: Hand): Desk | undefined {
  switch (change.kind) {
    case 'pass on':
      return withQuestion(desk, change.asked, hand).desk
    case 'want':
      return wanted(desk, change.asked, hand)
    case 'rate':
      return rated(desk, change)
    case 'answer':
      return answered(desk, change, hand.today)
    case 'withdraw':
      return withdrawn(desk, change.number)
    case 'told':
      return withLetters(desk, ({ number, letters }) =>
        number === change.number ? letters.filter(({ to }) => !hand.isOwn(to)) : letters,
      )
    case 'forget':
      return forgotten(desk, hand.isOwn)
  }
}

/** One question more, or one more time. Where there are too many the oldest goes. */
function withQuestion(desk: Desk, asked: Asked, { today }: Hand) {
  const found = alikeIn(asked, desk.questions, today)
  const { topic, words, why } = asked
  if (found) {
    const wordings = [...new Set([...found.wordings, words])].slice(0, most.wordings)
    const next = { ...found, wordings, times: found.times + 1, last: today }
    return { number: found.number, desk: replaced(desk, next) }
  }
  const number = desk.nextNumber
  const next = { number, topic, why, wordings: [words], times: 1, last: today, askers: [] }
  const questions = [...desk.questions, next]
    .toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : b.number - a.number))
    .slice(0, most.questions)
    .toSorted((a, b) => a.number - b.number)
  return { number, desk: { ...desk, nextNumber: number + 1, questions } }
}

/** Who wants to be told of a question that is answered by now is told at once. */
function wanted(desk: Desk, asked: Asked, hand: Hand): Desk {
  const done = alikeIn(asked, desk.answers, hand.today)
  if (done) {
    return withLetters(desk, (each) =>
      each === done && !each.letters.some(({ to }) => hand.isOwn(to))
        ? [...each.letters, letterTo(hand.seal())].slice(-most.askers)
        : each.letters,
    )
  }
  const known = alikeIn(asked, desk.questions, hand.today)
  const passed = known ? { number: known.number, desk } : withQuestion(desk, asked, hand)
  const question = passed.desk.questions.find(({ number }) => number === passed.number)
  if (!question || question.askers.some(hand.isOwn)) return passed.desk
  const askers = [...question.askers, hand.seal()].slice(-most.askers)
  return replaced(passed.desk, { ...question, askers })
}

function rated(desk: Desk, { topic, before, now }: Extract<DeskChange, { kind: 'rate' }>): Desk {
  const { [topic]: [up, down] = [0, 0] } = desk.ratings
  const without = { up: up - (before === true ? 1 : 0), down: down - (before === false ? 1 : 0) }
  const next: [number, number] = [
    Math.max(0, without.up) + (now ? 1 : 0),
    Math.max(0, without.down) + (now ? 0 : 1),
  ]
  const isFull = !(topic in desk.ratings) && Object.keys(desk.ratings).length >= most.ratings
  return isFull ? desk : { ...desk, ratings: { ...desk.ratings, [topic]: next } }
}

/** Answers an open question, or puts other words in the place of an answer. */
function answered(
  desk: Desk,
  { number, text }: Extract<DeskChange, { kind: 'answer' }>,
  on: Day,
): Desk | undefined {
  const question = desk.questions.find((each) => each.number === number)
  if (!question) {
    const old = desk.answers.find((each) => each.number === number)
    if (!old) return undefined
    const answers = desk.answers.map((each) => (each === old ? { ...old, text, on } : each))
    return { ...desk, answers }
  }
  if (desk.answers.length >= most.answers) return undefined
  const { topic, why, wordings, askers } = question
  const answer = { number, topic, why, wordings, text, on, letters: askers.map(letterTo) }
  return {
    ...desk,
    questions: desk.questions.filter((each) => each !== question),
    answers: [...desk.answers, answer],
  }
}

const letterTo = (to: string): Letter => ({ to, tries: 0, rests: 0, isClosed: false })

/** A question that will not be answered, or an answer that holds no more. */
function withdrawn(desk: Desk, number: number): Desk | undefined {
  const questions = desk.questions.filter((each) => each.number !== number)
  const answers = desk.answers.filter((each) => each.number !== number)
  const isSame =
    questions.length === desk.questions.length && answers.length === desk.answers.length
  return isSame ? undefined : { ...desk, questions, answers }
}

/** Without questions that nobody asked for 90 days, and letters that nobody could bring in that time. */
export function tidied(desk: Desk, today: Day): Desk {
  const oldest = addDays(today, -keptDays)
  const questions = desk.questions.filter(({ last }) => last >= oldest)
  return withLetters({ ...desk, questions }, ({ on, letters }) => (on >= oldest ? letters : []))
}

function replaced(desk: Desk, next: OpenQuestion): Desk {
  const questions = desk.questions.map((each) => (each.number === next.number ? next : each))
  return { ...desk, questions }
}
