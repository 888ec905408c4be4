import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secretBox } from '../../src/runtime/secret-box.ts'

const keyOf = (number: number) => Buffer.alloc(32, number)
const box = secretBox([keyOf(1)])

describe('what is sealed', () => {
  test('is read again as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        expect(box.open(box.seal(text, place), place)).toBe(text)
      }),
    )
  })

  test('shows nothing of what it was, and is never twice the same', () => {
    const sealed = box.seal('xoxb-token', 'T1')
    expect(sealed).not.toContain('xoxb')
    expect(box.seal('xoxb-token', 'T1')).not.toBe(sealed)
  })

  test('opens at no other place: the token of one workspace cannot be put under another', () => {
    expect(() => box.open(box.seal('xoxb-token', 'T1'), 'T2')).toThrow('authenticate')
  })

  test('opens no more once a letter of it was changed', () => {
    const sealed = box.seal('xoxb-token', 'T1')
    const parts = sealed.split('.')
    for (const [part, text] of parts.entries()) {
      const first = text.startsWith('A') ? 'B' : 'A' // the last letters may hold bits that mean nothing
      const changed = parts.with(part, first + text.slice(1)).join('.')
      expect(() => box.open(changed, 'T1')).toThrow(/authenticate|SECRET_KEYS/u)
    }
  })

  test('by a key that is gone opens no more, and says where the key was looked for', () => {
    const sealed = secretBox([keyOf(2)]).seal('xoxb-token', 'T1')
    expect(() => box.open(sealed, 'T1')).toThrow('SECRET_KEYS')
  })
})

describe('a new key', () => {
  const rotated = secretBox([keyOf(2), keyOf(1)])

  test('seals, and the old one still opens', () => {
    const old = box.seal('xoxb-token', 'T1')
    expect(rotated.open(old, 'T1')).toBe('xoxb-token')
    expect([rotated.isFresh(old), rotated.isFresh(rotated.seal('a', 'T1'))]).toEqual([false, true])
  })

  test('gives other secrets, each purpose its own', () => {
    const derived = [box.derive('a'), box.derive('b'), rotated.derive('a')]
    expect(new Set(derived).size).toBe(3)
    expect(box.derive('a')).toBe(derived[0])
  })
})

test('there is no box without a key, and none with half a key', () => {
  expect(() => secretBox([])).toThrow('key')
  expect(() => secretBox([randomBytes(16)]).seal('a', 'b')).toThrow('key length')
})
