import { anyOf, type Chance, wholeBelow } from '../hour/chance.ts'
import type { DayNumber } from './day-number.ts'
import {
  answersAudit,
  applies,
  type Doing,
  endsAt,
  goesAway,
  hasCard,
  isAudited,
  isGranted,
  isRenewed,
  keepsQuiet,
  logs,
  looks,
  mutes,
  petitions,
  plansToApply,
  setsUp,
  snoozes,
  switchesOff,
  switchesOn,
  travels,
  turnsTo,
  wishesAt,
} from './doings.ts'
import { type Person, zones } from './person.ts'

/** Something that somebody means to do at a time by their own clock. */
export interface Intent {
  readonly day: DayNumber
  readonly minuteOfDay: number
  readonly does: Doing
}

const yearDays = 365

/** Everything somebody means to do, in order. What there is no reason for any more when the time comes is left out. */
export function lifeOf(
  person: Person,
  chance: Chance,
  start: DayNumber,
  days: number,
): readonly Intent[] {
  const first = start + wholeBelow(chance, 20)
  const beginning = [
    at(first, 600, setsUp(person)),
    at(first, 605, hasCard(person, first - 20 + wholeBelow(chance, 700))),
    at(first, 610, switchesOn(person)),
  ]
  const later = [
    ...career(person, chance, first),
    ...whims(person, chance, { first, days }),
  ].toSorted((a, b) => a.day - b.day || a.minuteOfDay - b.minuteOfDay)
  return [...beginning, ...later.filter(({ day }) => day > first && day < start + days)]
}

function at(day: DayNumber, minuteOfDay: number, does: Doing): Intent {
  return { day, minuteOfDay, does }
}

/** Some time between breakfast and night, but not while messages of those who named no minute go out. */
function someTime(chance: Chance): number {
  const minute = 7 * 60 + wholeBelow(chance, 15 * 60)
  return minute >= 9 * 60 && minute < 10 * 60 ? minute + 65 : minute
}

function career(person: Person, chance: Chance, first: DayNumber): Intent[] {
  const { character, expires } = person
  const some = (day: DayNumber, does: Doing) => at(day, someTime(chance), does)
  const courses = (from: DayNumber, until: DayNumber, name = 0) =>
    [1, 2, 3, 4, 5].map((number) =>
      some(from + wholeBelow(chance, Math.max(1, until - from)), logs(person, name + number)),
    )
  switch (character) {
    case 'steady':
      return [
        ...courses(Math.min(first + 1, expires - 60), expires - 35),
        some(expires - 40, hasCard(person, expires + 2 * yearDays)),
        ...applied(person, chance, expires - 30 + wholeBelow(chance, 25)),
        ...courses(expires + 100, expires + 700, 10),
      ]
    case 'early':
      return [
        ...courses(first + 1, Math.max(first + 60, expires - 250)),
        some(first + 30, hasCard(person, expires + wholeBelow(chance, 400))),
        some(expires - 200, plansToApply(expires - 20)),
        ...(chance() < 0.8 ? applied(person, chance, expires - 20) : []),
      ]
    case 'late':
      return [
        ...courses(expires - 10, expires + 85),
        some(expires + 20, hasCard(person, expires + 2 * yearDays)),
        ...applied(person, chance, expires + 86 + wholeBelow(chance, 200)),
      ]
    case 'idle':
      return []
    case 'leaver':
      return [
        ...courses(first + 1, expires),
        some(first + 20 + wholeBelow(chance, 200), switchesOff),
        ...(chance() < 0.5
          ? [some(first + 240 + wholeBelow(chance, 100), switchesOn(person))]
          : []),
      ]
  }
}

function applied(person: Person, chance: Chance, on: DayNumber): Intent[] {
  const some = (day: DayNumber, does: Doing) => at(day, someTime(chance), does)
  const audited = on + 4 + wholeBelow(chance, 10)
  return [
    some(on, applies),
    ...(chance() < 0.15
      ? [
          some(audited, isAudited),
          ...(chance() < 0.8 ? [some(audited + 5 + wholeBelow(chance, 40), answersAudit)] : []),
        ]
      : []),
    ...(chance() < 0.85 ? [some(on + 20 + wholeBelow(chance, 50), isRenewed(person))] : []),
  ]
}

/** What people do beside their certification. */
function whims(
  person: Person,
  chance: Chance,
  { first, days }: { readonly first: DayNumber; readonly days: number },
): Intent[] {
  const some = (does: Doing) => at(first + 1 + wholeBelow(chance, days), someTime(chance), does)
  const perhaps = (share: number, make: () => Doing) => (chance() < share ? [some(make())] : [])
  const times = (most: number, make: () => Doing) =>
    Array.from({ length: wholeBelow(chance, most + 1) }, () => some(make()))
  const sent = first + 1 + wholeBelow(chance, days)
  return [
    ...times(4, () => snoozes(chance() < 0.6 ? 1 : 7)),
    ...times(4, () => looks),
    ...times(2, () => goesAway(3 + wholeBelow(chance, 18))),
    ...times(2, () => keepsQuiet(wholeBelow(chance, 20))),
    ...perhaps(0.1, () => mutes(anyOf(chance, ['evidence', 'card', 'progress', 'late']))),
    ...perhaps(0.12, () => wishesAt(5 * 60 + wholeBelow(chance, 17 * 60))),
    ...perhaps(0.06, () => turnsTo(anyOf(chance, ['smart', 'weekly', 'daily']))),
    ...perhaps(0.03, () => endsAt(wholeBelow(chance, 60))),
    ...times(1, () => travels(person, anyOf(chance, zones))),
    ...(chance() < 0.1
      ? [
          at(sent, someTime(chance), petitions),
          at(sent + 20 + wholeBelow(chance, 90), someTime(chance), isGranted),
        ]
      : []),
  ]
}
