import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/day.ts'
import type { Ledger } from '../../../src/core/member.ts'
import { plainReply } from '../../../src/core/plain.ts'
import { afterSending, nothingSent } from '../../../src/core/reminders/history.ts'
import { nextDay, reminderOn } from '../../../src/core/reminders/plan.ts'
import { linesOf } from '../../commands/typed.ts'
import { card, ceus, petition } from '../record.ts'
import { daysOf, plan, sentBetween } from './plans.ts'

/** Everything but the application; the card is good long enough. */
const complete: Partial<Ledger> = {
  entries: [ceus(1.9, { evidence: 'folder' })],
  cards: [card('2028-12-01', { evidence: 'folder' })],
}

const sent = (on: string): Partial<Ledger> => ({
  ...complete,
  application: { on: day(on), state: 'sent' },
})

const kindsIn = (key: string) => key.split(' ').at(-2)

const asks = (text: string) => text.includes('Should I write less often?')

const texts = (from: string, to: string, settings = {}) =>
  sentBetween(plan(settings), from, to).map(({ reply }) => plainReply(reply))

const awakeBut = (from: string, to: string) => (today: string) => today < from || today > to

describe('nobody is written to', () => {
  test('who never asked for it', () => {
    const { member } = plan()
    const silent = {
      ...plan(),
      member: { ...member, ledger: { ...member.ledger, reminders: null } },
    }
    expect(sentBetween(silent, '2026-11-20', '2027-06-20')).toEqual([])
    const off = plan({ on: false })
    expect(sentBetween(off, '2026-11-20', '2027-06-20')).toEqual([])
  })
  test('on the day they switch on, and from the next day on they are', () => {
    const fresh = plan({ since: day('2026-11-20') })
    expect(daysOf(sentBetween(fresh, '2026-11-20', '2026-11-22'))).toEqual([
      '2026-11-21',
      '2026-11-22',
    ])
  })
  test('twice on a day', () => {
    const history = afterSending(nothingSent, day('2026-11-20'), [])
    expect(reminderOn(plan({}, {}, history), day('2026-11-20'))).toBeUndefined()
  })
  test('while the expiry is not known', () => {
    expect(sentBetween(plan({}, { expires: null }), '2026-11-20', '2027-06-20')).toEqual([])
  })
  test('once the certification cannot be renewed any more, but for one last word', () => {
    const rest = sentBetween(plan(), '2028-05-18', '2028-12-31')
    expect(daysOf(rest)).toEqual(['2028-05-18', '2028-05-19', '2028-05-20'])
    expect(rest.at(-1)?.reply.title).toContain('applications were accepted until May 19, 2028')
  })
})

const messages = (cadence: 'daily' | 'smart' | 'weekly' | 'milestones') =>
  sentBetween(plan({ cadence, since: day('2025-05-20') }), '2025-05-21', '2027-05-20')

describe('cadences', () => {
  test('daily is every day of the cycle', () => {
    expect(messages('daily')).toHaveLength(730)
  })
  test('smart is at most a third of daily: monthly, weekly, every third day, daily', () => {
    const smart = daysOf(messages('smart'))
    expect(smart.length).toBeLessThanOrEqual(730 / 3)
    expect(smart.slice(0, 2)).toEqual(['2025-05-30', '2025-06-29'])
    expect(smart.slice(-4)).toEqual(['2027-05-17', '2027-05-18', '2027-05-19', '2027-05-20'])
    expect(smart.filter((each) => each > '2026-11-21' && each < '2027-03-21')).toHaveLength(17)
    expect(smart.filter((each) => each >= '2027-03-21' && each < '2027-05-06')).toHaveLength(16)
  })
  test('weekly is one in seven days, the last day among them', () => {
    const weekly = daysOf(messages('weekly'))
    expect(weekly).toHaveLength(105)
    expect(weekly.at(-1)).toBe('2027-05-20')
  })
  test('milestones are ten', () => {
    expect(daysOf(messages('milestones'))).toHaveLength(10)
  })
})

