import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, dayOf } from '../../../src/core/day.ts'
import { longestButton } from '../../../src/core/line.ts'
import { plainReply } from '../../../src/core/plain.ts'
import { policies } from '../../../src/core/policies/catalog.ts'
import { isOpen } from '../../../src/core/reminders/days-off.ts'
import { afterSending, type History, nothingSent } from '../../../src/core/reminders/history.ts'
import { nextDay, type Reminder, reminderOn } from '../../../src/core/reminders/plan.ts'
import { remindersOf } from '../../../src/core/reminders/settings.ts'
import { anyMember } from '../../support/arbitraries.ts'
import { at } from '../../support/world.ts'
import { linesOf } from '../../commands/typed.ts'

const days = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 })

/** Runs a bot that is awake on some days, for anybody who is reminded. */
const lives = fc.tuple(anyMember, days).map(([{ member, today }, awake]) => {
  const settings = { ...remindersOf(member.ledger.reminders), on: true }
  const reminded = { ...member, ledger: { ...member.ledger, reminders: settings } }
  const plan = { member: reminded, policies, amounts: new Map(), zone: 'UTC' }
  const sent: { readonly reminder: Reminder; readonly before: History }[] = []
  let history = nothingSent
  awake.forEach((isAwake, shift) => {
    const on = addDays(day(today), shift)
    const reminder = isAwake ? reminderOn({ ...plan, history }, on) : undefined
    if (!reminder) return
    sent.push({ reminder, before: history })
    history = afterSending(history, on, reminder.said)
  })
  return { plan, settings, sent, today: dayOf(at(today)), history }
})

test('sent twice (defect of other bots): never two on one day, and no key comes again', () => {
  fc.assert(
    fc.property(lives, ({ sent }) => {
      expect(new Set(sent.map(({ reminder }) => reminder.day)).size).toBe(sent.length)
      expect(new Set(sent.map(({ reminder }) => reminder.key)).size).toBe(sent.length)
    }),
    { numRuns: 300 },
  )
})

test('nobody is written to on a day that they closed, nor about what they switched off', () => {
  fc.assert(
    fc.property(lives, ({ sent, settings }) => {
      for (const { reminder } of sent) {
        expect(isOpen(settings, reminder.day)).toBe(true)
        const kinds = reminder.key.split(' ').at(-2)?.split('+') ?? []
        expect(kinds.filter((kind) => settings.without.some((muted) => muted === kind))).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('every message has one next action, says how to stop it, and its buttons fit', () => {
  fc.assert(
    fc.property(lives, ({ sent }) => {
      for (const { reminder } of sent) {
        expect(reminder.reply.next?.text.trim()).not.toBe('')
        expect(plainReply(reminder.reply)).toMatch(/\/recert remind off/u)
        expect(linesOf(reminder.reply).filter((line) => line.length > longestButton)).toEqual([])
        expect(plainReply(reminder.reply)).not.toMatch(/\bNaN\b|\bundefined\b|\bnull\b|\[object/u)
      }
    }),
    { numRuns: 300 },
  )
})

test('nothing comes later when no next one is known', () => {
  fc.assert(
    fc.property(lives, ({ plan, today }) => {
      const from = addDays(today, 60)
      const known = nextDay({ ...plan, history: nothingSent }, from)
      const later = [0, 90, 180, 360, 540, 720].flatMap((shift) =>
        [0, 1, 4].map((day_) => addDays(from, shift + day_)),
      )
      const came = later.filter((on) => reminderOn({ ...plan, history: nothingSent }, on))
      expect(known === undefined ? came : []).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('when the next one is due is when the next one comes', () => {
  fc.assert(
    fc.property(lives, ({ plan, today }) => {
      const soon = Array.from({ length: 20 }, (_, shift) => addDays(today, shift))
      const fresh = { ...plan, history: nothingSent }
      const first = soon.find((on) => reminderOn(fresh, on))
      const next = nextDay(fresh, today)
      expect(soon.find((on) => on === next)).toBe(first)
    }),
    { numRuns: 200 },
  )
})
