import { describe, expect, test } from 'vitest'
import { cents } from '../../src/core/money.ts'
import { day } from '../../src/core/day.ts'
import { paceTo } from '../../src/core/pace.ts'
import { plainReply } from '../../src/core/plain.ts'
import type { Policy } from '../../src/core/policy.ts'
import { known } from '../../src/core/fact.ts'
import { standingOf } from '../../src/core/standing.ts'
import { everyPolicy, healthTrainer, strengthCoach, yogaGuide } from '../support/credentials.ts'
import { at, member, say, today } from '../support/world.ts'

/** Types lines as somebody who holds that credential. */
function as({ id }: Policy, lines: readonly string[], now = today) {
  const outcome = say(lines, {
    member: member({ credential: id }),
    policies: everyPolicy,
    now: at(now),
  })
  const standing = standingOf(outcome.member.ledger, everyPolicy, day(now))
  return { ...outcome, standing, words: plainReply(outcome.reply) }
}

describe('one core serves every credential', () => {
  const reading = 'status entries deadlines fees pace petition apply audit policy cpr help'.split(
    ' ',
  )

  describe.for([strengthCoach, healthTrainer, yogaGuide])('$short', (policy) => {
    test.for(reading)('%s answers', (line) => {
      const { reply } = as(policy, ['setup 2026-12-31', line])
      expect(reply.outcome).not.toBe('failed')
      expect(plainReply(reply)).not.toMatch(/NASM|undefined|NaN|\[object/u)
    })
    test('setup, log, edit, undo and remove keep the record', () => {
      const lines = [
        'setup 2026-12-31',
        'log 1 "First" on:2026-06-01',
        'log 2 "Second" on:2026-06-02',
      ]
      expect(as(policy, lines).standing.courses.earned).toBe(3000)
      expect(as(policy, [...lines, 'edit 1 ceus:1.5']).standing.courses.earned).toBe(3500)
      expect(as(policy, [...lines, 'edit 1 ceus:1.5', 'undo']).standing.courses.earned).toBe(3000)
      expect(as(policy, [...lines, 'remove 2']).standing.courses.earned).toBe(1000)
    })
  })
})

describe('a strength coach, in one window for everybody', () => {
  test('needs no expiry to know the deadlines', () => {
    const { standing, reply } = as(strengthCoach, ['status'])
    expect(standing.deadlines?.cycle).toEqual({ start: '2024-01-01', expires: '2026-12-31' })
    expect(reply.title).toBe('Strength Coach: 6.0 CEUs to go, 41 days left')
  })
  test('is told which cap an event meets', () => {
    const { words } = as(strengthCoach, ['log 2.5 Summit category:C'])
    expect(words).toContain('Counts: 2.0 CEUs, over what one course may count')
  })
  test('is told that a second category is missing', () => {
    const lines = [1, 2, 3].map((number) => `log 2 Summit${number} category:C`)
    const { words, standing } = as(strengthCoach, [...lines, 'status'])
    expect(standing).toMatchObject({ remaining: 0, complete: false })
    expect(words).toContain('You also need courses from 2 categories, not 1.')
  })
  test('can do nothing the day after the window', () => {
    const { standing, reply } = as(strengthCoach, ['setup 2026-12-31', 'status'], '2027-01-01')
    expect(standing.deadlines).toMatchObject({
      daysPast: 1,
      phase: { id: 'closed' },
      earnUntil: '2026-12-31',
      applyUntil: '2026-12-31',
    })
    expect(reply.title).toBe('Strength Coach: closed, expired on Dec 31, 2026')
  })
  test('pays one fee, whose amount is stated', () => {
    expect(as(strengthCoach, ['fees']).reply.title).toContain('$75 in all')
  })
  test('has a pace in the hours of the own unit', () => {
    const { standing } = as(strengthCoach, ['log 2 Summit category:C'])
    const perHour = known(strengthCoach.perHour, standing.rulesOf)
    expect(paceTo(day('2026-12-31'), day(today), standing.remaining, perHour)).toMatchObject({
      daysLeft: 41,
      can: 'yes',
      aMonth: 2960, // 4.0 over a month and 11 days of 31
    })
  })
})

const feesOn = (now: string) => {
  const { standing } = as(healthTrainer, ['setup 2026-12-31'], now)
  return standing.deadlines?.feePhase.fees.map(({ fee }) => fee)
}

describe('a health trainer, to the end of a year', () => {
  test('has the whole last year, whatever day of it was told', () => {
    const { standing } = as(healthTrainer, ['setup 2026-12-01'])
    expect(standing.deadlines?.cycle).toEqual({ start: '2024-01-01', expires: '2026-12-31' })
  })
  test('earns one credit an hour', () => {
    expect(
      as(healthTrainer, ['setup 2026-12-31', 'log hours:45 Course category:education']).standing,
    ).toMatchObject({ counted: 45_000, remaining: 0 })
  })
  test('pays the late fee for six months, then another in its place', () => {
    expect(feesOn('2026-12-31')).toEqual(['standard'])
    expect(feesOn('2027-01-01')).toEqual(['standard', 'late'])
    expect(feesOn('2027-06-30')).toEqual(['standard', 'late'])
    expect(feesOn('2027-07-01')).toEqual(['standard', 'reinstatement'])
    expect(feesOn('2027-12-31')).toEqual(['standard', 'reinstatement'])
    expect(feesOn('2028-01-01')).toEqual([])
  })
  test('reads of its own money', () => {
    const { reply } = as(healthTrainer, ['setup 2026-12-31', 'fees'], '2027-06-30')
    expect(reply.title).toContain('EUR 80 in all')
  })
  test('may not complete a course after the year’s end', () => {
    const lines = ['setup 2026-12-31', 'log 5 Course category:education on:2027-01-01']
    expect(as(healthTrainer, lines, '2027-01-01').words).toContain(
      'Counts: no: completed after Dec 31, 2026, the last day for courses',
    )
  })
  test('is refused a card from an online course', () => {
    const { words } = as(healthTrainer, ['setup 2026-12-31', 'cpr 2027-12-01 mode:online'])
    expect(words).toContain('of a kind that is not accepted')
  })
  test('may have 30 credits to begin with', () => {
    expect(as(healthTrainer, ['setup 2026-12-31 ceus:30']).standing.courses.earned).toBe(30_000)
  })
  test('is not told that an hour is 0.1 CEU', () => {
    expect(as(healthTrainer, ['log Course']).words).not.toContain('0.1 CEU')
  })
  test('is not told of CEUs by setup', () => {
    expect(as(healthTrainer, ['setup 2026-12-31 ceus:15']).words).not.toContain('CEU')
  })
  test('is not told that a fee is nonrefundable that is given back', () => {
    expect(as(healthTrainer, ['petition Course']).words).not.toContain('nonrefundable')
  })
})

describe('a yoga guide, without card and petitions', () => {
  test('is done with ten hours', () => {
    const { standing } = as(yogaGuide, ['setup 2027-05-20', 'log 10 Retreat'])
    expect(standing).toMatchObject({ required: 10_000, remaining: 0, complete: true })
    expect(standing.card).toBeUndefined()
  })
  test('is told that no card is asked for, and no petition known', () => {
    expect(as(yogaGuide, ['cpr 2027-12-01']).reply.title).toBe('Yoga Guide asks for no card')
    expect(as(yogaGuide, ['petition Retreat']).reply.title).toBe('Yoga Guide knows no petitions')
  })
  test('is never asked for a card', () => {
    expect(as(yogaGuide, ['setup 2027-05-20', 'status']).words).not.toMatch(/card|CPR/u)
  })
  test('pays nothing that is known', () => {
    const { standing } = as(yogaGuide, ['setup 2027-05-20'])
    expect(standing.deadlines?.feePhase.fees).toEqual([])
  })
  test('may say that a course goes by petition without breaking the bot', () => {
    expect(
      as(yogaGuide, ['setup 2027-05-20', 'log 1 Retreat approval:petition']).reply,
    ).toBeDefined()
  })
})

describe('amounts that the operator set', () => {
  const amounts = new Map([
    ['nasm-cpt/petition', { cents: cents(30), by: 'Gym Ltd', on: day('2026-11-01') }],
  ])
  const words = (lines: readonly string[]) => plainReply(say(lines, { amounts }).reply)

  test('are labelled as such in the fees', () => {
    expect(words(['setup 2027-05-20', 'petition Yoga', 'fees'])).toMatch(
      /petition fee +\$30 +set by Gym Ltd on Nov 1, 2026/u,
    )
  })
  test('win in the petition command too', () => {
    expect(words(['setup 2027-05-20', 'petition Yoga'])).not.toContain('$25')
  })
  test('win in the next steps too', () => {
    const line = 'log 0.4 Yoga approval:petition'
    expect(words(['setup 2027-05-20', line, 'status'])).not.toContain('$25')
  })
})
