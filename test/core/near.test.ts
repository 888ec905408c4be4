import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/core/near.ts'

const known = ['status', 'log', 'entries', 'edit', 'deadlines', 'fees', 'petition', 'cpr']

describe('a slip is understood', () => {
  test.for([
    ['staus', 'status'],
    ['STATUS', 'status'],
    ['lgo', 'log'],
    ['lg', 'log'],
    ['ent', 'entries'],
    ['dead', 'deadlines'],
    ['deadlnes', 'deadlines'],
    ['dedline', 'deadlines'],
    ['statusss', 'status'],
    ['cprr', 'cpr'],
  ] as const)('%s: %s', ([typed, meant]) => {
    expect(nearest(typed, known)).toBe(meant)
  })
})

describe('a word too far off is not', () => {
  test.for(['weather', 'staxxx', 'lxx', 'en', 'xyz', '', 'petxxxon', 'enxxxes'])('%j', (typed) => {
    expect(nearest(typed, known)).toBeUndefined()
  })
  test('nor anything where nothing is known', () => {
    expect(nearest('log', [])).toBeUndefined()
  })
})

test('the nearest of several wins, and of two as near the first', () => {
  expect(nearest('titel', ['tile', 'title'])).toBe('title')
  expect(nearest('cat', ['car', 'cap'])).toBe('car')
})

test('a third of a word may be wrong, and not a letter more', () => {
  expect(nearest('statxx', ['status'])).toBe('status')
  expect(nearest('stxxxs', ['status'])).toBeUndefined()
})
