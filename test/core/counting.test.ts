import { describe, expect, test } from 'vitest'
import { countCourses, isOwnCourse, petitionFor, type Reason } from '../../src/core/counting.ts'
import { day } from '../../src/core/day.ts'
import type { Entry, Ledger } from '../../src/core/member.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { healthTrainer, strengthCoach } from '../support/credentials.ts'
import { ceus, entry, ledger, petition, standing } from './record.ts'

const nasm = policies.get('nasm-cpt')
if (!nasm) throw new Error('no policy')

/** What counts of each entry in a cycle from 20 May 2025 to 20 May 2027, and why not. */
function judged(entries: readonly Entry[], more: Partial<Ledger> = {}) {
  const { verdicts } = standing({ entries: [...entries], ...more }).courses
  return verdicts.map(({ counted, reason }) => [counted, reason])
}

const completedOn = (text: string) => ({
  expires: day('2026-08-22'),
  entries: [entry(1, { on: day(text) })],
})

describe('an entry counts in its own time', () => {
  test.for([
    ['2025-05-19', 0, 'before-cycle'],
    ['2025-05-20', 1000, undefined],
    ['2026-11-20', 1000, undefined],
    ['2026-11-21', 0, 'not-yet'],
    ['2027-08-18', 0, 'not-yet'],
    ['2027-08-19', 0, 'after-window'],
  ] as const)('completed on %s: %i, %s', ([on, counted, reason]) => {
    expect(judged([entry(1, { on: day(on) })])).toEqual([[counted, reason]])
  })
  test('up to day 90 after the expiry, and not on day 91', () => {
    expect(standing(completedOn('2026-11-20')).courses.counted).toBe(1000)
    expect(standing(completedOn('2026-11-21'), '2026-11-21').courses.verdicts[0]?.reason).toBe(
      'after-window',
    )
  })
  test('up to the day the application was sent, and not after it', () => {
    const sent = { application: { on: day('2026-06-02'), state: 'sent' as const } }
    const both = [entry(1), entry(2, { on: day('2026-06-03'), title: 'b' })]
    expect(judged([...both], sent)).toEqual([
      [1000, undefined],
      [0, 'after-application'],
    ])
    const planned = { application: { on: day('2026-06-02'), state: 'planned' as const } }
    expect(judged([...both], planned)[1]).toEqual([900, 'over-total'])
  })
  test('an opening balance has no day, and counts with a doubt', () => {
    const { verdicts } = standing({
      entries: [entry(1, { on: null, approval: 'unknown' })],
    }).courses
    expect(verdicts[0]).toMatchObject({ counted: 1000, doubt: 'date-unknown' })
  })
  test('while the expiry is unknown no entry is out of time', () => {
    const old = [entry(1, { on: day('2001-01-01') }), entry(2, { on: day('2040-01-01') })]
    expect(
      standing({ expires: null, entries: old }).courses.verdicts.map((v) => v.counted),
    ).toEqual([1000, 900])
  })
})

