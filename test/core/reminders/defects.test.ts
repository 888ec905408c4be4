import { describe, expect, test } from 'vitest'
import { privacy } from '../../../src/commands/privacy.ts'
import { addDays, day } from '../../../src/core/day.ts'
import { plainReply } from '../../../src/core/plain.ts'
import { afterSending, nothingSent } from '../../../src/core/reminders/history.ts'
import { reminderOn } from '../../../src/core/reminders/plan.ts'
import { instantOf } from '../../../src/core/reminders/wall-clock.ts'
import { heard, linesOf, settled, typed } from '../../commands/typed.ts'
import { at, say, situation } from '../../support/world.ts'
import { daysOf, plan, sentBetween } from './plans.ts'

const reminded = [...settled, 'remind on']
const utc = (on: string, zone: string) =>
  instantOf(day(on), '09:00', zone).toUTC().toFormat("yyyy-MM-dd'T'HH:mm")

describe('what people suffer from with other reminder bots, and not here', () => {
  test('an hour early or late after daylight saving changed', () => {
    const days = ['2027-03-13', '2027-03-14', '2027-11-06', '2027-11-07']
    expect(days.map((each) => utc(each, 'America/New_York').slice(11))).toEqual([
      '14:00',
      '13:00',
      '13:00',
      '14:00',
    ])
  })
  test("only the server's clock: each has their own zone, half hours too", () => {
    expect(utc('2026-11-20', 'Asia/Kolkata')).toBe('2026-11-20T03:30')
    const [india] = sentBetween({ ...plan(), zone: 'Asia/Kolkata' }, '2026-11-20', '2026-11-20')
    expect(india && plainReply(india.reply)).toContain('by the clock of Asia/Kolkata')
  })
  test('the zone forgotten when other things are set again', () => {
    const { ledger } = typed('setup 2027-02-15', [
      'setup 2027-01-15 timezone:Asia/Tokyo',
      'remind at:07:00',
    ])
    expect(ledger).toMatchObject({ zone: 'Asia/Tokyo', reminders: { at: '07:00', on: true } })
  })
  test('a traveller gets a day twice: who flies west, or over the date line, has one message a local day', () => {
    const history = afterSending(nothingSent, day('2026-11-21'), [])
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'].map((each) =>
      reminderOn({ ...plan({}, {}, history), zone: 'Pacific/Honolulu' }, day(each)),
    )
    expect(days.map((each) => each?.day)).toEqual([undefined, undefined, '2026-11-22'])
  })
  test('no snooze, or one that moves the whole series', () => {
    const weekly = { cadence: 'weekly' as const, resume: day('2026-11-28') }
    expect(daysOf(sentBetween(plan(weekly), '2026-11-20', '2026-12-10')).slice(1)).toEqual([
      '2026-12-03',
      '2026-12-10',
    ])
  })
  test('the second snooze fails', () => {
    const twice = typed('snooze 1d', [...reminded, 'snooze 1d'])
    expect(twice).toMatchObject({ saved: true, reply: { outcome: 'action' } })
  })
  test('lost on a restart: what was not sent is said on the day the bot wakes', () => {
    const wakes = sentBetween(
      plan({ cadence: 'milestones' }),
      '2027-04-10',
      '2027-05-05',
      (today) => today < '2027-04-19' || today > '2027-04-22',
    )
    expect(daysOf(wakes)).toEqual(['2027-04-23'])
  })
  test('sent twice, or every minute: once a day, whoever asks and however often', () => {
    const first = reminderOn(plan(), day('2026-11-20'))
    const history = afterSending(nothingSent, day('2026-11-20'), first?.said ?? [])
    expect(first).toBeDefined()
    expect(reminderOn(plan({}, {}, history), day('2026-11-20'))).toBeUndefined()
  })
  test('closed direct messages found out when it is too late: they are tried when reminders are switched on', () => {
    const { effects = [] } = say(reminded)
    const [effect] = effects
    const closed = effect?.kind === 'write' ? plainReply(effect.closed) : ''
    expect(closed).toContain('your direct messages are closed to me')
    expect(closed).toContain('/recert remind test')
  })
  test('reminders deleted when direct messages are closed: they stay on', () => {
    expect(say(reminded).member.ledger.reminders?.on).toBe(true)
  })
  test('too noisy: the first message offers less, and ten without a reaction ask once', () => {
    const all = sentBetween(plan(), '2026-11-20', '2026-12-31')
    const offers = all.flatMap(({ reply }, number) =>
      linesOf(reply).includes('remind cadence:smart') ? [number] : [],
    )
    expect(offers).toEqual([0, 10])
  })
  test('it goes on when there is nothing left to do: it stops by itself', () => {
    const application = { on: day('2026-11-20'), state: 'sent' as const }
    const sent = sentBetween(plan({}, { application }), '2026-11-21', '2028-11-20')
    expect(sent.at(-1)?.day).toBe('2027-05-21')
  })
  test('all or nothing: one kind can be left out', () => {
    const { ledger } = typed('remind mute:evidence', reminded)
    expect(ledger.reminders).toMatchObject({ on: true, without: ['evidence'] })
  })
  test('messages that nobody asked for: to be set up, or to leave something out, is not to ask', () => {
    expect(typed('setup 2027-01-15 cpr:2027-12-01').ledger.reminders).toBeUndefined()
    const quieter = ['remind mute:card', 'remind quiet:2026-12-24', 'snooze 1w']
    const switched = quieter.filter(
      (line) => typed(line, [...reminded, 'remind off']).ledger.reminders?.on,
    )
    expect(switched).toEqual([])
  })
  test('no way to take or erase what is kept: export has the settings, delete stops them', () => {
    expect(heard([...reminded, 'export json'])).toContain('Your reminders are on')
    expect(heard([...reminded, 'delete'])).toContain('no reminder comes any more')
    expect(plainReply(privacy.run({}, situation()).reply)).toContain('only once you have switched')
  })
  test('nudged no more once the deadline has passed, when money is being lost', () => {
    const late = sentBetween(plan({ cadence: 'smart' }), '2027-05-21', '2028-05-20')
    expect(late[0]?.day).toBe('2027-05-21')
    expect(late.map(({ key }) => key.split(' ').at(-2))).toContain('late')
    expect(late.at(-1)?.day).toBe('2028-05-20')
  })
  test('enrolled late, all milestones at once: nothing of before is made up for', () => {
    const since = day('2027-05-10')
    const sent = sentBetween(plan({ cadence: 'milestones', since }), '2027-05-10', '2027-05-16')
    expect(daysOf(sent)).toEqual(['2027-05-13'])
  })
  test('pictures read out as noise: the words of a message hold no symbols', () => {
    const all = sentBetween(plan(), '2026-11-20', '2026-11-30')
    for (const { reply } of all) {
      expect(plainReply(reply)).not.toMatch(/\p{Extended_Pictographic}/u)
    }
  })
  test('set once for all: each kind and each day can be changed later, and is kept', () => {
    const lines = [...reminded, 'remind at:07:00', 'remind mute:card', 'remind days:mon-fri']
    expect(say(lines).member.ledger.reminders).toMatchObject({
      at: '07:00',
      without: ['card'],
      days: [1, 2, 3, 4, 5],
    })
  })
  test('paused until somebody thinks of it: a snooze and a holiday end by themselves', () => {
    const away = { from: day('2026-11-22'), back: day('2026-11-25') }
    const sent = sentBetween(plan({ away }), '2026-11-20', '2026-11-25')
    expect(daysOf(sent)).toEqual(['2026-11-20', '2026-11-21', '2026-11-25'])
    expect(addDays(away.from, 3)).toBe(away.back)
  })
  test('nobody knows why a message came, or when the next one does', () => {
    const message = reminderOn(plan(), day('2026-11-20'))
    const words = message ? plainReply(message.reply) : ''
    expect(words).toContain('I write because you switched reminders on')
    expect(words).toContain('The next one comes on Nov 21, 2026')
    expect(typed('remind show', reminded, { now: at('2026-11-20T08:00Z') }).text).toContain(
      'Next one',
    )
  })
})
