import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../src/adapters/console/lines-of.ts'

async function linesIn(chunks: readonly (string | Uint8Array)[], longest = 100) {
  return Array.fromAsync(linesOf(Readable.from(chunks), longest))
}

const line = (text: string, tooLong = false) => ({ text, tooLong })

test('a blank line is a line, and the end of the last line is none', async () => {
  expect(await linesIn(['a\n\nb\r\n'])).toStrictEqual([line('a'), line(''), line('b')])
})

test('the last line needs no end', async () => {
  expect(await linesIn(['a\nb'])).toStrictEqual([line('a'), line('b')])
})

test('no input has no line', async () => {
  expect(await linesIn([])).toStrictEqual([])
})

test('a line of just the longest length is whole, and one byte more is too long', async () => {
  expect(await linesIn(['12345\n123456\nx\n'], 5)).toStrictEqual([
    line('12345'),
    line('12345', true),
    line('x'),
  ])
})

test('a line that never ends is cut as it comes', async () => {
  expect(
    await linesIn(
      Array.from({ length: 50 }, () => 'xxxxxxxx'),
      10,
    ),
  ).toStrictEqual([line('x'.repeat(10), true)])
})

test('lines are the same however the input is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\ufeff]/u.test(text))),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''))
        const count = Math.ceil(bytes.length / size)
        const chunks = Array.from({ length: count }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        )
        const read = await linesIn(chunks, 1000)
        expect(read.map(({ text }) => text)).toStrictEqual(lines)
      },
    ),
  )
})

async function* slow() {
  yield 'first\nsec'
  await new Promise(() => {}) // never more
}

test('each line is given before the next is awaited', async () => {
  const { value } = await linesOf(slow(), 100).next()
  expect(value).toStrictEqual(line('first'))
})
