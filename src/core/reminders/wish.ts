import { addYears, type Day, formatDay } from '../day.ts'
import { refusal, type Reply, text } from '../reply.ts'
import type { Cadence, Kind, Reminders } from './settings.ts'

/** What a person wants changed; null for what could not be read. */
export interface Wish {
  readonly state?: 'on' | 'off'
  readonly at?: string | null
  readonly days?: readonly number[] | null
  readonly cadence?: Cadence | undefined
  readonly until?: Day | undefined
  readonly away?: Day | undefined
  readonly back?: Day | undefined
  readonly quiet?: Day | undefined
  readonly mute?: Kind | undefined
  readonly unmute?: Kind | undefined
}

/** The refusal of a wish that cannot be granted; undefined when it can. */
export function faultOf(wish: Wish, today: Day): Reply | undefined {
  const { at, days, until, away, back, quiet } = wish
  if (at === null) return wrong('at', 'I cannot read that time', 'at:08:30')
  if (days === null) return wrong('days', 'I cannot read those days of the week', 'days:mon-fri')
  if ((away === undefined) !== (back === undefined)) {
    const missing = away === undefined ? 'away' : 'back'
    return wrong(
      missing,
      'A holiday has two days: away and back',
      'away:2026-12-20 back:2027-01-04',
    )
  }
  if (away && back && back <= away) {
    return wrong('back', 'You come back before you leave', 'away:2026-12-20 back:2027-01-04')
  }
  const named = { until, back, quiet }
  for (const [option, day] of Object.entries(named)) {
    if (day && day < today) return wrong(option, `${formatDay(day)} has passed`, 'until:2027-01-15')
    if (day && day > addYears(today, 6)) {
      return wrong(option, `${formatDay(day)} is more than six years ahead`, 'until:2027-01-15')
    }
  }
  return undefined
}

function wrong(option: string, title: string, example: string): Reply {
  return {
    ...refusal(
      title,
      { text: `Type it like /recert remind ${example}` },
      text('Nothing was saved.'),
    ),
    faults: [{ option, message: 'check this' }],
  }
}

/** The same object when nothing is to be changed. To say when also switches on; to say when not, does not. */
export function wishedSettings(old: Reminders, wish: Wish, today: Day): Reminders {
  const { state, mute, unmute, ...rest } = wish
  if (Object.values(wish).every((value) => value === undefined)) return old
  if (state === 'off') return old.on ? { ...old, on: false } : old
  const { at, days, cadence, until, away, back, quiet } = rest
  const saysWhen = [at, days, cadence, until].some((each) => each !== undefined)
  const isStart = state === 'on' || (saysWhen && !old.on)
  const without = old.without.filter((kind) => kind !== unmute && kind !== mute)
  return {
    ...old,
    on: old.on || isStart,
    ...(isStart && { since: today, resume: null, until: null, away: null }),
    ...(at && { at }),
    ...(days && { days: [...days] }),
    ...(cadence && { cadence }),
    ...(until && { until }),
    ...(away && back && { away: { from: away, back } }),
    ...(quiet && { quiet: quietWith(old.quiet, quiet, today) }),
    without: mute ? [...without, mute] : without,
  }
}

/** Days that have passed make room. */
function quietWith(old: readonly Day[], quiet: Day, today: Day): Day[] {
  const ahead = old.filter((day) => day >= today && day !== quiet)
  return [...ahead, quiet].toSorted().slice(0, 50)
}
