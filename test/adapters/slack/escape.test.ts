import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../../src/core/clean.ts'
import { bold, escape, hasMarks, isBlank } from '../../../src/adapters/slack/escape.ts'

test.for([
  '<!channel>',
  '<@U123>',
  '<#C1|general>',
  '<https://evil.example|bank>',
  '&lt;!here&gt;',
])('%s is no command to Slack', (typed) => {
  expect(escape(typed)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u)
})

test('what Slack makes of the escaped text is what was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const shown = escape(typed)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
      expect(shown).toBe(clean(typed))
    }),
  )
})

test('marks that turn the direction of text are gone, and the letters of every language stay', () => {
  expect(clean('a\u202eb\u0000c\td')).toBe('a b c d')
  expect(clean('אבג مرحبا 瑜伽 👩‍👩‍👧‍👦\nend')).toBe('אבג مرحبا 瑜伽 👩‍👩‍👧‍👦\nend')
  expect(clean('one\r\ntwo\rthree')).toBe('one\ntwo\nthree')
  expect(clean('\ud800')).toBe('\ufffd')
})

test('bold words end where they should', () => {
  expect(bold('a*b_c`d')).toBe('*a b c d*')
  expect(bold(' A & B\n')).toBe('*A &amp; B*')
  expect(bold('*')).toBe('')
})

test.for([
  ['', true],
  [' \n\u200b\u3000', true],
  ['.', false],
] as const)('%j is blank: %s', ([text, blank]) => {
  expect(isBlank(text)).toBe(blank)
})

test.for(['*a*', '_a_', '~a~', '`a`'])('%s has marks', (text) => {
  expect(hasMarks(text)).toBe(true)
  expect(hasMarks('a & b')).toBe(false)
})