describe('what a message says', () => {
  const { reply, key } = reminderOn(plan(), day('2026-11-20')) ?? { reply: undefined, key: '' }
  const text = reply ? plainReply(reply) : ''

  test('it names one next action, why it came, when the next one comes and how to change it', () => {
    expect(reply?.title).toBe('181 days left: 2.0 CEUs to go')
    expect(reply?.next?.line).toBe('log')
    expect(text).toContain('because you switched reminders on: every day at 09:')
    expect(text).toContain('by the clock of America/New_York')
    expect(text).toContain('The next one comes on Nov 21, 2026')
    expect(text).toContain('/recert remind off')
  })
  test('its buttons are lines, so they work weeks later', () => {
    expect(reply && linesOf(reply)).toEqual([
      'log',
      'apply',
      'snooze 1d',
      'snooze 1w',
      'remind show',
      'remind cadence:smart',
    ])
  })
  test('its key holds member, cycle, kind and local day', () => {
    expect(key).toBe('test:ada 2027-05-20 progress 2026-11-20')
  })
  test('only the first message of all offers to write less often by itself', () => {
    const [first, second] = sentBetween(plan(), '2026-11-20', '2026-11-21')
    expect(first && linesOf(first.reply)).toContain('remind cadence:smart')
    expect(second && linesOf(second.reply)).not.toContain('remind cadence:smart')
  })
})

describe('too noisy: after ten daily messages without a reaction', () => {
  test('the eleventh asks whether to write less often, once', () => {
    const all = texts('2026-11-20', '2027-02-20')
    expect(all.findIndex(asks)).toBe(10)
    expect(all.filter(asks)).toHaveLength(1)
  })
  test('nobody is asked near the end, or who chose another cadence', () => {
    expect(texts('2027-03-21', '2027-05-20').filter(asks)).toEqual([])
    expect(texts('2025-11-20', '2027-05-20', { cadence: 'weekly' }).filter(asks)).toEqual([])
  })
})