describe('approval', () => {
  test.for([
    ['approved', undefined, 1000, undefined, undefined],
    ['unknown', undefined, 1000, undefined, 'approval-unknown'],
    ['not-approved', undefined, 0, 'not-approved', undefined],
    ['petition', undefined, 0, 'petition-needed', undefined],
    ['petition', 'pending', 0, 'petition-pending', undefined],
    ['petition', 'denied', 0, 'petition-denied', undefined],
    ['petition', 'approved', 1000, undefined, undefined],
    ['not-approved', 'approved', 1000, undefined, undefined],
    ['unknown', 'approved', 1000, undefined, undefined],
    ['unknown', 'pending', 0, 'petition-pending', undefined],
    ['approved', 'denied', 0, 'petition-denied', undefined],
  ] as const)('%s, petition %s: %i, %s, %s', ([approval, state, counted, reason, doubt]) => {
    const [verdict] = standing({
      entries: [entry(1, { approval })],
      petitions: state ? [petition(2, { state })] : [],
    }).courses.verdicts
    expect([verdict?.counted, verdict?.reason, verdict?.doubt]).toEqual([counted, reason, doubt])
  })
  test('a petition for another course changes nothing', () => {
    const other = [petition(3, { entry: 2, state: 'denied' }), petition(4, { entry: null })]
    expect(judged([entry(1)], { petitions: other })).toEqual([[1000, undefined]])
  })
  test('the latest petition decides, whichever way', () => {
    const both = [petition(2, { state: 'denied' }), petition(3, { state: 'approved' })]
    expect(petitionFor(entry(1), both)?.number).toBe(3)
    expect(judged([entry(1)], { petitions: both })).toEqual([[1000, undefined]])
    expect(judged([entry(1)], { petitions: both.toReversed() })).toEqual([[0, 'petition-denied']])
  })
  test('the issuer’s own courses need none, by any of its names, however spelled', () => {
    for (const provider of ['NASM', ' nasm ', 'National Academy of Sports Medicine']) {
      expect(judged([entry(1, { provider, approval: 'not-approved' })])).toEqual([
        [1000, undefined],
      ])
      expect(isOwnCourse(entry(1, { provider }), nasm)).toBe(true)
    }
    const [own] = standing({ entries: [entry(1, { provider: 'NASM', approval: 'unknown' })] })
      .courses.verdicts
    expect(own?.doubt).toBeUndefined()
  })
  test('but a provider whose name only begins like it does', () => {
    expect(isOwnCourse(entry(1, { provider: 'NASM Greece' }), nasm)).toBe(false)
    expect(isOwnCourse(entry(1, { provider: null }), nasm)).toBe(false)
    expect(isOwnCourse(entry(1, { provider: '' }), nasm)).toBe(false)
  })
})

const twins = (...titles: string[]) => titles.map((title, at) => entry(at + 1, { title }))

const reasons = (entries: readonly Entry[]) => judged(entries).map(([, reason]) => reason)

describe('the same course twice', () => {
  test('counts once: the entry that was logged first', () => {
    const [first, second] = standing({ entries: twins('Yoga', 'Yoga') }).courses.verdicts
    expect([first?.counted, first?.repeats]).toEqual([1000, undefined])
    expect([second?.counted, second?.reason, second?.repeats]).toEqual([0, 'duplicate', 1])
  })
  test('a third repeats the first too', () => {
    const { verdicts } = standing({ entries: twins('Yoga', 'Yoga', 'yoga') }).courses
    expect(verdicts.map(({ repeats }) => repeats)).toEqual([undefined, 1, 1])
  })
  test('is seen through case, spaces and punctuation, in any script', () => {
    expect(reasons(twins('Level 1: Yoga', ' level 1 - YOGA!'))).toEqual([undefined, 'duplicate'])
    expect(reasons(twins('瑜伽 课程', '瑜伽课程'))).toEqual([undefined, 'duplicate'])
  })
  test('another number, another day or an opening balance is no repeat', () => {
    expect(reasons(twins('Yoga 1', 'Yoga 2'))).toEqual([undefined, 'over-total'])
    const days = [entry(1, { title: 'Y' }), entry(2, { title: 'Y', on: day('2026-06-03') })]
    expect(reasons(days)).toEqual([undefined, 'over-total'])
    const openings = [entry(1, { title: 'O', on: null }), entry(2, { title: 'O', on: null })]
    expect(reasons(openings)).toEqual([undefined, 'over-total'])
  })
  test('counts when the first of the two does not', () => {
    const again = [
      entry(1, { title: 'Yoga', approval: 'not-approved' }),
      entry(2, { title: 'Yoga', approval: 'approved' }),
    ]
    expect(judged(again)).toEqual([
      [0, 'not-approved'],
      [1000, undefined],
    ])
  })
  test('is not seen in two titles of signs alone', () => {
    expect(reasons(twins('🏋️', '🧘'))).toEqual([undefined, 'over-total'])
  })
  test('is not seen in two words that differ in a vowel sign', () => {
    expect(reasons(twins('कि', 'कु'))).toEqual([undefined, 'over-total'])
  })
})

