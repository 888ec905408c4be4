import { describe, expect, test } from 'vitest'
import { say } from '../support/world.ts'
import { settled, typed } from './typed.ts'

const all = [
  ...settled,
  'log 0.4 Yoga on:2026-06-01',
  'cpr 2027-12-01 mode:online',
  'petition Yoga on:2026-11-01',
]

describe('remove', () => {
  test('a course, a card and a petition go by their numbers, and only they', () => {
    expect(typed('remove 2', all).ledger).toEqual({ ...say(all).member.ledger, cards: [] })
    expect(typed('remove #3', all).ledger).toEqual({ ...say(all).member.ledger, petitions: [] })
    expect(typed('remove 1', all)).toMatchObject({
      reply: { outcome: 'action', title: 'Removed #1 Yoga' },
      ledger: { entries: [] },
    })
  })

  test('the petition of a course that is removed stays, for its fee was paid', () => {
    const { ledger } = typed('remove 1', all)
    expect(ledger.petitions).toMatchObject([{ number: 3, title: 'Yoga', entry: null }])
    expect(typed('fees', [...all, 'remove 1']).text).toContain('$25')
  })

  test.each([
    'remove',
    'remove 99',
    'remove 0',
    'remove -1',
    'remove all',
    'remove 1 2',
    'remove 1e0',
  ])('%s is refused and nothing is saved', (line) => {
    const { reply, saved } = typed(line, all)
    expect(reply.outcome).toBe('refused')
    expect(reply.next).toBeDefined()
    expect(saved).toBe(false)
  })

  test('the second time there is nothing with that number', () => {
    expect(typed('remove 1', [...all, 'remove 1']).text).toContain(
      'You have nothing with the number 1',
    )
  })

  test('its undo brings back the course, and the petition finds it again', () => {
    expect(typed('undo', [...all, 'remove 1']).ledger).toEqual(say(all).member.ledger)
  })

  test('the number of what was removed is not given to another', () => {
    expect(typed('log 0.4 Pilates', [...all, 'remove 3']).ledger.entries.at(-1)?.number).toBe(4)
  })
})