describe('kinds', () => {
  test('a late phase has its own two days', () => {
    const titles = sentBetween(plan(), '2027-05-21', '2028-05-19').map(({ reply }) => reply.title)
    expect(titles[0]).toBe(
      'Expired 1 day ago: complete courses by Aug 18, 2027, apply by May 19, 2028',
    )
    expect(titles[90]).toBe('Expired 91 days ago: apply by May 19, 2028')
    expect(titles).toHaveLength(365)
  })
  test('the first day of a phase is news at every cadence', () => {
    const days = daysOf(sentBetween(plan({ cadence: 'milestones' }), '2027-05-21', '2027-08-20'))
    expect(days).toContain('2027-05-21')
    expect(days).toContain('2027-08-19')
  })
  test('a card that ends before it is needed speaks, though nothing else does', () => {
    const ending = { cards: [card('2027-04-10')] }
    const quiet = plan({ without: ['progress', 'evidence'] }, ending)
    expect(daysOf(sentBetween(quiet, '2026-11-20', '2027-05-20'))).toEqual(
      ['2027-01-10', '2027-02-09', '2027-03-11', '2027-03-27'].concat([
        '2027-04-03',
        '2027-04-07',
        '2027-04-09',
        '2027-04-10',
      ]),
    )
  })
  test('a card that is good until the planned application is left alone', () => {
    const planned = {
      cards: [card('2027-04-10')],
      application: { on: day('2027-04-01'), state: 'planned' as const },
    }
    const quiet = plan({ without: ['progress', 'evidence'] }, planned)
    expect(sentBetween(quiet, '2026-11-20', '2027-03-31')).toEqual([])
  })
  test('an open petition is asked after every two weeks, and no more once it is decided', () => {
    const mute = { without: ['progress', 'evidence'] } satisfies Parameters<typeof plan>[0]
    const open = plan(mute, { petitions: [petition(1, { on: day('2026-11-01') })] })
    expect(daysOf(sentBetween(open, '2026-11-02', '2026-12-01'))).toEqual([
      '2026-11-15',
      '2026-11-29',
    ])
    const decided = {
      petitions: [petition(1, { on: day('2026-11-01'), state: 'approved' as const })],
    }
    expect(sentBetween(plan(mute, decided), '2026-11-02', '2026-12-01')).toEqual([])
  })
  test('the audit clock runs denser near its end, and on after it', () => {
    const audited = plan(
      {},
      { ...sent('2026-11-01'), audit: { notice: day('2026-11-10'), answered: null } },
    )
    const days = sentBetween(audited, '2026-11-11', '2026-12-20').filter(({ key }) =>
      kindsIn(key)?.includes('audit'),
    )
    expect(daysOf(days).slice(0, 4)).toEqual([
      '2026-11-12',
      '2026-11-19',
      '2026-11-26',
      '2026-11-27',
    ])
    expect(
      daysOf(days).filter((each) => each >= '2026-11-26' && each <= '2026-12-10'),
    ).toHaveLength(15)
    expect(days.at(-1)?.reply.title).toContain('Audit: the documents were due')
  })
  test('an audit that was answered is spoken of no more', () => {
    const answered = { notice: day('2026-11-10'), answered: day('2026-11-15') }
    const rest = plan({}, { ...sent('2026-11-01'), audit: answered })
    const days = sentBetween(rest, '2026-11-16', '2027-02-10')
    expect(days.map(({ key }) => kindsIn(key))).toEqual(days.map(() => 'confirmation'))
    expect(days.length).toBeGreaterThan(0)
  })
  test('an application without an answer is asked after for half a year, then it stops by itself', () => {
    const waiting = sentBetween(plan({}, sent('2026-11-20')), '2026-11-21', '2028-11-20')
    expect(waiting).toHaveLength(13)
    expect(waiting[0]?.reply).toMatchObject({
      title: 'Has NASM confirmed your renewal?',
      next: { line: 'renew' },
    })
  })
  test('missing documents are asked after in the last half year', () => {
    const kept = { ...complete, entries: [ceus(1.9)] }
    const days = sentBetween(
      plan({ cadence: 'milestones', without: ['deadline'] }, kept),
      '2026-08-20',
      '2027-05-20',
    )
    expect(daysOf(days)).toEqual([
      '2026-11-21',
      '2026-12-21',
      '2027-01-20',
      '2027-02-19',
      '2027-03-21',
      '2027-04-20',
    ])
    expect(days[0]?.reply.next?.line).toBe('audit')
  })
  test('who has only to apply is told so', () => {
    expect(reminderOn(plan({}, complete), day('2026-11-20'))?.reply).toMatchObject({
      title: '181 days left: everything is there, only the application is missing',
      next: { line: 'apply' },
    })
  })
  test('who named a day for the application is counted down to that day', () => {
    const planned = { on: day('2027-03-01'), state: 'planned' as const }
    const milestones = plan({ cadence: 'milestones' }, { ...complete, application: planned })
    expect(daysOf(sentBetween(milestones, '2027-02-10', '2027-03-01'))).toEqual([
      '2027-02-15',
      '2027-02-22',
      '2027-02-26',
      '2027-02-28',
      '2027-03-01',
    ])
  })
  test('what falls on one day is one message', () => {
    const much = plan(
      {},
      {
        petitions: [petition(1, { on: day('2026-11-07') })],
        cards: [card('2026-11-21')],
        audit: { notice: day('2026-10-25'), answered: null },
      },
    )
    const all = sentBetween(much, '2026-11-21', '2026-11-21')
    expect(all).toHaveLength(1)
    expect(kindsIn(all[0]?.key ?? '')).toBe('audit+progress+card+petition+evidence')
    expect(all[0]?.reply.next?.line).toBe('audit')
  })
  test('one kind can be switched off and the others stay (all or nothing makes people leave)', () => {
    const muted = sentBetween(plan({ without: ['progress'] }), '2026-11-20', '2027-05-21')
    expect(daysOf(muted)).toEqual(['2027-05-21'])
  })
})

