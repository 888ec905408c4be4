import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../../src/adapters/slack/render.ts'
import { commands } from '../../../src/commands/catalog.ts'
import { credits } from '../../../src/core/credits.ts'
import { day } from '../../../src/core/day.ts'
import {
  type Block,
  buttons,
  fields,
  list,
  type Reply,
  text,
  warning,
} from '../../../src/core/reply.ts'
import { member, say } from '../../support/world.ts'
import { anyReply } from './any-reply.ts'
import { messageFaults } from './block-kit.ts'
import { busy, renewed, seasoned } from './seasoned.ts'

function reply(...blocks: readonly Block[]): Reply {
  return { outcome: 'answered', title: 'Title', tone: 'plain', blocks }
}

/** The blocks below the title. */
function drawn(...blocks: readonly Block[]) {
  return renderMessage(reply(...blocks)).blocks.slice(1)
}

const plain = (words: string) => ({ type: 'plain_text', text: words, emoji: false })
const markup = (words: string) => ({ type: 'mrkdwn', text: words, verbatim: true })
const undo = { label: 'Undo', line: 'undo change:3', danger: true }

/** All words of the blocks, as they were written. */
function wordsIn(blocks: readonly unknown[]): string {
  return [...JSON.stringify(blocks).matchAll(/"text":"(?<words>(?:[^"\\]|\\.)*)"/gu)]
    .map(({ groups }) => groups?.['words'] ?? '')
    .join('\n')
}

describe('each kind of block', () => {
  test('the title is a header', () => {
    expect(renderMessage(reply()).blocks).toEqual([{ type: 'header', text: plain('Title') }])
  })

  test('a title that fits no header goes on below it', () => {
    const title = 'word '.repeat(40).trim()
    const { blocks } = renderMessage({ ...reply(), title })
    expect(blocks[0]).toMatchObject({ type: 'header' })
    expect(wordsIn(blocks.slice(0, 1))).toMatch(/ word…$/u)
    expect(blocks[1]).toEqual({ type: 'section', text: plain(title) })
  })

  test('text stands as it was written, with nothing read as markup', () => {
    expect(drawn(text('*a* <!channel> & :b: /recert log <title>'))).toEqual([
      { type: 'section', text: plain('*a* <!channel> & :b: /recert log <title>') },
    ])
  })

  test('long text goes on in another section, and no word is lost', () => {
    const words = Array.from({ length: 1000 }, (_, at) => `word${at}`).join(' ')
    const blocks = drawn(text(words))
    expect(blocks).toHaveLength(3)
    expect(wordsIn(blocks).split(/\s+/u)).toEqual(words.split(' '))
  })

  test('a warning says that it is one', () => {
    expect(drawn(warning('A & B'))).toEqual([
      { type: 'section', text: markup('*Note:* A &amp; B') },
    ])
  })

  test('a warning with marks of a person stands as it was written', () => {
    expect(drawn(warning('*A*'))).toEqual([{ type: 'section', text: plain('Note: *A*') }])
  })

  test('a list has a line for each item', () => {
    expect(drawn(list(['one', '', 'two']))).toEqual([
      { type: 'section', text: plain('• one\n• two') },
    ])
  })

  test('a list that is too long says how many items are left', () => {
    const items = Array.from({ length: 200 }, (_, at) => `item ${at} ${'x'.repeat(90)}`)
    const blocks = drawn(list(items))
    const shown = wordsIn(blocks).match(/item \d+/gu) ?? []
    expect(shown.length).toBeGreaterThan(40)
    expect(blocks.at(-1)).toEqual({
      type: 'context',
      elements: [plain(`… and ${200 - shown.length} more`)],
    })
  })

  test('fields are ten to a section, label above value', () => {
    const pairs = Array.from({ length: 11 }, (_, at) => [`Label ${at}`, `<${at}>`] as const)
    const blocks = drawn(fields(...pairs))
    expect(blocks).toHaveLength(2)
    expect(blocks[0]).toMatchObject({ type: 'section', fields: { length: 10 } })
    expect(blocks[1]).toEqual({ type: 'section', fields: [markup('*Label 10*\n&lt;10&gt;')] })
  })

  test('a field that is too long is words of its own', () => {
    expect(drawn(fields(['A', 'x'.repeat(2000)]))).toEqual([
      { type: 'section', text: plain(`A: ${'x'.repeat(2000)}`) },
    ])
  })

  test('progress is a bar with its numbers in words', () => {
    const block = {
      kind: 'progress',
      label: 'Courses',
      done: credits(0.4),
      of: credits(1.9),
      unit: 'CEUs',
    } as const
    expect(drawn(block)).toEqual([
      { type: 'section', text: markup('*Courses:* ██░░░░░░░░░░ 0.4 of 1.9 CEUs, 1.5 to go') },
    ])
  })

  test('a timeline is a line for each day', () => {
    const points = [
      { day: day('2025-01-15'), label: 'cycle began' },
      { day: day('2027-01-15'), label: 'expires' },
    ]
    expect(drawn({ kind: 'timeline', today: day('2026-11-20'), points })).toEqual([
      {
        type: 'section',
        text: plain(
          'Jan 15, 2025 (674 days ago): cycle began, past\nJan 15, 2027 (in 56 days): expires',
        ),
      },
    ])
  })

  test('a chart is a line for each bar', () => {
    const bars = [
      { label: 'June', value: credits(0.5) },
      { label: 'July', value: credits(1) },
    ]
    expect(wordsIn(drawn({ kind: 'chart', caption: 'Pace', unit: 'CEUs', bars }))).toBe(
      'Pace\nJune: ██████░░░░░░ 0.5 CEUs\\nJuly: ████████████ 1.0 CEUs',
    )
  })

  test('a source is a link with the day it was read', () => {
    const source = {
      kind: 'source',
      title: 'Handbook <2>',
      url: 'https://example.org/a?b=1&c=2|3',
      section: '§ 4',
      read: day('2026-11-02'),
    } as const
    expect(drawn(source)).toEqual([
      {
        type: 'context',
        elements: [
          markup(
            'Source: <https://example.org/a?b=1&amp;c=2%7C3|Handbook &lt;2&gt;>, § 4, read Nov 2, 2026',
          ),
        ],
      },
    ])
  })

  test('a source that is no address of the web is no link', () => {
    const source = { kind: 'source', title: 'T', section: 'S', read: day('2026-11-02') } as const
    expect(wordsIn(drawn({ ...source, url: 'javascript:alert(1)' }))).toBe(
      'Source: T, S (javascript:alert(1)), read Nov 2, 2026',
    )
  })

  test('a file shows what it holds, and a fence in it ends nothing', () => {
    const file = { kind: 'file', name: 'a.json', mime: 'application/json' } as const
    expect(drawn({ ...file, content: '{\n  "a": "```"\n}' })).toEqual([
      { type: 'context', elements: [plain('File a.json (application/json)')] },
      { type: 'section', text: markup('```\n{\n  "a": "\'\'\'"\n}\n```') },
    ])
  })
})

