import { z } from 'zod'
import { type Command, defineCommand, type Situation } from '../core/command.ts'
import { nearest } from '../core/near.ts'
import type { OptionSpec } from '../core/options.ts'
import { topics } from '../core/answers/topics/catalog.ts'
import { type Button, buttons, list, refusal, type Reply, text } from '../core/reply.ts'
import { words } from '../core/text-option.ts'

export const help = defineCommand({
  name: 'help',
  about: 'See what you can ask, or how one command works',
  examples: ['help', 'help log'],
  options: z.strictObject({
    command: words(40, 'name a command')
      .optional()
      .meta({ bare: true, completes: 'command' })
      .describe('The command to explain'),
  }),
  withoutRecord: true,
  run({ command: name }, situation) {
    const { commands } = situation
    if (name === undefined) return { reply: overview(situation) }
    const command = commands.find((each) => each.name === firstWord(name))
    return { reply: command ? explained(command) : unknown(name, commands) }
  },
})

function firstWord(typed: string): string {
  return typed.toLowerCase().split(' ', 1)[0] ?? ''
}

function overview({ commands, member, support }: Situation): Reply {
  return {
    outcome: 'answered',
    title: 'I keep track of your recertification and tell you what is due',
    tone: 'plain',
    blocks: [
      {
        kind: 'table',
        headings: ['Type', 'To'],
        rows: commands.map(({ name, about }) => [name, about]),
      },
      text('Or ask in your own words, in English or Spanish:'),
      buttons(...commonQuestions()),
      text('Days are read as you write them: 2027-01-15, Jan 15 2027, 3 weeks ago.'),
      text(
        member.ledger.reminders?.on
          ? 'Reminders come to your direct messages; remind changes them, snooze pauses them.'
          : 'I write to you by myself only after remind on.',
      ),
      ...(support === undefined ? [] : [text(`Questions, or trouble with this bot: ${support}`)]),
    ],
    next:
      member.ledger.expires !== null
        ? { text: 'See where you stand.', line: 'status' }
        : { text: 'Begin with your expiry, such as /recert setup 2027-01-15' },
  }
}

/** As answers know them, so that each button gets the answer that it names. */
function commonQuestions(): readonly Button[] {
  return ['req_total', 'last_apply', 'cpr_online'].flatMap((id) => {
    const label = topics.get(id)?.ask.en
    return label === undefined ? [] : [{ label, line: `ask ${label} topic:${id}` }]
  })
}

function explained({ name, about, usage, examples, specs }: Command): Reply {
  return {
    outcome: 'answered',
    title: `${name}: ${about}`,
    tone: 'plain',
    blocks: [
      text(`Type: /recert ${usage}`),
      ...(specs.length > 0
        ? [
            {
              kind: 'table' as const,
              headings: ['Option', 'Meaning'],
              rows: specs.map((spec) => [optionName(spec), optionWords(spec)]),
            },
            text('Options with a colon are typed by name, such as on:2026-11-03.'),
          ]
        : []),
      text('Examples:'),
      list(examples.map((each) => `/recert ${each}`)),
    ],
    next: { text: `type /recert ${examples[0] ?? name}` },
  }
}

function optionName({ name, bare, required }: OptionSpec): string {
  return `${bare ? name : `${name}:`}${required ? ' (needed)' : ''}`
}

function optionWords({ about, choices }: OptionSpec): string {
  return choices ? `${about} One of: ${choices.join(', ')}.` : about
}

function unknown(name: string, commands: readonly Command[]): Reply {
  const meant = nearest(
    name,
    commands.map((each) => each.name),
  )
  return {
    ...refusal(
      `There is no command called ${name}`,
      {
        text: meant ? `type /recert help ${meant}` : 'See them all',
        ...(meant ? {} : { line: 'help' }),
      },
      ...(meant ? [buttons({ label: `Explain ${meant}`, line: `help ${meant}` })] : []),
    ),
    faults: [{ option: 'command', message: 'name a command' }],
  }
}
