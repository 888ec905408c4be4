import { type Day, formatDay, fromToday } from './day.ts'
import type { Dated } from './fact.ts'
import type { Step } from './next-steps.ts'
import { type Policy, sourceOf } from './policy.ts'
import { cardFaultWords } from './reason-words.ts'
import {
  type Block,
  type Button,
  buttons,
  list,
  type Next,
  type Progress,
  type Timeline,
} from './reply.ts'
import type { Deadlines, Standing } from './standing.ts'

export function totalProgress({ counted, required, policy }: Standing): Progress {
  return { kind: 'progress', label: 'Total', done: counted, of: required, unit: policy.unit.many }
}

export function courseProgress({ courses, policy }: Standing): Progress {
  const { counted, required } = courses
  return { kind: 'progress', label: 'Courses', done: counted, of: required, unit: policy.unit.many }
}

/** The cycle from its beginning to the last day of all. */
export function timelineOf({ today }: Standing, deadlines: Deadlines): Timeline {
  const { cycle, earnUntil, applyUntil } = deadlines
  const points = [
    { day: cycle.start, label: cycle.start > today ? 'cycle begins' : 'cycle began' },
    { day: cycle.expires, label: 'expires' },
    ...(earnUntil > cycle.expires ? [{ day: earnUntil, label: 'last day for courses' }] : []),
    ...(applyUntil > cycle.expires ? [{ day: applyUntil, label: 'last day to apply' }] : []),
  ]
  return { kind: 'timeline', today, points }
}

/** `good until Dec 1, 2027`, or what is wrong with it. */
export function cardWords({ card }: Standing): string {
  if (!card) return 'not needed'
  if (card.fault) return cardFaultWords(card.fault, card.rule)
  return card.card ? `good until ${formatDay(card.card.expires)}` : 'good'
}

/** `Jan 15, 2027, in 56 days`. */
export function dayWords(today: Day, day: Day): string {
  return `${formatDay(day)}, ${fromToday(today, day)}`
}

export function stepList(steps: readonly Step[]): Block {
  return list(steps.map(({ text }) => `${text}.`))
}

export function stepButtons(steps: readonly Step[], ...more: readonly Button[]): Block[] {
  const own = steps.flatMap(({ label, line }) => (label && line ? [{ label, line }] : []))
  const all = [...own, ...more].filter(
    ({ line }, at, every) => every.findIndex((each) => each.line === line) === at,
  )
  return all.length > 0 ? [buttons(...all.slice(0, 5))] : []
}

export function nextOf([first]: readonly Step[]): { next?: Next } {
  if (!first) return {}
  return { next: { text: `${first.text}.`, ...(first.line !== undefined && { line: first.line }) } }
}

export function sourceBlock(policy: Policy, dated: Dated<unknown>): Block {
  const { title, url, section, read } = sourceOf(policy, dated)
  return { kind: 'source', title, url, section, read }
}