function table(rows: readonly (readonly string[])[], headings = ['#', 'Course']): Block {
  return { kind: 'table', headings, rows }
}

describe('tables', () => {
  test('the first table is native, with what people wrote as raw text', () => {
    expect(drawn(table([['1', '<!channel> *a*'], ['2']]))).toEqual([
      {
        type: 'table',
        rows: [
          ['#', 'Course'],
          ['1', '<!channel> *a*'],
          ['2', '-'],
        ].map((row) => row.map((words) => ({ type: 'raw_text', text: words }))),
        column_settings: [
          { align: 'right', is_wrapped: true },
          { align: 'left', is_wrapped: true },
        ],
      },
    ])
  })

  test('a second table stands in columns of equal letters', () => {
    const [, second] = drawn(table([['1', 'Yoga']]), table([['12', 'A & `B`']]))
    expect(second).toEqual({
      type: 'section',
      text: markup("```\n#   Course\n12  A &amp; 'B'\n```"),
    })
  })

  test('a second table too wide for a phone is a line for each row', () => {
    const [, second] = drawn(table([['1', 'Yoga']]), table([['12', 'word '.repeat(20).trim()]]))
    expect(wordsIn([second])).toBe(`• #12; Course: ${'word '.repeat(20).trim()}`)
  })

  test('100 rows with the headings are the most, and the rest is counted', () => {
    const rows = Array.from({ length: 111 }, (_, at) => [String(at), 'Yoga'])
    const [native, more] = drawn(table(rows))
    expect(native).toMatchObject({ type: 'table', rows: { length: 100 } })
    expect(wordsIn([more])).toBe('… and 12 more: /recert export has them all')
    expect(drawn(table(rows.slice(0, 99)))).toHaveLength(1)
  })

  test('a table of 21 columns is no native one', () => {
    const row = Array.from({ length: 21 }, (_, at) => String(at))
    expect(drawn(table([row], row))[0]).toMatchObject({ type: 'section' })
    expect(drawn(table([row.slice(1)], row.slice(1)))[0]).toMatchObject({ type: 'table' })
  })
})