describe('the total', () => {
  test('is reached exactly, and nothing is over', () => {
    expect(judged([ceus(1), ceus(0.9, { number: 2, title: 'b' })])).toEqual([
      [1000, undefined],
      [900, undefined],
    ])
  })
  test('one thousandth over is told', () => {
    expect(judged([ceus(1.901)])).toEqual([[1900, 'over-total']])
  })
  test('is filled in the order of completion, not of logging', () => {
    const late = ceus(1.5, { number: 1, title: 'a', on: day('2026-06-02') })
    const early = ceus(1.5, { number: 2, title: 'b', on: day('2026-06-01') })
    expect(judged([late, early])).toEqual([
      [400, 'over-total'],
      [1500, undefined],
    ])
  })
  test('of courses never makes up for a card', () => {
    const { required, counted, remaining, complete } = standing({ entries: [ceus(2)] })
    expect([required, counted, remaining, complete]).toEqual([2000, 1900, 100, false])
  })
})

const coach = (...entries: readonly (readonly [number, string | null])[]) =>
  standing({
    credential: strengthCoach.id,
    expires: day('2026-12-31'),
    entries: entries.map(([amount, category], at) =>
      ceus(amount, { number: at + 1, title: `${at}`, category }),
    ),
  }).courses

const seen = (counting: ReturnType<typeof coach>) =>
  counting.verdicts.map(({ counted, reason }): [number, Reason | undefined] => [counted, reason])

const trainer = (education: number) =>
  standing({
    credential: healthTrainer.id,
    expires: day('2026-12-31'),
    entries: [
      ceus(24, { number: 1, title: 'a', category: 'service' }),
      ceus(education, { number: 2, title: 'b', category: 'education' }),
    ],
  }).courses.gaps

describe('caps of other credentials', () => {
  test('one event counts to 2.0 and not a thousandth more', () => {
    expect(seen(coach([2, 'A']))).toEqual([[2000, undefined]])
    expect(seen(coach([2.001, 'A']))).toEqual([[2000, 'over-entry']])
  })
  test('a category counts to its cap, and the entry that passes it says so', () => {
    expect(seen(coach([2, 'B'], [2, 'B'], [0.5, 'B']))).toEqual([
      [2000, undefined],
      [2000, undefined],
      [0, 'over-category'],
    ])
    expect(seen(coach([2, 'B'], [1.5, 'B'], [1, 'B']))[2]).toEqual([500, 'over-category'])
  })
  test('what one category has used is free in another', () => {
    expect(coach([2, 'A'], [2, 'A'], [1.6, 'A'], [0.5, 'B'])).toMatchObject({
      counted: 6000,
      remaining: 0,
      gaps: [],
    })
  })
  test('6.0 of one category leave a gap, though nothing remains', () => {
    expect(coach([2, 'C'], [2, 'C'], [2, 'C'])).toMatchObject({
      remaining: 0,
      gaps: ['courses from 2 categories, not 1'],
    })
  })
  test('a category full of what does not count is none', () => {
    const { gaps } = standing({
      credential: strengthCoach.id,
      expires: day('2026-12-31'),
      entries: [entry(1, { category: 'A', approval: 'not-approved' }), entry(2, { category: 'B' })],
    }).courses
    expect(gaps).toEqual(['courses from 2 categories, not 1'])
  })
  test('over the total a further category still closes the gap', () => {
    const all = coach([2, 'C'], [2, 'C'], [2, 'C'], [0.1, 'A'])
    expect(all.gaps).toEqual([])
    expect(seen(all)[3]).toEqual([0, 'over-total'])
  })
  test('a course without a category does not make a second one', () => {
    expect(coach([2, 'A'], [2, null]).gaps).toEqual(['courses from 2 categories, not 1'])
  })
  test('a category is known by its name in any case', () => {
    expect(coach([2, 'b'], [2, 'b'], [2, 'b']).counted).toBe(4000)
  })

  test('a category that the rules do not know is in doubt, and none at all too', () => {
    const { verdicts } = coach([1, 'Z'], [1, null], [1, ' a '])
    expect(verdicts.map(({ doubt }) => doubt)).toEqual([
      'category-unknown',
      'category-unknown',
      undefined,
    ])
  })
  test('a least amount of a category is a gap until it is there', () => {
    expect(trainer(9.999)).toEqual(['0.001 more credits in education'])
    expect(trainer(10)).toEqual([])
  })
})

test('the verdicts come in the order of their numbers', () => {
  const entries = [entry(3, { on: day('2026-01-01') }), entry(1, { on: day('2026-03-01') })]
  const { verdicts } = countCourses(ledger({ entries }), nasm, day('2026-01-01'))
  expect(verdicts.map((each) => each.entry.number)).toEqual([1, 3])
})
