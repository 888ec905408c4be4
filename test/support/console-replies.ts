import * as fc from 'fast-check'
import type { Credits } from '../../src/core/credits.ts'
import { addDays, type Day, day } from '../../src/core/day.ts'
import type { Block, Reply } from '../../src/core/reply.ts'
import { pictureOf } from './any-picture.ts'

export function reply(...blocks: readonly Block[]): Reply {
  return { outcome: 'answered', title: 'Title', tone: 'plain', blocks }
}

/** What would do harm if a terminal took it at its word. */
const hostile = fc.constantFrom(
  '\u001b[2J\u001b[H',
  '\u001b]0;owned\u0007',
  '\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\',
  '\u009b31m',
  '\u001b[\u001b[31m31m',
  '\u202eevil\u2066',
  'one\rtwo\u0008\u0007\ttab',
  'a\u2028b\u2029c',
  '\ud800',
  'line\nanother',
)

const wide = fc.constantFrom(
  '日本語の長い題名',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  'n\u0303n\u0303',
  '🇨🇭🇨🇦',
  'x'.repeat(200),
  'क्षि'.repeat(20),
)

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
  fc
    .array(fc.oneof(hostile, wide, fc.lorem({ maxCount: 2 })), { maxLength: 6 })
    .map((each) => each.join(' ')),
  fc.array(fc.oneof(hostile, wide), { maxLength: 4 }).map((each) => each.join('')),
)

const amount = fc.nat({ max: 100_000 }).map((each) => each as Credits)
const anyDay = fc.integer({ min: -2000, max: 2000 }).map((days) => addDays(day('2026-11-20'), days))

function stops(days: readonly Day[], labels: readonly string[]) {
  return days.toSorted().map((each, at) => ({ day: each, label: labels[at] ?? '' }))
}

const timeline = fc
  .record({
    today: anyDay,
    days: fc.array(anyDay, { maxLength: 6 }),
    labels: fc.array(words, { minLength: 6, maxLength: 6 }),
  })
  .map(({ today, days, labels }) => ({
    kind: 'timeline' as const,
    today,
    points: stops(days, labels),
  }))

const row = fc.array(words, { maxLength: 6 })
const button = fc.record({ label: words, line: words, danger: fc.boolean() })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'warning' as const), text: words }),
  fc.record({ kind: fc.constant('list' as const), items: row }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: words, value: words }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('progress' as const),
    label: words,
    done: amount,
    of: amount,
    unit: words,
  }),
  timeline,
  fc.record({
    kind: fc.constant('table' as const),
    headings: row,
    rows: fc.array(row, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    caption: words,
    unit: words,
    bars: fc.array(fc.record({ label: words, value: amount }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('file' as const), name: words, mime: words, content: words }),
  pictureOf(words),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('source' as const),
    title: words,
    url: words,
    section: words,
    read: anyDay,
  }),
)

/** Any reply at all, with hostile text in every place that holds text. */
export const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    outcome: fc.constantFrom('answered', 'refused', 'failed'),
    title: words,
    tone: fc.constantFrom('plain', 'good', 'warning', 'refusal'),
    blocks: fc.array(block, { maxLength: 5 }),
    next: fc.record({ text: words, line: words }, { requiredKeys: ['text'] }),
  },
  { requiredKeys: ['outcome', 'title', 'tone', 'blocks'] },
)
