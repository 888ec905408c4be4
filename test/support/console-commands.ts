import { z } from 'zod'
import { type Command, defineCommand } from '../../src/core/command.ts'
import { dayOf, daySchema, formatDay } from '../../src/core/day.ts'
import { buttons, fields, refusal, type Reply, text } from '../../src/core/reply.ts'
import { words } from '../../src/core/text-option.ts'

function done(title: string, ...blocks: Reply['blocks']): Reply {
  return { outcome: 'action', title, tone: 'good', blocks }
}

/** Has an option of every kind; one of `amount` and `hours` is needed, and the day must not be to come. */
const book = defineCommand({
  name: 'book',
  about: 'Write one down',
  examples: ['book 0.4 Yoga'],
  options: z.strictObject({
    amount: z
      .number('give a number')
      .optional()
      .meta({ bare: true, unless: 'hours' })
      .describe('How much it is'),
    hours: z.number('give a number').optional().describe('Or how many hours'),
    title: words(20, 'say what it is').describe('What it is'),
    on: daySchema.optional().describe('The day of it'),
    kind: z.enum(['course', 'event'], 'give course or event').optional().describe('Which kind'),
    sure: z.boolean('say yes or no').optional().describe('Are you sure?'),
    by: words(40, 'say who').optional().meta({ completes: 'provider' }).describe('Who gave it'),
    zone: words(40, 'name one').optional().meta({ completes: 'zone' }).describe('Which clock'),
  }),
  form: ['amount', 'hours', 'title', 'on', 'kind', 'sure'],
  run(options, { now }) {
    if ((options.amount ?? options.hours) === undefined) {
      const faults = [{ option: 'amount', message: 'give one of the two' }]
      return { reply: { ...refusal('How much was it?', { text: 'Say it.' }), faults } }
    }
    if (options.on && options.on > dayOf(now)) {
      const faults = [{ option: 'on', message: `${formatDay(options.on)} has not come` }]
      return { reply: { ...refusal('Not yet', { text: 'Wait.' }), faults } }
    }
    const pairs = Object.entries(options).map(([name, value]) => [name, String(value)] as const)
    return { reply: done(`Booked ${options.title}`, fields(...pairs)) }
  },
})

const begin = defineCommand({
  name: 'begin',
  about: 'Say when it expires',
  examples: ['begin 2027-01-15'],
  options: z.strictObject({ expires: daySchema.describe('The day it expires') }),
  run({ expires }, { member }) {
    const ledger = { ...member.ledger, expires, zone: 'America/New_York' }
    return { member: { ...member, ledger }, reply: done(`It expires on ${formatDay(expires)}`) }
  },
})

const status = defineCommand({
  name: 'status',
  about: 'Say who and when it is',
  examples: ['status'],
  options: z.strictObject({}),
  run(_options, { member, now }) {
    const at = now.toFormat('yyyy-MM-dd HH:mm')
    const two = buttons(
      { label: 'Explain', line: 'explain book' },
      { label: 'Drop it', line: 'drop 7', danger: true },
    )
    return { reply: done(`${member.id} at ${at}`, two) }
  },
})

const drop = defineCommand({
  name: 'drop',
  about: 'Drop one',
  examples: ['drop 1'],
  options: z.strictObject({
    number: z.int('give a number').meta({ completes: 'entry' }).describe('Its number'),
  }),
  run: ({ number }) => ({ reply: done(`Dropped ${number}`) }),
})

const explain = defineCommand({
  name: 'explain',
  about: 'Explain a command',
  examples: ['explain book'],
  options: z.strictObject({
    command: words(20, 'name one')
      .optional()
      .meta({ bare: true, completes: 'command' })
      .describe('Which'),
  }),
  run: ({ command }) => ({ reply: done(`About ${command ?? 'all'}`, text('words')) }),
})

const copy = defineCommand({
  name: 'copy',
  about: 'Give a copy',
  examples: ['copy'],
  options: z.strictObject({}),
  run: () => ({
    reply: done('Your copy', {
      kind: 'file',
      name: 'copy.csv',
      mime: 'text/csv',
      content: 'a,b\n',
    }),
  }),
})

export const consoleCommands: readonly Command[] = [book, begin, status, drop, explain, copy]
