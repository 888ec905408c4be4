import { everyDay } from './settings.ts'

const sets: ReadonlyMap<string, readonly number[]> = new Map([
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
  ['weekend', [6, 7]],
  ['all', everyDay],
  ['daily', everyDay],
  ['every day', everyDay],
  ['everyday', everyDay],
])

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Days of the week in order, Monday being 1, from `mon-fri`, `Tue, Thursday` or `weekdays`; undefined when it names none. */
export function readWeekdays(typed: string): number[] | undefined {
  const words = typed.trim().toLowerCase()
  const named = sets.get(words)
  if (named) return [...named]
  const parts = words.split(/\s*(?:,|\band\b|\s)\s*/u).filter((part) => part !== '')
  const days = parts.map(daysIn)
  if (days.length === 0 || days.some((each) => each === undefined)) return undefined
  return [...new Set(days.flatMap((each) => each ?? []))].toSorted((a, b) => a - b)
}

/** One day, or from one to another, over the end of the week too. */
function daysIn(part: string): readonly number[] | undefined {
  const [from, to, ...more] = part.split('-').map(dayIn)
  if (from === undefined || more.length > 0) return undefined
  if (!part.includes('-')) return [from]
  if (to === undefined) return undefined
  const length = (to - from + 7) % 7
  return Array.from({ length: length + 1 }, (_, at) => ((from - 1 + at) % 7) + 1)
}

function dayIn(word: string): number | undefined {
  const start = word.replace(/\.$/u, '')
  const at = names.findIndex((name) => start.length >= 2 && name.startsWith(start))
  return at >= 0 ? at + 1 : undefined
}
