import * as fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '../../../src/core/day.ts'
import { nothingSent } from '../../../src/core/reminders/history.ts'
import { nextDay, reminderOn } from '../../../src/core/reminders/plan.ts'
import { type Reminders, remindersOf } from '../../../src/core/reminders/settings.ts'
import { anyMember } from '../../support/arbitraries.ts'
import { everyPolicy } from '../../support/credentials.ts'

/** Anybody, with any wishes or none, and a day near those that matter to them. */
const anybody = fc.tuple(anyMember, fc.integer({ min: -10, max: 40 })).map(([each, shift]) => ({
  plan: {
    member: each.member,
    policies: everyPolicy,
    amounts: new Map(),
    history: nothingSent,
    zone: 'UTC',
  },
  on: addDays(day(each.today), shift),
}))

/** Says it again in other words than the code, so that both have to be wrong to agree. */
function isSilent(settings: Reminders, on: Day): boolean {
  const { since, until, resume, away, quiet, days } = settings
  const isSnoozed = resume !== null && on < resume
  const isAway = away !== null && on >= away.from && on < away.back
  const isOver = until !== null && on > until
  const weekday = DateTime.fromISO(on).weekday
  return (
    on <= since || isSnoozed || isAway || isOver || quiet.includes(on) || !days.includes(weekday)
  )
}

test('nobody is written to who did not ask, nor before the day after they did, nor while snoozed, away or muted', () => {
  fc.assert(
    fc.property(anybody, ({ plan, on }) => {
      const reminder = reminderOn(plan, on)
      const settings = remindersOf(plan.member.ledger.reminders)
      const isUnwanted = !settings.on || isSilent(settings, on)
      expect(isUnwanted && reminder !== undefined).toBe(false)
    }),
    { numRuns: 1500 },
  )
})

test('its key is the same whenever it is planned again, and names member, day and what it is about', () => {
  fc.assert(
    fc.property(anybody, ({ plan, on }) => {
      const wished = { ...remindersOf(plan.member.ledger.reminders), on: true }
      const member = { ...plan.member, ledger: { ...plan.member.ledger, reminders: wished } }
      const key = reminderOn({ ...plan, member }, on)?.key
      const again = reminderOn({ ...plan, member: structuredClone(member), zone: 'Asia/Tokyo' }, on)
      expect(again?.key).toBe(key)
      const isWhole = key === undefined || (key.startsWith(member.id) && key.endsWith(on))
      expect(isWhole).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the day of the next message, too, is never one that the person closed', () => {
  fc.assert(
    fc.property(anybody, ({ plan, on }) => {
      const settings = remindersOf(plan.member.ledger.reminders)
      const next = nextDay(plan, on)
      expect(next !== undefined && (!settings.on || isSilent(settings, next))).toBe(false)
    }),
    { numRuns: 200 },
  )
})
