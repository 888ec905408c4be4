import { expect, test } from 'vitest'
import { consoleCourier } from '../../../src/adapters/console/courier.ts'
import { screenOf } from '../../../src/adapters/console/screen.ts'
import { fakeTerminal } from '../../support/console-terminal.ts'
import { remindingBot } from '../../support/reminding-bot.ts'

/** The owner of a terminal who has switched reminders on. */
async function reminded() {
  const made = await remindingBot()
  const terminal = fakeTerminal()
  made.reminding.carry('console', consoleCourier(screenOf(terminal.input, terminal.output)))
  const perform = made.around()
  const say = (line: string, from = 'console:me') => perform({ line, from })
  await say('setup 2027-05-20')
  await say('remind on at:09:00')
  return { ...made, ...terminal, say }
}

test('a reminder is printed where its owner sits', async () => {
  const { reminding, moveTo, screen } = await reminded()
  moveTo('2026-11-21T09:00:00Z')
  await reminding.tick('console')
  expect(screen()).toContain('180 days left: 2.0 CEUs to go')
})

test('who is somebody else at the same terminal is not written to', async () => {
  const { say, screen } = await reminded()
  const before = screen()
  await say('setup 2027-05-20', 'console:maria')
  await say('remind on', 'console:maria')
  expect(screen()).toBe(before)
})

test('what a reminder offers to type works six weeks later', async () => {
  const { reminding, moveTo, screen, say, store } = await reminded()
  moveTo('2026-11-21T09:00:00Z')
  await reminding.tick('console')
  expect(screen()).toContain('Snooze 1 week: snooze 1w')
  moveTo('2027-01-02T18:00:00Z')
  expect(await say('snooze 1w')).toMatchObject({ outcome: 'action' })
  expect((await store.read('console:me'))?.ledger.reminders?.resume).toBe('2027-01-10')
})
