import { stripVTControlCharacters } from 'node:util'
import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { buttonsOf, renderReply } from '../../../src/adapters/console/render.ts'
import { credits } from '../../../src/core/credits.ts'
import { day } from '../../../src/core/day.ts'
import { buttons, fields, list, type Reply, text, warning } from '../../../src/core/reply.ts'
import { anyReply, reply } from '../../support/console-replies.ts'

const plain = (of: Reply, width = 80) => renderReply(of, { width, colours: false })

const progress = (done: number, of: number) =>
  reply({ kind: 'progress', label: 'Courses', done: credits(done), of: credits(of), unit: 'CEUs' })

const cycle = {
  kind: 'timeline',
  today: day('2026-11-20'),
  points: [
    { day: day('2025-01-15'), label: 'cycle began' },
    { day: day('2027-01-15'), label: 'expires' },
    { day: day('2027-04-15'), label: 'last day for courses' },
    { day: day('2028-01-14'), label: 'last day to apply' },
  ],
} as const

describe('any reply', () => {
  test('has no line wider than the terminal', () => {
    fc.assert(
      fc.property(
        anyReply,
        fc.integer({ min: 40, max: 130 }),
        fc.boolean(),
        (of, width, colours) => {
          for (const line of renderReply(of, { width, colours }).split('\n')) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('brings no control character of its text to the terminal', () => {
    fc.assert(
      fc.property(anyReply, (of) => {
        const written = renderReply(of, { width: 60, colours: true })
        const painted = written.split(/\p{Cc}\[\d+m/u).join('') // what styleText adds
        expect(painted).not.toMatch(/[^\P{Cc}\n]/u)
        expect(painted).not.toMatch(/[\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
        expect(painted.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('reads the same with colours and without', () => {
    fc.assert(
      fc.property(anyReply, (of) => {
        const coloured = renderReply(of, { width: 60, colours: true })
        const words = stripVTControlCharacters(coloured).replaceAll(/\p{Zs}+$/gmu, '')
        expect(words).toBe(plain(of, 60).replaceAll(/\p{Zs}+$/gmu, ''))
      }),
    )
  })
})

test('a rail runs down the left, and its colour is the tone', () => {
  const bad: Reply = { ...reply(text('words')), tone: 'refusal' }
  expect(plain(bad).split('\n')).toStrictEqual(['▌ Title', '▌ words'])
  expect(renderReply(bad, { width: 80, colours: true })).toContain('\u001b[31m▌\u001b[39m')
})

test('words wrap between each other, and the indent of a list holds', () => {
  expect(plain(reply(list(['one two three four five six seven eight nine ten'])), 40)).toBe(
    '▌ Title\n▌ • one two three four five six seven\n▌   eight nine ten',
  )
})

test('a word longer than the line breaks between its letters and never in one', () => {
  const family = '👩‍👩‍👧‍👦'
  const lines = plain(reply(text(family.repeat(30))), 41)
    .split('\n')
    .slice(1)
  expect(lines).toHaveLength(2)
  expect(lines.join('').replaceAll('▌ ', '')).toBe(family.repeat(30))
  expect(lines[0]).toBe(`▌ ${family.repeat(19)}`)
})

test('a letter wider than the whole line is broken after all', () => {
  const letter = `क${'ा'.repeat(100)}` // one letter to a reader, 101 columns to a terminal
  const lines = plain(reply(text(letter)), 40).split('\n')
  expect(lines.map((line) => stringWidth(line)).filter((width) => width > 40)).toStrictEqual([])
})

test('a warning is marked with a word, not only with a colour', () => {
  expect(plain(reply(warning('the card ends first')))).toContain('▌ Note: the card ends first')
})

test('the values of fields begin in one column', () => {
  const pairs = fields(['Phase', 'active'], ['CPR/AED card', 'good'])
  expect(plain(reply(pairs))).toBe('▌ Title\n▌ Phase         active\n▌ CPR/AED card  good')
})

test('the value of a long label goes on after it', () => {
  const label = 'A label that takes more than half of it'
  expect(plain(reply(fields([label, 'value'])), 60)).toContain(`${label}: value`)
})

describe('progress', () => {
  test('says in words what the bar shows', () => {
    expect(plain(progress(0.4, 1.9))).toContain(
      'Courses  █████▉······················  0.4 of 1.9 CEUs, 1.5 to go',
    )
  })

  test('one thousandth short is not drawn as full', () => {
    expect(plain(progress(1.899, 1.9))).toContain(`${'█'.repeat(27)}▉`)
    expect(plain(progress(1.9, 1.9))).toContain(`${'█'.repeat(28)}  1.9 of 1.9 CEUs, complete`)
    expect(plain(progress(2.5, 1.9))).toContain(`${'█'.repeat(28)}  2.5 of`)
  })

  test('one thousandth is not drawn as nothing, and nothing is', () => {
    expect(plain(progress(0.001, 1.9))).toContain('▏···')
    expect(plain(progress(0, 1.9))).toContain(`Courses  ${'·'.repeat(28)}`)
  })

  test('the bar stands below its words where the terminal is narrow', () => {
    expect(plain(progress(0.4, 1.9), 45).split('\n').slice(1)).toStrictEqual([
      '▌ Courses: 0.4 of 1.9 CEUs, 1.5 to go',
      '▌ ██▉···········',
    ])
  })
})

test('the longest bar of a chart is full, and its numbers stand beside it', () => {
  const chart = {
    kind: 'chart',
    caption: 'By month',
    unit: 'CEUs',
    bars: [
      { label: 'Oct', value: credits(0.2) },
      { label: 'November', value: credits(0.4) },
    ],
  } as const
  expect(plain(reply(chart)).split('\n').slice(2)).toStrictEqual([
    '▌ By month',
    `▌ Oct       ${'█'.repeat(14)}${'·'.repeat(14)}  0.2 CEUs`,
    `▌ November  ${'█'.repeat(28)}  0.4 CEUs`,
  ])
})

describe('a time line', () => {
  test('draws one row with the words below their marks', () => {
    expect(plain(reply(cycle))).toMatchInlineSnapshot(`
      "▌ Title
      ▌
      ▌                        today, Nov 20, 2026
      ▌ ┼━━━━━━━━━━━━━━━━━━━━━━●─┼─────────────┼─────────────────────┼
      ▌ Jan 15, 2025             Jan 15, 2027  Apr 15, 2027          Jan 14, 2028
      ▌ 674 days ago             in 56 days    in 146 days           in 420 days
      ▌ cycle began              expires       last day for courses  last day to apply"
    `)
  })

  test.for([
    ['2025-01-15', 0],
    ['2025-01-16', 1],
    ['2027-01-14', 24],
    ['2027-01-15', 25],
    ['2027-01-16', 26],
    ['2028-01-14', 61],
    ['2030-01-01', 61],
    ['2020-01-01', 0],
  ] as const)('on %s puts today in column %i', ([today, column]) => {
    const [, , , track = ''] = plain(reply({ ...cycle, today: day(today) })).split('\n')
    expect(track.indexOf('●') - 2).toBe(column)
  })

  test('is a list with today in its place where the terminal is narrow', () => {
    expect(plain(reply(cycle), 45).split('\n').slice(2)).toStrictEqual([
      '▌ Jan 15, 2025  674 days ago  cycle began',
      '▌ Nov 20, 2026  today',
      '▌ Jan 15, 2027  in 56 days    expires',
      '▌ Apr 15, 2027  in 146 days   last day for',
      '▌                             courses',
      '▌ Jan 14, 2028  in 420 days   last day to',
      '▌                             apply',
    ])
  })

  test('does not name today twice in the list', () => {
    const onIt = { ...cycle, today: day('2027-01-15') }
    expect(plain(reply(onIt), 45).match(/today/gu)).toHaveLength(1)
  })
})

describe('a table', () => {
  const table = {
    kind: 'table',
    headings: ['#', 'Course', 'CEUs'],
    rows: [
      ['1', 'Corrective exercise for people of every age', '0.4'],
      ['12', '日本語', '1.25'],
    ],
  } as const

  test('aligns its columns, numbers to the right', () => {
    expect(plain(reply(table)).split('\n').slice(2)).toStrictEqual([
      '▌  #  Course                                       CEUs',
      '▌  1  Corrective exercise for people of every age   0.4',
      '▌ 12  日本語                                       1.25',
    ])
  })

  test('wraps a cell in its column', () => {
    expect(plain(reply(table), 40).split('\n').slice(2)).toStrictEqual([
      '▌  #  Course                        CEUs',
      '▌  1  Corrective exercise for        0.4',
      '▌     people of every age',
      '▌ 12  日本語                        1.25',
    ])
  })

  test('becomes lines of heading and cell where its columns do not fit', () => {
    const headings = ['#', 'Completed on', 'Course', 'Provider', 'Counts']
    const rows = [['3', 'Nov 20, 2026', 'Kettlebells once', 'Iron Harbor Gym', '']]
    expect(
      plain(reply({ kind: 'table', headings, rows }), 45)
        .split('\n')
        .slice(2),
    ).toStrictEqual([
      '▌ #3',
      '▌   Completed on: Nov 20, 2026',
      '▌   Course: Kettlebells once',
      '▌   Provider: Iron Harbor Gym',
    ])
  })
})

describe('buttons', () => {
  const two = reply(
    buttons({ label: 'Status', line: 'status' }),
    text('or'),
    buttons({ label: 'Erase', line: 'delete', danger: true }),
  )

  test('are numbered through the reply, and a dangerous one says so', () => {
    expect(plain(two)).toContain('▌ [1] Status\n')
    expect(plain(two)).toContain('▌ [2] Erase (careful)')
    expect(buttonsOf(two).map(({ line }) => line)).toStrictEqual(['status', 'delete'])
  })

  test('break the row between each other', () => {
    const many = ['First of them', 'Second of them', 'Third of them'].map((label) => ({
      label,
      line: label,
    }))
    expect(
      plain(reply(buttons(...many)), 45)
        .split('\n')
        .slice(2),
    ).toStrictEqual(['▌ [1] First of them   [2] Second of them', '▌ [3] Third of them'])
  })
})

test('the next step comes last, with the line to type', () => {
  const of: Reply = { ...reply(text('words')), next: { text: 'See them all', line: 'help' } }
  expect(plain(of)).toMatch(/▌ words\n▌\n▌ Next: See them all\. Type: help$/u)
})

test('a line to copy from the next step gets no full stop', () => {
  const of: Reply = { ...reply(), next: { text: 'type /recert setup 2027-01-15' } }
  expect(plain(of)).toMatch(/setup 2027-01-15$/u)
})

test('a source names its page, its place, the day it was read and its address', () => {
  const source = {
    kind: 'source',
    title: 'NASM',
    section: 'opening',
    url: 'https://a.example',
    read: day('2026-11-20'),
  } as const
  expect(plain(reply(source))).toContain(
    'Source: NASM, opening, read Nov 20, 2026, https://a.example',
  )
})
