import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from '../../src/core/text-option.ts'
import { anyText } from './arbitrary.ts'

const title = words(10, 'say what you attended')

describe('words that a person typed', () => {
  test.for([
    ['  Yoga  ', 'Yoga'],
    ['a\nb\r\nc', 'a b c'],
    ['a\tb', 'a b'],
    ['a\u{0}b', 'a b'],
    ['a\u{202e}b', 'a b'],
    ['a\u{2066}b', 'a b'],
    ['a\u{200e}b', 'a b'],
    ['a\u{2028}b', 'a b'],
    ['瑜伽课程', '瑜伽课程'],
  ] as const)('%j stay on one line: %j', ([typed, kept]) => {
    expect(title.parse(typed)).toBe(kept)
  })
  test('may be as long as the limit, and not a letter longer', () => {
    expect(title.parse('1234567890')).toBe('1234567890')
    expect(title.safeParse('12345678901').error?.issues[0]?.message).toBe(
      'keep it under 10 characters',
    )
  })
  test.for(['', '   ', '\n', '\u{202e}'])('of which nothing is left are asked for: %j', (typed) => {
    expect(title.safeParse(typed).error?.issues[0]?.message).toBe('say what you attended')
  })
  test('that are missing are asked for', () => {
    expect(title.safeParse(undefined).error?.issues[0]?.message).toBe('say what you attended')
  })
  test('hold no Arabic letter mark', () => {
    expect(title.parse('a\u{61c}b')).toBe('a b')
  })
  test('read a second time as the first', () => {
    fc.assert(
      fc.property(anyText(10), (typed) => {
        const once = title.safeParse(typed)
        fc.pre(once.success)
        expect(title.parse(once.data)).toBe(once.data)
        expect(once.data).not.toMatch(/^\s|\s$|\p{Cc}/u)
      }),
    )
  })
})
