import * as fc from 'fast-check'
import type { Credits } from '../../../src/core/credits.ts'
import { addDays, day } from '../../../src/core/day.ts'
import type { Block, Reply } from '../../../src/core/reply.ts'
import { pictureOf } from '../../support/any-picture.ts'

const hostile = fc.constantFrom(
  '<!channel>',
  '<!here|here>',
  '<@U123>',
  '<#C1|general>',
  '@here',
  '<https://evil.example|your bank>',
  '```',
  '*b* _i_ ~s~ `c`',
  '> quote',
  '&amp;',
  '&&&&',
  ':tada:',
  '\u{0}',
  '\u202eevil\u2066',
  'אבג דהו مرحبا',
  '\ud800',
  '👩‍👩‍👧‍👦',
  'n\u0303',
  '\u200b',
  ' ',
  '\n',
  'line\nanother\r\nthird',
  '|',
  '"',
  'x'.repeat(3001),
  '&'.repeat(700),
)

const long = fc.constantFrom(
  'x'.repeat(10_000),
  'word '.repeat(2000),
  'line\n'.repeat(2000),
  '<!channel>'.repeat(1000),
  '👩‍👩‍👧‍👦'.repeat(900),
  'n' + '\u0303'.repeat(9999),
  '`'.repeat(10_000),
)

const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof(hostile, fc.lorem({ maxCount: 2 })), { maxLength: 6 })
      .chain((each) => fc.constantFrom('', ' ').map((between) => each.join(between))),
  },
  { weight: 1, arbitrary: long },
)

const amount = fc.nat({ max: 100_000 }).map((each) => each as Credits)
const anyDay = fc.integer({ min: -2000, max: 2000 }).map((days) => addDays(day('2026-11-20'), days))
const row = fc.array(words, { maxLength: 25 })
const button = fc.record({ label: words, line: words, danger: fc.boolean() })
const usualButton = fc.record({
  label: fc.lorem({ maxCount: 2 }),
  line: fc.constantFrom('status', 'log', 'undo change:3', 'x'.repeat(100), 'x'.repeat(101)),
  danger: fc.boolean(),
})

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'warning' as const), text: words }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { maxLength: 80 }) }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: words, value: words }), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('progress' as const),
    label: words,
    done: amount,
    of: amount,
    unit: words,
  }),
  fc.record({
    kind: fc.constant('timeline' as const),
    today: anyDay,
    points: fc.array(fc.record({ day: anyDay, label: words }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    headings: row,
    rows: fc.array(row, { maxLength: 140, size: 'medium' }),
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    caption: words,
    unit: words,
    bars: fc.array(fc.record({ label: words, value: amount }), { maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('file' as const), name: words, mime: words, content: words }),
  pictureOf(words),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(fc.oneof(button, usualButton), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('source' as const),
    title: words,
    url: fc.oneof(
      words,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      words.map((each) => `https://example.org/${each}`),
    ),
    section: words,
    read: anyDay,
  }),
)

/** Any reply at all, with hostile text in every place that holds text, and up to 70 blocks. */
export const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    outcome: fc.constantFrom('answered', 'refused', 'failed'),
    title: words,
    tone: fc.constantFrom('plain', 'good', 'warning', 'refusal'),
    blocks: fc.oneof(
      { weight: 4, arbitrary: fc.array(block, { maxLength: 6 }) },
      { weight: 1, arbitrary: fc.array(block, { minLength: 40, maxLength: 70 }) },
    ),
    next: fc.record(
      { text: words, line: fc.oneof(words, fc.constantFrom('status', 'log')) },
      { requiredKeys: ['text'] },
    ),
  },
  { requiredKeys: ['outcome', 'title', 'tone', 'blocks'] },
)