describe('buttons and the next step', () => {
  test('a button carries its line, and a dangerous one asks first', () => {
    expect(drawn(buttons({ label: 'Status', line: 'status' }, undo))).toEqual([
      {
        type: 'actions',
        elements: [
          { type: 'button', text: plain('Status'), value: 'status', action_id: 'run:0' },
          {
            type: 'button',
            text: plain('Undo'),
            value: 'undo change:3',
            action_id: 'run:1',
            style: 'danger',
            confirm: {
              title: plain('Undo'),
              text: plain('This does the same as /recert undo change:3'),
              confirm: plain('Yes'),
              deny: plain('No'),
              style: 'danger',
            },
          },
        ],
      },
    ])
  })

  test('a line of 101 characters is said, not cut', () => {
    const line = 'x'.repeat(101)
    expect(drawn(buttons({ label: 'A', line }))).toEqual([
      { type: 'section', text: plain(`A: /recert ${line}`) },
    ])
    expect(drawn(buttons({ label: 'A', line: line.slice(1) }))[0]).toMatchObject({
      type: 'actions',
    })
  })

  test('26 buttons are two rows', () => {
    const each = Array.from({ length: 26 }, (_, at) => ({ label: `${at}`, line: `help ${at}` }))
    expect(drawn(buttons(...each))).toMatchObject([
      { elements: { length: 25 } },
      { elements: { length: 1 } },
    ])
  })

  test('the next step comes last with a button, which is not said twice', () => {
    const { blocks } = renderMessage({
      ...reply(buttons({ label: 'Log it', line: 'log' }, { label: 'Status', line: 'status' })),
      next: { text: 'Log a course.', line: 'log' },
    })
    expect(blocks.slice(1)).toMatchObject([
      { elements: [{ value: 'status', action_id: 'run:0' }] },
      {
        text: markup('*Next:* Log a course.'),
        accessory: { text: plain('Log it'), value: 'log', action_id: 'run:1', style: 'primary' },
      },
    ])
  })

  test('a next step without a line has no button', () => {
    const { blocks } = renderMessage({ ...reply(), next: { text: 'Rest.' } })
    expect(blocks.at(-1)).toEqual({ type: 'section', text: markup('*Next:* Rest.') })
  })
})

describe('the words beside the blocks', () => {
  test('say the same, with no mention in them', () => {
    const { text: words } = renderMessage({
      ...reply(warning('<!channel>'), fields(['A', 'B & C'])),
      next: { text: 'Rest.', line: 'status' },
    })
    expect(words).toBe('Title\nNote: &lt;!channel&gt;\nA: B &amp; C\nNext: Rest. (/recert status)')
  })

  test('are whole lines when there are too many, with the next step still last', () => {
    const items = Array.from({ length: 400 }, (_, at) => `item number ${at}`)
    const { text: words } = renderMessage({ ...reply(list(items)), next: { text: 'Rest.' } })
    const lines = words.split('\n')
    expect(words.length).toBeLessThanOrEqual(3000)
    expect(lines.at(-1)).toBe('Next: Rest.')
    expect(lines.at(-2)).toBe(`… and ${401 - lines.length + 2} more lines`)
    expect(lines.at(-3)).toMatch(/^- item number \d+$/u)
  })
})

test('no block is named, so that each is new to Slack when a message is sent again', () => {
  const answers = ['status', 'entries', 'help', 'deadlines', 'export'].map((line) =>
    renderMessage(say([line], { member: busy }).reply),
  )
  expect(JSON.stringify(answers)).not.toContain('block_id')
})

test('what is too long to show whole keeps its buttons and says so', () => {
  const long = Array.from({ length: 60 }, (_, at) => text(`paragraph ${at}`))
  const { blocks } = renderMessage({
    ...reply(...long, buttons(undo)),
    next: { text: 'Rest.' },
  })
  expect(blocks).toHaveLength(48)
  expect(wordsIn(blocks.slice(-3))).toMatch(/^… and 16 more parts/u)
  expect(blocks.at(-2)).toMatchObject({ type: 'actions' })
})

describe('Slack takes every message', () => {
  const lines = [
    ...commands.map(({ name }) => name),
    ...commands.flatMap(({ examples }) => examples),
    'entries past:yes',
    'export json',
    'stauts',
    'log 20 Yoga',
    'log <!channel>',
  ]
  const people = { newcomer: member(), seasoned, renewed, busy }

  test.for(Object.entries(people))('of %s, whatever they ask', ([, person]) => {
    const refused = lines.flatMap((line) => {
      const { reply: answer } = say([line], { member: person })
      return messageFaults(renderMessage(answer)).map((fault) => `${line}: ${fault}`)
    })
    expect(refused).toEqual([])
  })

  test('whatever it says', () => {
    fc.assert(
      fc.property(anyReply, (each) => {
        const { text: words, blocks } = renderMessage(each)
        expect(messageFaults({ text: words, blocks })).toEqual([])
        expect(blocks.length).toBeLessThanOrEqual(48)
      }),
      { numRuns: 300 },
    )
  }, 180_000)
})
