import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escape } from '../../../src/adapters/slack/escape.ts'
import { fitting, pages, pieces, shorten, sizeOf } from '../../../src/adapters/slack/shorten.ts'

test('text that fits is not touched', () => {
  expect(shorten('one two', 7)).toBe('one two')
})

test('text that does not is cut after a word', () => {
  expect(shorten('one two three', 9)).toBe('one two…')
})

test('a character of several signs is never cut', () => {
  expect(shorten(`ab👩‍👩‍👧‍👦`, 6)).toBe('ab…')
})

test('what takes five characters on its way counts as five', () => {
  expect(sizeOf('&')).toBe(5)
  expect(escape(shorten('&&&', 11))).toBe('&amp;&amp;…')
})

test('text takes as much room as when it is escaped, whatever stands in it', () => {
  const unit = fc.constantFrom('\r', '\n', '&', '<', 'a', '\u202e', '\ud800')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(sizeOf(text)).toBe(escape(text).length)
    }),
    { numRuns: 1000 },
  )
})

test('pieces end after lines, else after words, and begin as they were', () => {
  expect(pieces('  one two\nthree', 12)).toEqual(['  one two', 'three'])
  expect(pieces('one two three', 8)).toEqual(['one two', 'three'])
})

test('a page holds whole lines', () => {
  expect(pages(['one', 'two', 'three'], 8)).toEqual(['one\ntwo', 'three'])
})

test('the last item that fits is the last one shown', () => {
  const room = { characters: 6, sizeOf: (each: string) => each.length }
  expect(fitting(['one', 'two', 'x'], room)).toEqual({ shown: ['one', 'two'], left: 1 })
  expect(fitting(['one', 'two', 'x'], { ...room, items: 1 })).toEqual({ shown: ['one'], left: 2 })
})

test('whatever it is given, each piece fits and no letter is lost', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 6, max: 60 }), (text, limit) => {
      const found = pieces(text, limit)
      expect(found.filter((piece) => sizeOf(piece) > limit)).toEqual([])
      expect(found.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      expect(sizeOf(shorten(text, limit))).toBeLessThanOrEqual(limit)
    }),
  )
})
