import { expect, test } from 'vitest'
import { isSound, smartShare } from '../../bench/simulate/page.ts'
import { simulate } from '../../bench/simulate/simulate.ts'

test('in 800 days of 25 people nothing is lost, nothing comes twice, and nobody hears more than once a day', async () => {
  const sums = await simulate({ people: 25, days: 800, seed: 1, part: 0, parts: 1 })
  expect(sums.words).toEqual([])
  expect(sums.faults).toEqual({ lost: 0, twice: 0, unwanted: 0, crowded: 0, 'outside its hour': 0 })
  expect(sums.messages).toBeGreaterThan(4000)
  expect(sums.mostADay).toBe(1)
  expect(smartShare(sums)).toBeLessThan(1 / 3)
  expect(isSound(sums)).toBe(true)
}, 120_000)
