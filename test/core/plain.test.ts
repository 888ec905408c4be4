import { describe, expect, test } from 'vitest'
import { credits } from '../../src/core/credits.ts'
import { day } from '../../src/core/day.ts'
import { bar, plainBlock, plainReply } from '../../src/core/plain.ts'
import type { Block } from '../../src/core/reply.ts'

const progress = (done: number, of: number): Block => ({
  kind: 'progress',
  label: 'Total',
  done: credits(done),
  of: credits(of),
  unit: 'CEUs',
})

describe('a bar', () => {
  test.for([
    [0, '░░░░'],
    [0.24, '░░░░'],
    [0.25, '█░░░'],
    [0.999, '███░'],
    [1, '████'],
    [1.5, '████'],
    [-1, '░░░░'],
  ] as const)('of %d is full only when all is there', ([share, drawn]) => {
    expect(bar(share, 4)).toBe(drawn)
  })
})

describe('every block has words', () => {
  test('progress says what is left', () => {
    expect(plainBlock(progress(1.85, 2))).toBe('Total: ███████████░ 1.85 of 2.0 CEUs, 0.15 to go')
    expect(plainBlock(progress(2, 2))).toBe('Total: ████████████ 2.0 of 2.0 CEUs, complete')
    expect(plainBlock(progress(0, 0))).toBe('Total: ████████████ 0.0 of 0.0 CEUs, complete')
  })
  test('a timeline says what is past, from the day after', () => {
    const points = ['2026-11-19', '2026-11-20', '2026-11-21'].map((each) => ({
      day: day(each),
      label: 'it',
    }))
    expect(plainBlock({ kind: 'timeline', today: day('2026-11-20'), points })).toBe(
      [
        'Nov 19, 2026 (yesterday): it, past',
        'Nov 20, 2026 (today): it',
        'Nov 21, 2026 (tomorrow): it',
      ].join('\n'),
    )
  })
  test('a table stands in columns', () => {
    const rows = [
      ['1', 'Yoga'],
      ['10', 'Ethics'],
    ]
    expect(plainBlock({ kind: 'table', headings: ['#', 'Course'], rows })).toBe(
      '#   Course\n1   Yoga\n10  Ethics',
    )
  })
  test.for([
    [{ kind: 'text', text: 'a' }, 'a'],
    [{ kind: 'warning', text: 'a' }, 'Note: a'],
    [{ kind: 'list', items: ['a', 'b'] }, '- a\n- b'],
    [{ kind: 'fields', fields: [{ label: 'a', value: 'b' }] }, 'a: b'],
    [{ kind: 'buttons', buttons: [{ label: 'Undo', line: 'undo' }] }, '[Undo] /recert undo'],
    [{ kind: 'file', name: 'a.csv', mime: 'text/csv', content: 'x' }, 'File a.csv:\nx'],
    [
      { kind: 'chart', caption: 'a', unit: 'CEUs', bars: [{ label: 'b', value: credits(0.4) }] },
      'a\nb: 0.4 CEUs',
    ],
    [
      { kind: 'source', title: 'a', url: 'https://b.c', section: 'd', read: day('2026-11-20') },
      'Source: a, d (https://b.c), read Nov 20, 2026',
    ],
  ] as const)('%#', ([block, words]) => {
    expect(plainBlock(block)).toBe(words)
  })
})

test('a reply begins with its title and ends with what comes next', () => {
  const reply = { outcome: 'answered', title: 'Title', tone: 'plain' } as const
  const blocks: Block[] = [
    { kind: 'text', text: '' },
    { kind: 'text', text: 'words' },
  ]
  expect(plainReply({ ...reply, blocks, next: { text: 'Log it.', line: 'log' } })).toBe(
    'Title\nwords\nNext: Log it. (/recert log)',
  )
  expect(plainReply({ ...reply, blocks: [], next: { text: 'Wait.' } })).toBe('Title\nNext: Wait.')
})
