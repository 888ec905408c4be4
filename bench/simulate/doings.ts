import { type DayNumber, dayText, yearsLater } from './day-number.ts'
import type { Cadence, Facts } from './facts.ts'
import type { Person } from './person.ts'
import { isOpen } from './rules.ts'

/** What somebody types, and what is true of them afterwards. */
interface Done {
  readonly line: string
  readonly facts: Facts
}

/** Undefined when there is no reason for it any more. */
export type Doing = (
  facts: Facts,
  now: { readonly today: DayNumber; readonly minuteOfDay: number },
) => Done | undefined

const perCourse = 400 // thousandths
const yearsOfCycle = 2

export function setsUp({ zone, isClockTold, expires }: Person): Doing {
  const line = `setup ${dayText(expires)}${isClockTold ? '' : ` timezone:${zone}`}`
  return (facts) => ({
    line,
    facts: { ...facts, zone, expires, start: yearsLater(expires, -yearsOfCycle) },
  })
}

export function switchesOn(person: Person): Doing {
  const { minuteOfDay, isWeekdaysOnly, cadence } = person
  const at = minuteOfDay === undefined ? '' : ` at:${timeText(minuteOfDay)}`
  const days = isWeekdaysOnly ? ' days:mon-fri' : ''
  return (facts, { today }) => ({
    line: `remind on cadence:${cadence}${at}${days}`,
    facts: {
      ...facts,
      on: true,
      cadence,
      minuteOfDay: minuteOfDay ?? facts.minuteOfDay, // what they once named stays
      weekdays: isWeekdaysOnly ? [1, 2, 3, 4, 5] : facts.weekdays,
      since: today,
      resume: undefined,
      until: undefined,
      away: undefined,
    },
  })
}

export const switchesOff: Doing = (facts) => ({
  line: 'remind off',
  facts: { ...facts, on: false },
})

export const looks: Doing = (facts) => ({ line: 'status', facts })

export function logs({ hasPapers }: Person, course: number): Doing {
  return (facts, { today }) => {
    const isInTime = facts.start <= today && today <= facts.expires + 90
    if (!isInTime || facts.application?.isSent) return undefined
    const line = `log 0.4 "Course ${course}" approval:approved${hasPapers ? ' evidence:folder' : ''}`
    const isBare = facts.isBare || !hasPapers
    return { line, facts: { ...facts, earned: facts.earned + perCourse, isBare } }
  }
}

export function hasCard({ hasPapers }: Person, expires: DayNumber): Doing {
  return (facts) => ({
    line: `cpr ${dayText(expires)}${hasPapers ? ' evidence:drawer' : ''}`,
    facts: {
      ...facts,
      card: Math.max(expires, facts.card ?? expires),
      isBare: facts.isBare || !hasPapers,
    },
  })
}

export function plansToApply(on: DayNumber): Doing {
  return (facts, { today }) =>
    on <= today || facts.application
      ? undefined
      : {
          line: `apply ${dayText(on)}`,
          facts: { ...facts, application: { on, isSent: false } },
        }
}

export const applies: Doing = (facts, { today }) =>
  facts.application?.isSent
    ? undefined
    : { line: 'apply on:today', facts: { ...facts, application: { on: today, isSent: true } } }

export function isRenewed({ hasPapers }: Person): Doing {
  return (facts, { today }) => {
    if (!facts.application?.isSent) return undefined
    const expires = yearsLater(facts.expires, yearsOfCycle)
    const next: Facts = {
      ...facts,
      expires,
      start: yearsLater(expires, -yearsOfCycle),
      earned: 0,
      isBare: !hasPapers && facts.card !== undefined,
      application: undefined,
      petition: undefined,
      audit: undefined,
      renewed: today,
    }
    return { line: `renew ${dayText(expires)}`, facts: next }
  }
}

export const petitions: Doing = (facts, { today }) =>
  facts.petition === undefined && !facts.application?.isSent
    ? { line: 'petition "Kettlebell basics"', facts: { ...facts, petition: today } }
    : undefined

export const isGranted: Doing = (facts) =>
  facts.petition === undefined
    ? undefined
    : {
        line: 'petition title:"Kettlebell basics" state:approved',
        facts: { ...facts, petition: undefined },
      }

export const isAudited: Doing = (facts, { today }) =>
  facts.application?.isSent
    ? { line: 'audit on:today', facts: { ...facts, audit: today } }
    : undefined

export const answersAudit: Doing = (facts) =>
  facts.audit === undefined
    ? undefined
    : { line: 'audit answered:today', facts: { ...facts, audit: undefined } }

/** From the button of a message: today counts while its message is still ahead. */
/** Nobody does within the hour in which the bot has chosen their minute, which is not known here. */
export function snoozes(days: 1 | 7): Doing {
  return (facts, { today, minuteOfDay }) => {
    if (!facts.on) return undefined
    if (facts.minuteOfDay === undefined && Math.floor(minuteOfDay / 60) === 9) return undefined
    const isAhead =
      isOpen(facts, today) && facts.since < today && minuteOfDay < (facts.minuteOfDay ?? 9 * 60)
    const resume = (isAhead ? today : today + 1) + days
    return { line: days === 1 ? 'snooze 1d' : 'snooze 1w', facts: { ...facts, resume } }
  }
}

export function goesAway(days: number): Doing {
  return whileOn((facts, today) => {
    const away = { from: today + 3, back: today + 3 + days }
    const line = `remind away:${dayText(away.from)} back:${dayText(away.back)}`
    return { line, facts: { ...facts, away } }
  })
}

export function keepsQuiet(ahead: number): Doing {
  return whileOn((facts, today) => {
    const day = today + ahead
    const quiet = [...facts.quiet, day]
    return { line: `remind quiet:${dayText(day)}`, facts: { ...facts, quiet } }
  })
}

export function mutes(kind: string): Doing {
  return whileOn((facts) => ({
    line: `remind mute:${kind}`,
    facts: { ...facts, without: [...facts.without, kind] },
  }))
}

export function turnsTo(cadence: Cadence): Doing {
  return whileOn((facts) => ({
    line: `remind cadence:${cadence}`,
    facts: { ...facts, cadence },
  }))
}

export function wishesAt(minuteOfDay: number): Doing {
  return whileOn((facts) => ({
    line: `remind at:${timeText(minuteOfDay)}`,
    facts: { ...facts, minuteOfDay },
  }))
}

export function endsAt(ahead: number): Doing {
  return whileOn((facts, today) => ({
    line: `remind until:${dayText(today + ahead)}`,
    facts: { ...facts, until: today + ahead },
  }))
}

/** To a surface that tells the clock any word shows the new one; elsewhere it is named. */
export function travels({ isClockTold }: Person, zone: string): Doing {
  const line = isClockTold ? 'status' : `setup timezone:${zone}`
  return (facts) => ({ line, facts: { ...facts, zone } })
}

function whileOn(done: (facts: Facts, today: DayNumber) => Done): Doing {
  return (facts, { today }) => (facts.on ? done(facts, today) : undefined)
}

function timeText(minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
