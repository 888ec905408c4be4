import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import type { Policy } from '../../src/core/policy.ts'
import { tooMuch } from '../../src/core/too-much.ts'
import { healthTrainer } from '../support/credentials.ts'
import { today } from '../support/world.ts'

const nasm = policies.get('nasm-cpt')
if (!nasm) throw new Error('no policy')

const asked = (amount: number, unit: 'credit' | 'hour', policy: Policy = nasm) => {
  const stated = { amount: amount * 1000, unit }
  return tooMuch(stated, policy, day(today), (hours) => `log hours:${hours} Yoga`)
}
const lines = (reply: ReturnType<typeof asked>) =>
  reply?.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ line }) => line) : [],
  )

describe('an amount', () => {
  test('of credits is believed up to what a cycle needs, and a thousandth more is not', () => {
    expect(asked(2, 'credit')).toBeUndefined()
    expect(asked(2.001, 'credit')?.outcome).toBe('clarify')
  })
  test('of hours is believed up to five cycles', () => {
    expect(asked(100, 'hour')).toBeUndefined()
    expect(asked(100.01, 'hour')?.title).toBe('That is more than I can believe')
    expect(lines(asked(101, 'hour'))).toEqual([])
  })
  test('of credits that would fit as hours is asked about as such', () => {
    expect(asked(20, 'credit')?.title).toBe('Did you mean 20 hours?')
    expect(lines(asked(20, 'credit'))).toEqual(['log hours:20 Yoga'])
    expect(asked(20.01, 'credit')?.title).toBe('That is more than I can believe')
  })
  test('is measured by its own credential', () => {
    expect(asked(45, 'credit', healthTrainer)).toBeUndefined()
    expect(lines(asked(46, 'credit', healthTrainer))).toEqual([])
  })
})
