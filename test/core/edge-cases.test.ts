import { describe, expect, test } from 'vitest'
import { day, dayOf } from '../../src/core/day.ts'
import { feesOf } from '../../src/core/fees.ts'
import { plainReply } from '../../src/core/plain.ts'
import { nextSteps } from '../../src/core/next-steps.ts'
import { standingOf } from '../../src/core/standing.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { at, member, say, today } from '../support/world.ts'
import { card, ceus, entry, ledger, petition, standing } from './record.ts'

// The table of domain.md §5, for the NASM-CPT on 20 November 2026.
const table = [
  {
    expires: '2026-11-20',
    title: 'the day of the expiry itself is not late',
    expected: [0, 'active', '2027-02-18', '2027-11-19', ['standard']],
  },
  {
    expires: '2026-11-19',
    title: 'the day after is late; courses until 17 February 2027',
    expected: [1, 'late', '2027-02-17', '2027-11-18', ['standard', 'late']],
  },
  {
    expires: '2026-10-30',
    title: 'day 21 is late; courses until 28 January 2027, filing before 30 October 2027',
    expected: [21, 'late', '2027-01-28', '2027-10-29', ['standard', 'late']],
  },
  {
    expires: '2026-08-22',
    title: 'day 90 is the last day of the late band and of completion',
    expected: [90, 'late', '2026-11-20', '2027-08-21', ['standard', 'late']],
  },
  {
    expires: '2026-08-21',
    title: 'day 91 is the band of the additional fee; nothing may be earned since yesterday',
    expected: [91, 'late-2', '2026-11-19', '2027-08-20', ['standard', 'late', 'additional']],
  },
  {
    expires: '2025-11-21',
    title: 'day 364 is the last to apply, with courses done by 19 February 2026',
    expected: [364, 'late-2', '2026-02-19', '2026-11-20', ['standard', 'late', 'additional']],
  },
  {
    expires: '2025-11-20',
    title: 'one year is reached: before one year means too late',
    expected: [365, 'closed', '2026-02-18', '2026-11-19', []],
  },
  {
    expires: '2024-02-29',
    title: 'a leap day of long ago is closed; its year ended on 28 February 2025',
    expected: [995, 'closed', '2024-05-29', '2025-02-27', []],
  },
] as const

describe('on 20 November 2026', () => {
  test.for(table)('$expires: $title', ({ expires, expected }) => {
    const { deadlines, policy, rulesOf } = standing({ expires: day(expires) })
    const fees = feesOf(ledger(), policy, deadlines?.feePhase.fees ?? [], new Map(), rulesOf)
    expect([
      deadlines?.daysPast,
      deadlines?.phase.id,
      deadlines?.earnUntil,
      deadlines?.applyUntil,
      fees.items.map(({ fee }) => fee),
    ]).toEqual(expected)
  })
  test.for(table)('$expires: the status says so in words', ({ expires, expected }) => {
    const [daysPast, phase] = expected
    const { reply } = say([`setup ${expires}`, 'status'])
    const when =
      phase === 'closed' ? 'closed' : daysPast === 0 ? 'expires today' : `expired ${daysPast} day`
    expect(reply.title).toContain(when)
  })
})

const phaseAt = (expires: string, on: string) => {
  const { deadlines } = standing({ expires: day(expires) }, on)
  return deadlines?.phase.id
}

describe('the last day of a thing and the day after', () => {
  test.for([
    ['2027-01-15', '2027-01-15', 'active'],
    ['2027-01-15', '2027-01-16', 'late'],
    ['2027-01-15', '2027-04-15', 'late'],
    ['2027-01-15', '2027-04-16', 'late-2'],
    ['2027-01-15', '2028-01-14', 'late-2'],
    ['2027-01-15', '2028-01-15', 'closed'],
    ['2028-02-29', '2028-05-29', 'late'],
    ['2028-02-29', '2028-05-30', 'late-2'],
    ['2028-02-29', '2029-02-27', 'late-2'],
    ['2028-02-29', '2029-02-28', 'closed'],
    ['2027-12-01', '2028-02-29', 'late'],
    ['2027-12-01', '2028-03-01', 'late-2'],
    ['2026-12-31', '2027-03-31', 'late'],
    ['2026-12-31', '2027-12-30', 'late-2'],
    ['2026-12-31', '2027-12-31', 'closed'],
  ] as const)('expires %s, on %s: %s', ([expires, on, phase]) => {
    expect(phaseAt(expires, on)).toBe(phase)
  })
})

const titleAt = (instant: string) =>
  say(['status'], { member: member({ expires: day(today) }), now: at(instant) }).reply.title

