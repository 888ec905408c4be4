import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import type { Ledger } from '../../src/core/member.ts'
import { nextSteps } from '../../src/core/next-steps.ts'
import { healthTrainer, strengthCoach, yogaGuide } from '../support/credentials.ts'
import { card, ceus, entry, ledger, petition, standing } from './record.ts'

/** What somebody who expires on 20 May 2027 can do on 20 November 2026, but for the changes. */
function steps(changes: Partial<Ledger> = {}, on?: string) {
  const own = { expires: day('2027-05-20'), ...changes }
  return nextSteps(ledger(own), standing(own, on))
}
const lines = (changes?: Partial<Ledger>, on?: string) => steps(changes, on).map(({ line }) => line)
const first = (changes?: Partial<Ledger>, on?: string) => steps(changes, on)[0]

const kept = { evidence: 'blue folder' }
const courses = [ceus(1.9, kept)]
const cards = [card('2027-12-01', kept)]

describe('without an expiry', () => {
  test('the first thing is to tell it, and no other day is given', () => {
    expect(first({ expires: null })).toEqual({
      text: 'Tell me when your NASM-CPT expires',
      line: 'setup',
      label: 'Set up',
    })
    expect(steps({ expires: null }).map(({ by }) => by)).toEqual([undefined, undefined])
  })
})

describe('what is missing', () => {
  test('courses are due by the expiry, and for ninety days more at extra cost', () => {
    expect(first({ cards })).toMatchObject({
      text: 'Complete 1.9 CEUs (19 hours) of courses by May 20, 2027 (or until Aug 18, 2027, at extra cost)',
      line: 'log',
      by: '2027-05-20',
    })
  })
  test('after the expiry they are due by day 90, and nothing comes later', () => {
    expect(first({ cards, expires: day('2026-08-22') })).toMatchObject({
      text: 'Complete 1.9 CEUs (19 hours) of courses by Nov 20, 2026',
      by: '2026-11-20',
    })
  })
  test('from day 91 nothing can be completed any more, only logged', () => {
    const step = first({ cards, expires: day('2026-08-21') })
    expect(step?.text).toMatch(
      /^1\.9 CEUs \(19 hours\) of courses are missing, and courses had to be completed by Nov 19, 2026\./u,
    )
    expect(step?.by).toBe('2026-11-20')
  })
  test('the last hundredth is asked for, and then no more', () => {
    expect(first({ cards, entries: [ceus(1.89)] })?.text).toContain('0.01 CEUs (0.1 hours)')
    expect(lines({ cards, entries: courses })).toEqual(['apply'])
  })
  test('a card that is missing is recorded, one that ended is renewed', () => {
    expect(first({ entries: courses })).toMatchObject({
      text: 'Record your CPR/AED card (adult CPR and AED): not on record',
      by: '2027-05-20',
    })
    expect(first({ entries: courses, cards: [card('2026-11-19')] })?.text).toBe(
      'Renew your CPR/AED card (adult CPR and AED): no longer current',
    )
  })
  test('a card that lapses too early is renewed before it ends, and comes first', () => {
    expect(first({ cards: [card('2027-01-31')] })).toMatchObject({
      text: 'Renew your CPR/AED card before it ends on Jan 31, 2027, or apply before then',
      by: '2027-01-31',
    })
  })
})

describe('petitions', () => {
  test('that an entry needs are to be sent, with their fee', () => {
    const own = { cards, entries: [entry(1, { ...kept, approval: 'petition' as const })] }
    expect(steps(own).map(({ line }) => line)).toEqual(['log', 'petition entry:1'])
    expect(steps(own)[1]?.text).toBe(
      'Send the petition for #1 Course 1 ($25, nonrefundable) in the recertification section of the NASM Student Portal',
    )
  })
  test('that wait are waited for, after all that has a day', () => {
    const own = { cards, entries: [entry(1, kept)], petitions: [petition(2)] }
    expect(steps(own).at(-1)).toEqual({
      text: 'Wait for the petition for #1 Course 1, and tell me how it ended',
      line: 'petition',
    })
  })
  test('whose fee is given back are not called nonrefundable', () => {
    const own = { credential: healthTrainer.id, entries: [entry(1, { approval: 'petition' })] }
    expect(steps(own).find(({ line }) => line === 'petition entry:1')?.text).not.toContain(
      'nonrefundable',
    )
  })
  test('whose fee nobody states are still a step', () => {
    const own = {
      credential: strengthCoach.id,
      expires: day('2026-12-31'),
      entries: [entry(1, { approval: 'petition' })],
    }
    expect(lines(own)).toContain('petition entry:1')
  })
  test('are no step where the rules know none', () => {
    const own = { credential: yogaGuide.id, entries: [entry(1, { approval: 'petition' })] }
    expect(lines(own)).not.toContain('petition entry:1')
  })
})