describe('the end of a cycle', () => {
  const past = {
    expires: day('2027-05-20'),
    certified: null,
    entries: [],
    petitions: [],
    application: null,
    audit: null,
    cards: [],
    renewedOn: day('2027-05-01'),
  }
  const renewed = { expires: day('2029-05-20'), past: [past] }

  test('a renewal is answered with one quiet good-bye', () => {
    const after = sentBetween(plan({}, renewed), '2027-05-01', '2027-05-30')
    expect(daysOf(after)).toEqual(['2027-05-01'])
    expect(after[0]?.reply.title).toBe('Renewed until May 20, 2029')
    expect(after[0] && plainReply(after[0].reply)).toContain('rest until May 31, 2027')
  })
  test('the second cycle does not start as done: after 30 quiet days they come as wished', () => {
    const after = sentBetween(plan({}, renewed), '2027-05-02', '2029-05-20')
    expect(daysOf(after).slice(0, 3)).toEqual(['2027-05-02', '2027-05-31', '2027-06-01'])
    expect(after.at(-1)?.day).toBe('2029-05-20')
  })
  test('the good-bye waits a day when there was a message already', () => {
    const history = afterSending(nothingSent, day('2027-05-01'), [])
    const [first] = sentBetween(plan({}, renewed, history), '2027-05-01', '2027-05-30')
    expect(first?.key).toBe('test:ada 2029-05-20 goodbye 2027-05-02')
  })
  test('after an early renewal nobody is asked for courses before they can count', () => {
    const early = { ...renewed, past: [{ ...past, renewedOn: day('2027-03-01') }] }
    const after = sentBetween(plan({}, early), '2027-03-02', '2027-06-30')
    expect(daysOf(after).slice(0, 2)).toEqual(['2027-03-02', '2027-05-20'])
  })
  test('who wants to be reminded at once after a renewal is', () => {
    const eager = plan({ since: day('2027-05-02') }, renewed)
    expect(daysOf(sentBetween(eager, '2027-05-02', '2027-05-04'))).toEqual([
      '2027-05-03',
      '2027-05-04',
    ])
  })
  test('a good-bye that was slept through for a week is not said any more', () => {
    expect(sentBetween(plan({}, renewed), '2027-05-08', '2027-05-30')).toEqual([])
  })
})

describe('a bot that slept', () => {
  const milestones = plan({ cadence: 'milestones' })
  const days = (isAwake: (today: string) => boolean) =>
    daysOf(sentBetween(milestones, '2027-04-10', '2027-05-20', isAwake))

  test('missed within the week: one merged message on the day it wakes', () => {
    expect(days(awakeBut('2027-04-19', '2027-04-25'))).toEqual([
      '2027-04-26',
      '2027-05-06',
      '2027-05-13',
      '2027-05-17',
      '2027-05-19',
      '2027-05-20',
    ])
  })
  test('missed longer ago: the present state only', () => {
    expect(days(awakeBut('2027-04-19', '2027-04-26'))[0]).toBe('2027-05-06')
  })
  test('a daily message that was missed is not made up for by two', () => {
    const all = sentBetween(
      plan(),
      '2026-11-20',
      '2026-11-30',
      awakeBut('2026-11-22', '2026-11-25'),
    )
    expect(new Set(daysOf(all)).size).toBe(all.length)
    expect(all).toHaveLength(7)
  })
})

describe('when the next one comes', () => {
  test('is the day on which it does come', () => {
    const smart = plan({ cadence: 'smart' })
    const next = nextDay(smart, day('2026-11-20'))
    expect(next).toBe('2026-11-26')
    expect(sentBetween(smart, '2026-11-20', '2026-11-30')[0]?.day).toBe(next)
  })
  test('is looked for in the next of the cycles that are the same for all', () => {
    const [since, last] = [day('2023-01-01'), day('2023-12-31')]
    const coach = { credential: 'example-strength-coach', expires: null }
    const history = afterSending(nothingSent, last, [])
    const settings = { since, cadence: 'milestones' as const }
    expect(nextDay(plan(settings, coach, history), last)).toBe('2025-12-31')
  })
  test('is known while an audit is open, though all else is over', () => {
    const audit = { notice: day('2028-10-01'), answered: null }
    const next = nextDay(plan({}, { ...sent('2027-05-01'), audit }), day('2028-10-03'))
    expect(next).toBe('2028-10-03')
  })
  test('is not known when nothing is left to do', () => {
    expect(nextDay(plan({}, { expires: null }), day('2026-11-20'))).toBeUndefined()
  })
})