describe('the day is that of the person’s own clock', () => {
  test('in Pago Pago it is still the day of the expiry when it is over in Kiritimati', () => {
    const moment = at('2026-11-21T10:30:00Z')
    const there = (zone: string) => dayOf(moment.setZone(zone))
    expect([there('Pacific/Pago_Pago'), there('Pacific/Kiritimati')]).toEqual([
      '2026-11-20',
      '2026-11-22',
    ])
    expect(titleAt('2026-11-20T23:30:00-11:00')).toContain('expires today')
    expect(titleAt('2026-11-22T00:30:00+14:00')).toContain('expired 2 days ago')
  })
  test('a minute before midnight nothing is late, a minute after it is', () => {
    expect(titleAt('2026-11-20T23:59:00-05:00')).toContain('expires today')
    expect(titleAt('2026-11-21T00:01:00-05:00')).toContain('expired 1 day ago')
  })
  test('a course logged without a day was completed on the day it is there', () => {
    const logged = say(['log 0.4 Yoga'], { now: at('2026-11-20T23:30:00-11:00') })
    expect(logged.member.ledger.entries[0]?.on).toBe('2026-11-20')
  })
})

const complete = (...parts: Parameters<typeof standing>) => standing(...parts).complete

describe('other traps', () => {
  test('1.9 CEUs without a card are not complete', () => {
    expect(complete({ entries: [ceus(1.9)] })).toBe(false)
  })
  test('2.0 CEUs of courses and no card are not complete', () => {
    expect(standing({ entries: [ceus(2)] })).toMatchObject({
      complete: false,
      counted: 1900,
      remaining: 100,
    })
  })
  test('a card that has expired does not count, though 2.0 were reached', () => {
    const lapsed = { entries: [ceus(2)], cards: [card('2026-11-19')] }
    expect(standing(lapsed)).toMatchObject({ complete: false, earned: 2100, counted: 1900 })
    expect(complete({ ...lapsed, cards: [card('2026-11-20')] })).toBe(true)
  })
  test('two cards are 0.1 once', () => {
    const two = [card('2027-12-01'), card('2028-12-01', { number: 91 })]
    expect(standing({ entries: [ceus(1.8)], cards: two })).toMatchObject({
      counted: 1900,
      remaining: 100,
      complete: false,
    })
  })
  test('nineteen hours and a card are exactly 2.0', () => {
    const hours = Array.from({ length: 19 }, (_, index) =>
      entry(index + 1, { stated: { amount: 1000, unit: 'hour' } }),
    )
    const done = { entries: hours, cards: [card('2027-12-01')] }
    expect(standing(done)).toMatchObject({ counted: 2000, remaining: 0, complete: true })
    expect(complete({ ...done, entries: hours.slice(1) })).toBe(false)
  })
  test('1.85 is short of 1.9, and is not rounded up', () => {
    const short = { entries: [ceus(1.85)], cards: [card('2027-12-01')] }
    expect(standing(short)).toMatchObject({ remaining: 50, complete: false })
    expect(nextSteps(ledger(short), standing(short))[0]?.text).toContain('0.05 CEUs')
  })
  test('a course whose petition is pending does not count until it is approved', () => {
    const lines = ['setup 2027-05-20', 'log 0.4 Kettlebell', 'petition Kettlebell']
    const counted = (more: string[]) =>
      standingOf(say([...lines, ...more]).member.ledger, policies, day(today)).courses.counted
    expect(counted([])).toBe(0)
    expect(counted(['edit 2 state:denied'])).toBe(0)
    expect(counted(['edit 2 state:approved'])).toBe(400)
  })
  test('a petition that was denied is still paid for', () => {
    const { reply } = say([
      'setup 2027-05-20',
      'log 0.4 Kettlebell',
      'petition Kettlebell state:denied',
      'fees',
    ])
    expect(plainReply(reply)).toMatch(/petition fee +\$25 +.*nonrefundable/u)
  })
  test('a course of day 95 does not count for an application on day 100', () => {
    // Day 0 is 12 August 2026, day 95 is 15 November, day 100 is 20 November.
    const own = {
      expires: day('2026-08-12'),
      entries: [ceus(1.9, { on: day('2026-11-15') })],
      cards: [card('2027-12-01')],
      application: { on: day('2026-11-20'), state: 'sent' as const },
    }
    const { courses, deadlines } = standing(own)
    expect(deadlines).toMatchObject({ daysPast: 100, feePhase: { id: 'late-2' } })
    expect(courses).toMatchObject({ counted: 0, verdicts: [{ reason: 'after-window' }] })
  })
  test('courses of day 60 count for an application on day 91', () => {
    const own = {
      expires: day('2026-08-21'),
      entries: [ceus(1.9, { on: day('2026-10-20') })],
      cards: [card('2027-12-01')],
    }
    expect(standing(own)).toMatchObject({ complete: true, deadlines: { phase: { id: 'late-2' } } })
  })
  test.for([
    'log hours:19 Yoga',
    'log 19h Yoga',
    'log 19 hours Yoga',
    'log 1.9 Yoga',
    'log 1,9 Yoga',
  ])('hours are not CEUs: %s', (line) => {
    const { ledger: own } = say([line]).member
    expect(standingOf(own, policies, day(today)).courses.earned).toBe(1900)
  })
  test('20 CEUs are nearly always 20 hours, so they are asked about and not saved', () => {
    const outcome = say(['log 20 Yoga'])
    expect(outcome.reply).toMatchObject({ outcome: 'clarify', title: 'Did you mean 20 hours?' })
    expect(outcome.member.ledger.entries).toEqual([])
  })
  test('a day that is written in digits may be two, and is asked for before anything is saved', () => {
    const asked = say(['setup 02/03/2027'])
    expect(asked.reply.outcome).toBe('clarify')
    expect(asked.member.ledger.expires).toBeNull()
    expect(say(['setup 15/01/2027']).member.ledger.expires).toBe('2027-01-15')
    expect(say(['setup 01/15/2027']).member.ledger.expires).toBe('2027-01-15')
  })
  test('an expiry of three weeks ago is day 21', () => {
    const { reply, member: who } = say(['setup three weeks ago', 'status'])
    expect(who.ledger.expires).toBe('2026-10-30')
    expect(reply.title).toContain('expired 21 days ago')
  })
  test('an application that is already sent needs no late fee, though the expiry is to come', () => {
    const lines = ['setup 2027-05-20', 'log 1.9 Yoga', 'cpr 2027-12-01', 'apply today']
    const later = { now: at('2027-06-20') }
    const { member: who } = say(lines)
    const { deadlines, complete: isComplete } = standingOf(who.ledger, policies, day('2027-06-20'))
    expect([isComplete, deadlines?.phase.id, deadlines?.feePhase.id]).toEqual([
      true,
      'late',
      'active',
    ])
    const { reply } = say(['status'], { ...later, member: who })
    expect(reply.title).toBe('NASM-CPT: application sent on Nov 20, 2026')
    expect(plainReply(say(['fees'], { ...later, member: who }).reply)).not.toContain('late fee')
  })
  test('a card that covers no AED, or no adult, is no card', () => {
    for (const covers of ['no-aed', 'no-adult'] as const) {
      expect(complete({ entries: [ceus(1.9)], cards: [card('2027-12-01', { covers })] })).toBe(
        false,
      )
    }
  })
  test('the online waiver is neither affirmed nor denied', () => {
    const words = plainReply(say(['cpr 2027-12-01 mode:online']).reply)
    expect(words).toContain('I cannot tell whether the waiver still holds')
    expect(words).not.toMatch(/\b(?:is|are) (?:accepted|refused|not accepted|valid)\b/u)
  })
  test('three petitions cost 75 dollars, not given back', () => {
    const { reply } = say(['petition One', 'petition Two', 'petition Three', 'petition'])
    expect(plainReply(reply)).toContain('3 × $25 = $75, nonrefundable')
  })
  test('no amount is named for a fee that nobody states', () => {
    const words = plainReply(say(['setup 2026-08-21', 'fees']).reply)
    expect(words).toContain(
      'the amount of the application fee, late fee and additional fee is not stated',
    )
    expect(words).not.toMatch(/\$0\b/u)
  })
  test('an audit notice of 5 November is due on 5 December', () => {
    const { member: who } = say(['setup 2027-05-20', 'audit on:2026-11-05'])
    expect(standingOf(who.ledger, policies, day(today)).audit?.due).toBe('2026-12-05')
  })
  test('a petition may follow one that was denied, and then the course counts', () => {
    const own = {
      entries: [entry(1)],
      petitions: [
        petition(2, { state: 'denied' as const }),
        petition(3, { state: 'approved' as const }),
      ],
    }
    expect(standing(own).courses.counted).toBe(1000)
  })
})

describe('what may not be stored', () => {
  test.for(['log hours:0.333 Yoga', 'log hours:1.001 Yoga'])(
    'hours with three decimals: %s',
    (line) => {
      expect(say([line]).member.ledger.entries).toEqual([])
    },
  )
  test('hours with three decimals, by an edit', () => {
    const { member: who } = say(['log 1 Yoga', 'edit 1 hours:0.333'])
    expect(who.ledger.entries[0]?.stated).toEqual({ amount: 1000, unit: 'credit' })
  })
  test('CEUs with four decimals', () => {
    expect(say(['log 0.0005 Yoga']).member.ledger.entries).toEqual([])
    expect(say(['log 0.005 Yoga']).member.ledger.entries).toHaveLength(1)
  })
})
