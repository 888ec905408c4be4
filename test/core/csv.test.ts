import Papa from 'papaparse'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../src/core/csv.ts'

test('a table begins with the mark of UTF-8 and ends its line', () => {
  expect(csv(['#', 'Title'], [['1', 'Yoga']])).toBe('\u{feff}#,Title\r\n1,Yoga\r\n')
})

test('without rows the heading stays', () => {
  expect(csv(['#', 'Title'], [])).toMatch(/^\u{feff}#,Title\r\n/u)
})

test('a comma, a quote and a line end stay inside their cell', () => {
  expect(csv(['a'], [['x, "y"\nz']])).toBe('\u{feff}a\r\n"x, ""y""\nz"\r\n')
})

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a cell that a spreadsheet would run gets an apostrophe: %j',
  (cell) => {
    const [, row] = Papa.parse<string[]>(csv(['a', 'b'], [[cell, 'x']]).slice(1)).data
    expect(row).toEqual([`'${cell}`, 'x'])
  },
)

test('any other words read back as they were', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/u.test(text))
  const row = fc.tuple(cell, cell)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const { data } = Papa.parse<string[]>(csv(['a', 'b'], rows).slice(1), { newline: '\r\n' })
      expect(data.slice(1, -1)).toEqual(rows)
    }),
  )
})
