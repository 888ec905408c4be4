import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import { readStretch } from '../../src/core/reminders/read-stretch.ts'
import { readTime } from '../../src/core/reminders/read-time.ts'
import { readWeekdays } from '../../src/core/reminders/read-weekdays.ts'
import { memberSchema } from '../../src/core/member.ts'
import { commands } from '../../src/commands/catalog.ts'
import { remind } from '../../src/commands/remind.ts'
import { snooze } from '../../src/commands/snooze.ts'
import type { Situation } from '../../src/core/command.ts'
import { member, say as sayTo } from '../support/world.ts'
import { linesOf, settled, typed as typedTo } from './typed.ts'

// They join the catalog once a surface writes by itself.
const all = [...commands, remind, snooze]
const say = (lines: readonly string[], start: Partial<Situation> = {}) =>
  sayTo(lines, { ...start, commands: all })
const typed = (line: string, before: readonly string[] = [], start: Partial<Situation> = {}) =>
  typedTo(line, before, { ...start, commands: all })

const reminded = [...settled, 'remind on']

describe('reminders', () => {
  test('are off until somebody asks for them', () => {
    const { ledger } = typed('setup 2027-01-15')
    expect(ledger.reminders).toBeUndefined()
  })
  test('on: daily, and a message is sent there and then to see whether it can be', () => {
    const { member: next, effects } = say(reminded)
    expect(next.ledger.reminders).toMatchObject({ on: true, cadence: 'daily', since: '2026-11-20' })
    expect(effects).toMatchObject([
      { kind: 'write', reply: { title: 'This is where my reminders come' } },
    ])
    expect(say([...reminded, 'remind at:8am']).effects).toBeUndefined()
  })
  test('to say when is to switch on', () => {
    expect(
      typed('remind at:8:30 days:mon-fri cadence:smart until:2027-03-01', settled).ledger.reminders,
    ).toEqual({
      on: true,
      since: '2026-11-20',
      at: '08:30',
      days: [1, 2, 3, 4, 5],
      cadence: 'smart',
      until: '2027-03-01',
      resume: null,
      away: null,
      quiet: [],
      without: [],
    })
  })
  test('what is set stays when something else is changed', () => {
    const { ledger } = typed('remind days:weekends', [
      ...reminded,
      'remind at:22:15',
      'remind mute:card',
    ])
    expect(ledger.reminders).toMatchObject({ at: '22:15', days: [6, 7], without: ['card'] })
    expect(typed('remind off', [...reminded, 'remind at:22:15']).ledger.reminders).toMatchObject({
      on: false,
      at: '22:15',
    })
  })
  test('show says when the next one comes', () => {
    expect(typed('remind show', reminded).text).toContain('Next one: Nov 21, 2026, tomorrow')
    expect(typed('remind show').text).toContain('only when you ask me something')
    expect(typed('remind show', ['remind on']).text).toContain(
      'I need the day your certification expires',
    )
  })
  test('a holiday, a quiet day and a kind can be left out and put back', () => {
    const lines = [
      ...reminded,
      'remind away:2026-12-20 back:2027-01-04 quiet:2026-12-01 mute:evidence',
    ]
    const { ledger } = say(lines).member
    expect(ledger.reminders).toMatchObject({
      away: { from: '2026-12-20', back: '2027-01-04' },
      quiet: ['2026-12-01'],
      without: ['evidence'],
    })
    expect(say([...lines, 'remind unmute:evidence']).member.ledger.reminders?.without).toEqual([])
  })
  test('a change is taken back by undo, the first one too', () => {
    expect(typed('undo', [...reminded, 'remind at:07:00']).ledger.reminders?.at).toBeNull()
    expect(typed('undo', reminded).ledger.reminders).toBeNull()
  })
  test('switching on again forgets an old snooze and an old end', () => {
    const { ledger } = typed('remind on', [...reminded, 'remind until:2026-12-01', 'snooze 4w'])
    expect(ledger.reminders).toMatchObject({ resume: null, until: null })
  })
  test('a record of before there were reminders stays readable', () => {
    const old: unknown = JSON.parse(JSON.stringify(member({ expires: day('2027-01-15') })))
    expect(memberSchema.parse(old).ledger.reminders).toBeUndefined()
    expect(typed('remind show', [], { member: memberSchema.parse(old) }).text).toContain('off')
  })
})

describe('snooze', () => {
  test.for([
    ['snooze 1d', '2026-11-22'],
    ['snooze 1w', '2026-11-28'],
    ['snooze 2 weeks', '2026-12-05'],
    ['snooze until:2027-01-04', '2027-01-04'],
  ])('%s is quiet until %s', ([line = '', resume]) => {
    expect(typed(line, reminded).ledger.reminders).toMatchObject({ on: true, resume })
  })
  test('pressed a second time it works again, counted from that day', () => {
    const { saved, reply } = typed('snooze 1d', [...reminded, 'snooze 1d'])
    expect({ saved, outcome: reply.outcome }).toEqual({ saved: true, outcome: 'action' })
  })
  test('who is not reminded is told so', () => {
    expect(typed('snooze 1d', settled)).toMatchObject({
      saved: false,
      reply: { next: { line: 'remind on' } },
    })
  })
  test('alone it asks for how long', () => {
    expect(linesOf(typed('snooze', reminded).reply)).toEqual([
      'snooze 1d',
      'snooze 1w',
      'snooze 4w',
    ])
  })
})

test.for([
  ['8', '08:00'],
  ['8:30', '08:30'],
  ['08.30', '08:30'],
  ['8am', '08:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['8:30 p.m.', '20:30'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['13pm', undefined],
  ['8:60', undefined],
  ['soon', undefined],
])('the time %s is %s', ([typed_ = '', time]) => {
  expect(readTime(typed_)).toBe(time)
})

test.for([
  ['mon-fri', [1, 2, 3, 4, 5]],
  ['Fri-Mon', [1, 5, 6, 7]],
  ['tue, thursday and sun', [2, 4, 7]],
  ['weekends', [6, 7]],
  ['mon mon', [1]],
  ['monkey', undefined],
  ['Mon., Thurs', [1, 4]],
  ['mon-', undefined],
  ['', undefined],
] as const)('the days %s are %s', ([typed_, days]) => {
  expect(readWeekdays(typed_)).toEqual(days)
})

test.for([
  ['1d', 1],
  ['a week', 7],
  ['3 days', 3],
  ['52w', 364],
  ['60w', undefined],
  ['0d', undefined],
  ['until friday', undefined],
] as const)('%s is %s days', ([typed_, days]) => {
  expect(readStretch(typed_)).toBe(days)
})