describe('when everything is there', () => {
  const done = { entries: courses, cards }

  test.for([
    ['2026-11-20', '2026-11-20', 'no late fee until then'],
    ['2026-11-19', '2027-02-17', 'the fee rises after it'],
    ['2025-11-21', '2026-11-20', 'the last day'],
  ] as const)('and the expiry is %s, the application is due by %s: %s', ([expires, by, cost]) => {
    const own = {
      ...done,
      expires: day(expires),
      entries: [ceus(1.9, { ...kept, on: day('2025-11-01') })],
    }
    expect(first(own)).toMatchObject({ line: 'apply', by })
    expect(first(own)?.text).toContain(`(${cost})`)
  })
  test('but a card or a course is not, applying is no step yet', () => {
    expect(lines({ entries: courses })).not.toContain('apply')
    expect(lines({ cards })).not.toContain('apply')
  })
  test('a course of unknown approval is to be checked', () => {
    const unsure = { cards, entries: [ceus(1.9, { ...kept, approval: 'unknown' as const })] }
    expect(steps(unsure).at(-1)?.text).toBe(
      "Check that #1 Course 1 is on NASM's Course Providers page",
    )
  })
  test('an online card is to be asked about', () => {
    const online = {
      entries: courses,
      cards: [card('2027-12-01', { ...kept, mode: 'online' as const })],
    }
    expect(steps(online).at(-1)?.text).toMatch(
      /^Ask NASM at 1-800-460-6276 whether an online-only/u,
    )
  })
  test('documents that are kept nowhere are to be noted', () => {
    expect(steps({ entries: [ceus(1.9)], cards: [card('2027-12-01')] }).at(-1)).toMatchObject({
      text: 'Note where you keep 2 documents, for an audit',
      line: 'audit',
    })
  })
  test('and the rules know no grace, the expiry is the last day', () => {
    const coach = {
      credential: strengthCoach.id,
      expires: day('2026-12-31'),
      cards,
      entries: ['A', 'B', 'C'].map((category, at) =>
        ceus(2, { number: at + 1, title: category, category }),
      ),
    }
    expect(first(coach)?.text).toContain('(the last day)')
  })
  test('and another band follows, its end is not called the last day', () => {
    const trainer = {
      credential: healthTrainer.id,
      expires: day('2026-12-31'),
      cards,
      entries: [ceus(45, { category: 'education' })],
    }
    expect(first(trainer, '2027-01-01')?.text).toContain('(other fees after it)')
  })
  test('and nothing follows, nothing is said of a fee that rises', () => {
    const guide = { credential: yogaGuide.id, expires: day('2026-11-01'), entries: [ceus(10)] }
    expect(first(guide)?.text).not.toContain('rises')
  })
})

describe('the order', () => {
  test('is that of the days, and what has none comes last', () => {
    const own = {
      entries: [entry(1, { approval: 'petition' as const })],
      cards: [card('2027-01-31')],
    }
    expect(lines(own)).toEqual(['cpr', 'log', 'petition entry:1', 'audit'])
    const days = steps(own).map(({ by }) => by ?? '9999')
    expect(days).toEqual(days.toSorted())
  })
  test('has what is already late due today', () => {
    expect(first({ expires: day('2026-08-21'), entries: courses })?.by).toBe('2027-08-20')
    expect(first({ expires: day('2026-08-21') })?.by).toBe('2026-11-20')
  })
})

describe('when the window has closed', () => {
  test('there is one thing left: to call', () => {
    expect(steps({ expires: day('2025-11-20'), entries: courses, cards })).toEqual([
      {
        text: 'Applications were accepted until Nov 19, 2026. The source does not say what comes after; call NASM at 1-800-460-6276',
        by: '2026-11-20',
      },
    ])
  })
})

const planning = (on: string) => ({
  entries: courses,
  cards,
  application: { on: day(on), state: 'planned' as const },
})

describe('once the application is sent', () => {
  const sent = { application: { on: day('2026-11-20'), state: 'sent' as const } }

  test('the answer is waited for', () => {
    expect(lines({ entries: courses, cards, ...sent })).toEqual(['renew'])
  })
  test('even when the window has closed since', () => {
    const long = { application: { on: day('2026-01-01'), state: 'sent' as const } }
    expect(lines({ entries: courses, cards, expires: day('2025-11-20'), ...long })).toContain(
      'renew',
    )
  })
  test('what is missing comes before the answer', () => {
    expect(lines({ cards, ...sent })).toEqual(['entries', 'renew'])
  })
  test('an audit comes before all, until it is answered', () => {
    const audit = { notice: day('2026-11-05'), answered: null }
    const audited = { entries: courses, cards, ...sent, audit }
    expect(first(audited)).toMatchObject({
      text: 'Send all audit documents by Dec 5, 2026',
      by: '2026-12-05',
    })
    const late = { ...audited, audit: { ...audit, notice: day('2026-10-20') } }
    expect(first(late)?.text).toBe(
      'The audit documents were due on Nov 19, 2026: call NASM at 1-800-460-6276 and send them',
    )
    const today = { ...audited, audit: { ...audit, notice: day('2026-10-21') } }
    expect(first(today)?.text).toBe('Send all audit documents by Nov 20, 2026')
    const answered = { ...audited, audit: { ...audit, answered: day('2026-11-06') } }
    expect(lines(answered)).toEqual(['renew'])
  })
  test('one that was planned and whose day has passed is asked about', () => {
    expect(steps(planning('2026-11-19')).at(-1)?.text).toBe(
      'You planned to apply on Nov 19, 2026: tell me if you did',
    )
    expect(lines(planning('2026-11-20'))).toEqual(['apply'])
  })
})
