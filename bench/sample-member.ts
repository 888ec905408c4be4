import { addDays, day } from '../src/core/day.ts'
import { type Entry, type Member, newMember } from '../src/core/member.ts'

const titles = [
  'Corrective Exercise Specialization',
  'Ethics and professionalism workshop',
  'Group personal training',
  'Behavior change coaching, part 2',
  'Nutrition for active older adults',
  'Stretching and flexibility coach',
]
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']
const approvals = ['approved', 'approved', 'petition', 'unknown'] as const

/** The `at`th of a list, which is walked round and round. */
function pick<Value>(from: readonly Value[], at: number): Value {
  const picked = from[at % from.length]
  if (picked === undefined) throw new RangeError('an empty list has nothing to pick')
  return picked
}

/** All in one workspace, which is what a bot in Slack serves. */
export function sampleId(number: number): string {
  return `slack:T1:U${number.toString(36).toUpperCase().padStart(9, '0')}`
}

/** The same person for the same number: three to five courses, a card, and some changes to undo. */
export function sampleMember(number: number, id = sampleId(number)): Member {
  const blank = newMember(id, 'nasm-cpt')
  const expires = addDays(day('2026-06-01'), number % 730)
  const count = 3 + (number % 3)
  const entries = Array.from({ length: count }, (_, at) => sampleEntry(number, at + 1))
  const undoable = entries.slice(-2).map((entry, at) => ({
    number: at + 1,
    about: `logged #${entry.number} ${entry.title}`,
    at: '2026-11-03T09:15:00.000Z',
    before: {},
    entries: { [String(entry.number)]: null },
  }))
  const card = {
    number: count + 1,
    expires: addDays(expires, 40),
    completed: addDays(expires, -690),
    mode: 'hands-on' as const,
    covers: 'all' as const,
    evidence: null,
  }
  const ledger = { ...blank.ledger, zone: pick(zones, number), expires, entries, cards: [card] }
  return { ...blank, ledger, nextNumber: count + 2, nextChange: 3, changes: undoable }
}

function sampleEntry(person: number, number: number): Entry {
  const about = person + number
  return {
    number,
    title: pick(titles, about),
    on: addDays(day('2025-03-01'), about % 500),
    stated: { amount: 100 * (1 + (about % 8)), unit: about % 4 === 0 ? 'hour' : 'credit' },
    provider: about % 2 === 0 ? 'NASM' : 'American Fitness Education',
    category: null,
    approval: pick(approvals, about),
    evidence: about % 3 === 0 ? 'certificates/2025 in my drive' : null,
  }
}
