import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Message, renderMessage, renderWords } from '../../../src/adapters/discord/render.ts'
import { shared, withConfirmation, withShare } from '../../../src/adapters/discord/share.ts'
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
import { checkCallback } from '../../support/discord/check-body.ts'
import { componentsIn } from '../../support/discord/check-components.ts'
import { member, say } from '../../support/world.ts'
import { anyReply } from '../slack/any-reply.ts'
import { busy, renewed, seasoned } from '../slack/seasoned.ts'

function reply(...blocks: readonly Block[]): Reply {
  return { outcome: 'answered', title: 'Title', tone: 'plain', blocks }
}

/** What is in the container. */
function partsOf(message: Message) {
  return message.components[0].components
}

/** The parts below the title. */
function drawn(...blocks: readonly Block[]) {
  return partsOf(renderMessage(reply(...blocks))).slice(1)
}

const display = (content: string) => ({ type: 10, content })

/** Everything that can be read. */
function wordsIn(message: Message): string {
  return componentsIn(JSON.parse(JSON.stringify(message.components)))
    .map((each) => each['content'])
    .filter((each) => typeof each === 'string')
    .join('\n')
}

/** What Discord says against it. */
function faultsOf({ files, ...data }: Message) {
  const uploads = files.map(({ name, mime, content }, at) => ({
    part: String(at),
    name,
    type: mime,
    bytes: Buffer.from(content),
  }))
  return checkCallback(JSON.parse(JSON.stringify({ type: 4, data })), uploads)
}

describe('each kind of block', () => {
  test('the title is a heading, in a container of the colour of its tone', () => {
    const { components } = renderMessage({ ...reply(), tone: 'warning' })
    expect(components).toEqual([
      { type: 17, accent_color: 0xe0a800, components: [display('### Title')] },
    ])
  })

  test('a title that is too long goes on below', () => {
    const title = 'word '.repeat(60).trim()
    const parts = partsOf(renderMessage({ ...reply(), title }))
    expect(parts).toMatchObject([
      { content: expect.stringMatching(/^### .* word…$/u) as unknown },
      display(title),
    ])
  })

  test('text stands as it was written, with nothing read as markdown, mention or link', () => {
    const hostile = '*a* _b_ ~~c~~ `d` ||e|| <@1> @everyone [x](https://evil.example) # h'
    expect(drawn(text(hostile))).toEqual([
      display(
        String.raw`\*a\* \_b\_ \~\~c\~\~ \`d\` \|\|e\|\| \<\@1\> \@everyone \[x\](https\://evil.example) \# h`,
      ),
    ])
  })

  test.for([
    ['# h', String.raw`\# h`],
    ['> q', String.raw`\> q`],
    ['- i', String.raw`\- i`],
    ['-# s', String.raw`\-\# s`],
    ['1. n', String.raw`1\. n`],
    ['2026 it was', '2026 it was'],
  ])('a line that begins as %s stands so', ([words = '', content = '']) => {
    expect(drawn(text(words))).toEqual([display(content)])
  })

  test('a warning says that it is one', () => {
    expect(drawn(warning('A & B'))).toEqual([display('**Note:** A & B')])
  })

  test('a list has a line for each item, whatever is in it', () => {
    expect(drawn(list(['one', '', 'two\n# three']))).toEqual([
      display('- one\n' + String.raw`- two \# three`),
    ])
  })

  test('fields have their label in bold', () => {
    expect(drawn(fields(['A', 'B'], ['*C*', '']))).toEqual([
      display('**A:** B\n' + String.raw`**\*C\*:** \-`),
    ])
  })

  test('progress is a bar with its numbers', () => {
    const [done, of] = [credits(0.5), credits(2)]
    expect(drawn({ kind: 'progress', label: 'CEUs', done, of, unit: 'CEUs' })).toEqual([
      display('**CEUs:** ███░░░░░░░░░ 0.5 of 2.0 CEUs, 1.5 to go'),
    ])
  })

  test('a time line has a line for each day', () => {
    const points = [{ day: day('2026-11-20'), label: 'now' }]
    expect(drawn({ kind: 'timeline', today: day('2026-11-20'), points })).toEqual([
      display('- **Nov 20, 2026** (today): now'),
    ])
  })

  test('a narrow table stands in columns, in which a backtick ends nothing', () => {
    const table = { kind: 'table', headings: ['#', 'Title'], rows: [['1', '```x']] } as const
    expect(drawn(table)).toEqual([display("```\n#  Title\n1  '''x\n```")])
  })

  test('a wide table is a line for each row', () => {
    const rows = [['1', 'word '.repeat(20)]]
    expect(drawn({ kind: 'table', headings: ['#', 'Title'], rows })).toEqual([
      display(String.raw`- \#1; Title: ` + 'word '.repeat(20).trim()),
    ])
  })

  test('a source is a link', () => {
    const source = { title: 'A [b]', section: 'C', read: day('2026-11-20') }
    const url = 'https://a.example/x_(y)'
    expect(drawn({ kind: 'source', ...source, url })).toEqual([
      display(String.raw`-# Source: [A \[b\]](https://a.example/x_%28y%29), C, read Nov 20, 2026`),
    ])
    expect(drawn({ kind: 'source', ...source, url: 'javascript:alert(1)' })).toEqual([
      display(String.raw`-# Source: A \[b\], C (javascript:alert(1)), read Nov 20, 2026`),
    ])
  })

  test('a file goes along, under a name that Discord keeps', () => {
    const file = { kind: 'file', mime: 'text/csv', content: 'a,b' } as const
    const message = renderMessage(reply({ ...file, name: '../my file.csv' }, { ...file, name: '' }))
    expect(message.files.map(({ name }) => name)).toEqual(['my-file.csv', '2-file.txt'])
    expect(partsOf(message).slice(1)).toEqual([
      { type: 13, file: { url: 'attachment://my-file.csv' } },
      { type: 13, file: { url: 'attachment://2-file.txt' } },
    ])
  })

  test('a picture is seen where it stands, with its words for whoever does not see it', () => {
    const picture = { kind: 'picture', mime: 'image/png', words: '1.2 of 2.0 CEUs' } as const
    const bytes = Buffer.from('iVBORw0KGgo=', 'base64')
    const message = renderMessage(reply({ ...picture, name: 'progress.png', bytes }))
    expect(message.files).toMatchObject([{ name: 'progress.png', mime: 'image/png' }])
    expect(partsOf(message).slice(1)).toEqual([
      {
        type: 12,
        items: [{ media: { url: 'attachment://progress.png' }, description: '1.2 of 2.0 CEUs' }],
      },
    ])
    expect(faultsOf(message)).toEqual([])
    const tooLarge = { ...picture, name: 'a.png', bytes: new Uint8Array(8_000_001) }
    expect(drawn(tooLarge)).toEqual([display('1.2 of 2.0 CEUs')])
  })

  test('a file with nothing in it, or with too much, is said in words', () => {
    const file = { kind: 'file', name: 'a.csv', mime: 'text/csv' } as const
    expect(renderMessage(reply({ ...file, content: '' })).files).toEqual([])
    const { files } = renderMessage(reply({ ...file, content: 'x'.repeat(8_000_001) }))
    expect(files).toEqual([])
  })
})

describe('buttons and the next step', () => {
  const undo = { label: 'Undo', line: 'undo change:3', danger: true }

  test('a button is its line, and a dangerous one is red', () => {
    expect(drawn(buttons({ label: 'Status', line: 'status' }, undo))).toEqual([
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'Status', custom_id: 'status' },
          { type: 2, style: 4, label: 'Undo', custom_id: 'undo change:3' },
        ],
      },
    ])
  })

  test('a line of 101 characters is said, not cut', () => {
    const line = 'x'.repeat(101)
    expect(drawn(buttons({ label: 'A', line }))).toEqual([display(`- A: /recert ${line}`)])
    expect(drawn(buttons({ label: 'A', line: line.slice(1) }))).toMatchObject([{ type: 1 }])
  })

  test('a line that looks like one of our own ids is said', () => {
    expect(drawn(buttons({ label: 'A', line: ':share yes' }))).toMatchObject([{ type: 10 }])
  })

  test('the same line is one button, and six buttons are two rows', () => {
    const each = Array.from({ length: 6 }, (_, at) => ({ label: `${at}`, line: `help ${at}` }))
    expect(drawn(buttons(...each, ...each))).toMatchObject([
      { components: { length: 5 } },
      { components: { length: 1 } },
    ])
  })

  test('the next step comes last with a button, which is not there twice', () => {
    const message = renderMessage({
      ...reply(buttons({ label: 'Log it', line: 'log' }, { label: 'Status', line: 'status' })),
      next: { text: 'Log a course.', line: 'log' },
    })
    expect(partsOf(message).slice(1)).toMatchObject([
      { components: [{ custom_id: 'status' }] },
      { type: 14 },
      {
        type: 9,
        components: [display('**Next:** Log a course.')],
        accessory: { label: 'Log it', custom_id: 'log', style: 1 },
      },
    ])
  })
})

