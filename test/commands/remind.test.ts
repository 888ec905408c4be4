import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { day } from '../../src/core/day.ts'
import { askedIn, formIn } from '../../src/core/form.ts'
import { readStretch } from '../../src/core/reminders/read-stretch.ts'
import { readTime } from '../../src/core/reminders/read-time.ts'
import { readWeekdays } from '../../src/core/reminders/read-weekdays.ts'
import { plainReply } from '../../src/core/plain.ts'
import { remindersOf } from '../../src/core/reminders/settings.ts'
import { type Member, memberSchema } from '../../src/core/member.ts'
import { at, member, say } from '../support/world.ts'
import { linesOf, settled, typed } from './typed.ts'

const reminded = [...settled, 'remind on']

function shownOn(of: Member, date: string): string {
  return plainReply(say(['remind show'], { member: of, now: at(date) }).reply)
}

function nextOne(lines: readonly string[], date: string): string | undefined {
  return /Next one: (?<day>[^,]+, \d+)/u.exec(shownOn(say(lines).member, date))?.groups?.['day']
}

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
  test.each([
    ['remind at 8:30', { at: '08:30' }],
    ['remind 8am', { at: '08:00' }],
    ['remind 20:15', { at: '20:15' }],
    ['remind on at 8:30 days mon-fri', { at: '08:30', days: [1, 2, 3, 4, 5] }],
    ['remind until march 1', { until: '2027-03-01' }],
    ['remind weekly', { cadence: 'weekly' }],
    ['remind mute evidence', { without: ['evidence'] }],
  ])('%s is read as people say it', (line, settings) => {
    expect(typed(line, reminded).ledger.reminders).toMatchObject(settings)
  })

  test('who is written to on some days only reads no "every day"', () => {
    const { text } = typed('remind days:mon,wed', reminded)
    expect(text).toContain('Reminders: every Mon and Wed at 09:51')
    const { text: weekly } = typed('remind days:mon,wed cadence:weekly', reminded)
    expect(weekly).toContain('every week, only on Mon and Wed, at 09:51')
  })

  test('who has set a last day that leaves no message is not told that nothing is left to do', () => {
    const { text } = typed('remind days:mon until:tomorrow', reminded)
    expect(text).toContain('Next one: none, by what is set here')
    expect(typed('remind mute:progress', reminded).text).not.toContain('nothing is left to do')
  })

  test('who is written to every week and was two days ago reads the day of the next week', () => {
    const weekly = [...reminded, 'remind cadence:weekly'] // 49 days are left on Nov 27
    expect(nextOne(weekly, '2026-11-26')).toBe('Nov 27, 2026')
    expect(nextOne(weekly, '2026-11-29')).toBe('Dec 4, 2026')
    expect(nextOne([...weekly, 'remind quiet:2026-11-27'], '2026-11-27')).toBe('Nov 28, 2026')
  })
  test('who was told the good-bye of a renewal reads the day on which the rest ends', () => {
    const { member: known } = say(['setup 2027-01-15', 'remind on'], { now: at('2026-11-01') })
    const { member: after } = say(['renew 2029-01-15'], { member: known })
    expect(shownOn(after, '2026-11-20')).toContain('Next one: Nov 21, 2026')
    expect(shownOn(after, '2026-11-24')).toContain('Next one: Jan 15, 2027')
  })

  test('a pause over the expiry is granted, and says what ends meanwhile', () => {
    const { text, ledger } = typed('snooze until:2027-06-01', reminded)
    expect(ledger.reminders).toMatchObject({ resume: '2027-06-01' })
    expect(text).toContain(
      'In that time your NASM-CPT expires on Jan 15, 2027 and courses can be completed until Apr 15, 2027.',
    )
    expect(typed('snooze until:2027-01-15', reminded).text).not.toContain('In that time')
  })

  test('who switches off what is off is told so, and no change is kept', () => {
    const { reply, saved } = typed('remind off', [...reminded, 'remind off'])
    expect(reply.title).toBe('Your reminders are off')
    expect(saved).toBe(false)
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
  test('who named no time is told the minute, and how to name another', () => {
    const { text } = typed('remind show', reminded)
    expect(text).toContain('every day at 09:51 by the clock of UTC')
    expect(text).toContain('a minute of the hour after nine that stays yours')
    expect(typed('remind at:21:30', reminded).text).not.toContain('stays yours')
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
  test('switching on again forgets an old snooze, an old holiday and an old end', () => {
    const { ledger } = typed('remind on', [
      ...reminded,
      'remind until:2026-12-01 away:2026-11-22 back:2026-11-29',
      'snooze 4w',
    ])
    expect(ledger.reminders).toMatchObject({ resume: null, until: null, away: null })
  })
  test('a record of before there were reminders stays readable', () => {
    const old: unknown = JSON.parse(JSON.stringify(member({ expires: day('2027-01-15') })))
    expect(memberSchema.parse(old).ledger.reminders).toBeUndefined()
    expect(typed('remind show', [], { member: memberSchema.parse(old) }).text).toContain('off')
  })
})

test.for(['remind', 'remind show', 'snooze', 'snooze 1d'])(
  '%s opens a form only when it stands alone, and five fields are as many as fit',
  (line) => {
    const form = formIn(line, commands, () => day('2026-11-20'))
    expect(form !== undefined).toBe(!line.includes(' '))
    expect(form ? askedIn(form.command).length : 5).toBeLessThanOrEqual(5)
  },
)

describe('a test message', () => {
  const tested = say([...reminded, 'remind test'])
  const [effect] = tested.effects ?? []

  test('the answer says that it arrived', () => {
    expect(tested.reply).toMatchObject({
      outcome: 'answered',
      title: 'The test message is in your direct messages',
      tone: 'good',
    })
  })
  test('or that it did not, and what to do about it', () => {
    expect(effect?.kind === 'write' && effect.closed).toMatchObject({
      title: 'I cannot write to you',
      tone: 'warning',
      next: { line: 'remind test' },
    })
  })
  test('says why it came and how to stop', () => {
    const words = effect?.kind === 'write' ? plainReply(effect.reply) : ''
    expect(words).toContain('because you asked for reminders or tested them')
    expect(words).toContain('/recert remind off')
  })
  test('before reminders are on, it offers to switch them on and does not', () => {
    const { reply, member: next } = say([...settled, 'remind test'])
    expect(reply.next).toMatchObject({ line: 'remind on' })
    expect(next.ledger.reminders).toBeUndefined()
  })
})

describe('setup', () => {
  const offers = ['remind on', 'remind on cadence:smart']

  test('offers reminders with buttons, and switches nothing on', () => {
    const { reply, ledger } = typed('setup 2027-01-15')
    expect(linesOf(reply)).toEqual(expect.arrayContaining(offers))
    expect(ledger.reminders).toBeUndefined()
    for (const line of offers) {
      expect(say([...settled, line]).effects).toMatchObject([{ kind: 'write' }])
    }
  })
  test('does not offer them again to who has them, or had them and said no', () => {
    expect(linesOf(typed('setup 2027-01-16', reminded).reply)).not.toContain('remind on')
    const declined = [...reminded, 'remind off']
    expect(linesOf(typed('setup 2027-01-16', declined).reply)).not.toContain('remind on')
  })
})

describe('what holds of reminders is said', () => {
  test('by status', () => {
    expect(typed('status', settled).text).toContain('off; /recert remind on switches them on')
    expect(typed('status', reminded).text).toContain('Reminders: every day at 09:51 by the clock')
    expect(typed('status', [...reminded, 'snooze 1w']).text).toContain('quiet until Nov 28, 2026')
    const over = { now: at('2026-12-10') }
    const { member: ended } = say([...reminded, 'remind until:2026-12-01'])
    expect(typed('status', [], { member: ended, ...over }).text).toContain('over since Dec 1, 2026')
  })
  test('by help', () => {
    expect(typed('help', settled).text).toContain('only after remind on')
    expect(typed('help', reminded).text).toContain('snooze pauses them')
  })
  test('by a renewal, for the good-bye may not arrive', () => {
    const renewed = typed('renew 2029-01-15', [], {
      member: say(reminded).member,
      now: at('2026-11-25'),
    })
    expect(renewed.text).toContain('rest until Jan 15, 2027 and then go on for the new cycle')
    expect(typed('renew 2029-01-15', settled).text).not.toContain('My reminders')
  })
})

describe('snooze', () => {
  const old = member({
    expires: day('2027-01-15'),
    reminders: { ...remindersOf(null), on: true, since: day('2026-11-01'), at: '09:00' },
  })
  const quietDays = (line: string, now: string) => {
    const { ledger, text } = typed(line, [], { member: old, now: at(now) })
    return [ledger.reminders?.resume, /No message .*?\d{4}\./u.exec(text)?.[0]]
  }
  test('1d before the message of the day has come silences today', () => {
    expect(quietDays('snooze 1d', '2026-11-20T08:59Z')).toEqual([
      '2026-11-21',
      'No message on Nov 20, 2026.',
    ])
  })
  test('1d once it has come silences tomorrow', () => {
    expect(quietDays('snooze 1d', '2026-11-20T09:00Z')).toEqual([
      '2026-11-22',
      'No message on Nov 21, 2026.',
    ])
  })
  test('1d on the day they were switched on, when none comes yet, silences tomorrow', () => {
    const start = say([...settled, 'remind at:09:00'], { now: at('2026-11-20T07:00Z') }).member
    const { ledger } = typed('snooze 1d', [], { member: start, now: at('2026-11-20T08:00Z') })
    expect(ledger.reminders?.resume).toBe('2026-11-22')
  })
  test('1w is seven days without a message, and the answer names them', () => {
    expect(quietDays('snooze 1w', '2026-11-20T09:00Z')).toEqual([
      '2026-11-28',
      'No message from Nov 21, 2026 to Nov 27, 2026.',
    ])
    const { member: next } = say(['snooze 1w'], { member: old, now: at('2026-11-20T09:00Z') })
    const said = typed('remind show', [], { member: next, now: at('2026-11-20T09:01Z') }).text
    expect(said).toContain('Next one: Nov 28, 2026')
  })
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
