import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policies } from '../../src/core/policies/catalog.ts'
import { readAmounts } from '../../src/runtime/amounts.ts'
import { tempFolder } from '../support/temp-store.ts'

const set = { amount: 30, by: 'Gym office', on: '2026-11-02' }

function amountsIn(content: string) {
  const path = join(tempFolder(), 'amounts.json')
  writeFileSync(path, content)
  return readAmounts(path, policies)
}

const late = (amount: unknown) => JSON.stringify({ 'nasm-cpt': { late: { ...set, amount } } })

test('without a file nobody has set an amount', () => {
  expect(readAmounts(undefined, policies)).toEqual(new Map())
})

test.for([
  [30, 3000],
  [12.5, 1250],
  [0, 0],
  [30.1, 3010],
  [1_999.99, 199_999],
])('%d becomes %d cents', ([amount, cents]) => {
  expect(amountsIn(late(amount))).toEqual(
    new Map([['nasm-cpt/late', { cents, by: 'Gym office', on: '2026-11-02' }]]),
  )
})

test.for([-1, 30.005, 1e-7, 1e30, null, '30'])('the amount %j is refused', (amount) => {
  expect(() => amountsIn(late(amount))).toThrow('nasm-cpt / late / amount: give')
})

test('an amount too great to be a number is refused', () => {
  expect(() => amountsIn(late(0).replace(':0,', ':1e999,'))).toThrow(
    'nasm-cpt / late / amount: give',
  )
})

test('every fault is named with its place', () => {
  const content = {
    'nasm-cpt': {
      late: { amount: -1, by: ' ', on: '2026-02-30', note: 'x' },
      standard: { amount: 1 },
      latte: set,
    },
    'nasm-ctp': {},
  }
  const words = wordsOf(() => amountsIn(JSON.stringify(content)))
  expect(words.replace(/^.*\/amounts/u, 'amounts')).toMatchInlineSnapshot(`
    "amounts.json cannot be used:
      nasm-cpt / standard / by: say who set it
      nasm-cpt / standard / on: give a day such as 2026-11-02
      nasm-cpt / late / amount: give zero or more
      nasm-cpt / late / amount: give at most two decimals
      nasm-cpt / late / by: say who set it
      nasm-cpt / late / on: give a day such as 2026-11-02
      nasm-cpt / late: there is no part note; there are amount, by, on
      nasm-cpt: there is no fee latte; there are standard, late, additional, lifetime, petition
      at the top: there is no credential nasm-ctp; there are nasm-cpt"
  `)
})

function wordsOf(act: () => unknown): string {
  try {
    return `no error but ${String(act())}`
  } catch (error) {
    return error instanceof Error ? error.message : 'no Error'
  }
}

test('a file that is not there, or is not JSON, is an error that names it', () => {
  const path = join(tempFolder(), 'none.json')
  expect(() => readAmounts(path, policies)).toThrow(
    `${path} cannot be opened; AMOUNTS_FILE names it`,
  )
  expect(() => amountsIn('{')).toThrow('amounts.json is not JSON; AMOUNTS_FILE names it')
  expect(() => amountsIn('[]')).toThrow('amounts.json cannot be used')
})