test('what is too long to show whole says so, and keeps its buttons and the next step', () => {
  const long = Array.from({ length: 400 }, (_, at) => text(`paragraph ${at}`))
  const message = renderMessage({
    ...reply(...long, buttons({ label: 'Status', line: 'status' })),
    next: { text: 'Rest.' },
  })
  const shown = wordsIn(message).match(/paragraph \d+/gu) ?? []
  expect(shown.length).toBeGreaterThan(200)
  expect(wordsIn(message)).toContain(`… and ${400 - shown.length} more lines`)
  expect(partsOf(message).at(-1)).toEqual(display('**Next:** Rest.'))
  expect(JSON.stringify(message)).toContain('"custom_id":"status"')
})

describe('Discord takes every message', () => {
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
      return faultsOf(renderMessage(answer)).map((fault) => `${line}: ${JSON.stringify(fault)}`)
    })
    expect(refused).toEqual([])
  })

  test.for(Object.entries(people).slice(0, 3))('and of %s nothing is cut', ([, person]) => {
    const cut = lines.filter((line) => {
      const { reply: answer } = say([line], { member: person })
      return wordsIn(renderMessage(answer)).includes('of this answer, which is too long')
    })
    expect(cut).toEqual([])
  })

  test('whatever it says', () => {
    fc.assert(
      fc.property(anyReply, (each) => {
        expect(faultsOf(withShare(renderMessage(each)))).toEqual([])
        expect(faultsOf(withConfirmation(renderWords(each)))).toEqual([])
        expect(faultsOf(shared(each, '302050872383242240'))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('and nothing that it says is a mention or a link of somebody’s own', () => {
    fc.assert(
      fc.property(anyReply, ({ next: _next, ...each }) => {
        const blocks = each.blocks.filter(
          ({ kind }) => kind !== 'source' && kind !== 'table' && kind !== 'file',
        )
        const words = wordsIn(renderMessage({ ...each, blocks }))
        expect(words).not.toMatch(/(?<!\\)(?:\\\\)*<[@#!]|(?<!\\)(?:\\\\)*@(?:here|everyone)/u)
        expect(words).not.toMatch(/\]\(|https?:\/\//u)
      }),
      { numRuns: 100 },
    )
  })
})
