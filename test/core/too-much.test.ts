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
  test('that two cycles need is believed, and a thousandth more is not', () => {
    expect(asked(3.8, 'credit')).toBeUndefined()
    expect(asked(3.801, 'credit')?.outcome).toBe('clarify')
    expect(asked(38, 'hour')).toBeUndefined()
    expect(asked(38.01, 'hour')?.outcome).toBe('clarify')
  })
  test('of credits that would fit as hours is asked about as such', () => {
    expect(asked(38, 'credit')?.title).toBe('Did you mean 38 hours?')
    expect(lines(asked(38, 'credit'))).toEqual(['log hours:38 Yoga'])
  })
  test('that fits neither way is not believed', () => {
    expect(asked(38.01, 'credit')?.title).toBe('That is more than I can believe')
    expect(asked(39, 'hour')?.title).toBe('That is more than I can believe')
    expect(lines(asked(39, 'hour'))).toEqual([])
  })
  test('is measured by its own credential', () => {
    expect(asked(90, 'credit', healthTrainer)).toBeUndefined()
    expect(lines(asked(91, 'credit', healthTrainer))).toEqual([])
  })
})
