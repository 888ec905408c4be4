import { describe, expect, test } from 'vitest'
import { say } from '../support/world.ts'
import { linesOf, settled, typed } from './typed.ts'

describe('undo', () => {
  test('somebody who did nothing has nothing to undo', () => {
    const { reply, saved } = typed('undo')
    expect(reply).toMatchObject({ outcome: 'answered', title: 'There is nothing to undo' })
    expect(reply.next).toBeDefined()
    expect(saved).toBe(false)
  })

  test('changes are taken back one after the other, each by its name', () => {
    const lines = [...settled, 'log 0.4 Yoga', 'cpr 2027-12-01']
    expect(typed('undo', lines).reply.title).toBe('Undone: recorded the card until 2027-12-01')
    expect(typed('undo', [...lines, 'undo']).reply.title).toBe('Undone: logged #1 Yoga')
    expect(typed('undo', [...lines, 'undo', 'undo', 'undo']).saved).toBe(false)
  })

  test('ten changes can be taken back, the eleventh cannot', () => {
    const logs = Array.from({ length: 11 }, (_, at) => `log 0.1 Course ${at}`)
    const undos = Array.from({ length: 10 }, () => 'undo')
    const { ledger, saved } = typed('undo', [...logs, ...undos])
    expect(saved).toBe(false)
    expect(ledger.entries.map(({ title }) => title)).toEqual(['Course 0'])
  })

  test('the button of the last change takes it back; pressed again it does nothing', () => {
    const lines = [...settled, 'log 0.4 Yoga']
    const [button = ''] = linesOf(say(lines).reply)
    expect(typed(button, lines).ledger.entries).toEqual([])
    const again = typed(button, [...lines, button])
    expect(again.saved).toBe(false)
    expect(again.reply.title).toBe('That change was already undone, or is too old')
  })

  test('the button of an earlier change takes back nothing else', () => {
    const { reply, saved, text } = typed('undo change:2', [...settled, 'log 0.4 A', 'log 0.4 B'])
    expect(saved).toBe(false)
    expect(reply.title).toBe('Other changes came after that one')
    expect(text).toContain('Your last change was: logged #2 B.')
    expect(linesOf(reply)).toEqual(['undo change:3'])
  })

  test('a change after an undo has a number of its own, so an old button cannot hit it', () => {
    const lines = [...settled, 'log 0.4 A', 'undo', 'log 0.4 B']
    expect(typed('undo change:2', lines).saved).toBe(false)
    expect(typed('undo change:3', lines).ledger.entries).toEqual([])
  })

  test.each(['undo change:x', 'undo change:0', 'undo change:-1', 'undo 3', 'undo everything'])(
    '%s is refused',
    (line) => {
      const { reply, saved } = typed(line, settled)
      expect(reply.outcome).toBe('refused')
      expect(saved).toBe(false)
    },
  )

  test('each change is named for what was changed', () => {
    // A new clock and a new expiry are both "set up your dates".
    const { reply } = typed('undo', [...settled, 'setup timezone:Asia/Tokyo'])
    expect(reply.title).not.toBe('Undone: set up your dates')
  })

  test('telling the same thing twice leaves nothing to take back for the second time', () => {
    const { ledger } = typed('undo', [...settled, ...settled])
    expect(ledger.expires).toBeNull()
  })

  // A change without a difference is not kept, so its number goes to the next one, and so does its button.
  test.each(['setup 2027-01-15', 'cpr 2027-12-01', 'apply on:today', 'petition Yoga'])(
    'the buttons of "%s", told a second time, never take back what came later',
    (line) => {
      const again = typed(line, [...settled, line])
      const old = linesOf(again.reply).filter((each) => each.startsWith('undo'))
      const later = say(['log 0.4 Pilates'], { member: again.member }).member
      const kept = old.map((button) => typed(button, [], { member: later }).ledger.entries.length)
      expect(kept).toEqual(old.map(() => 1))
    },
  )
})
