import { PassThrough } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { DateTime } from 'luxon'
import { runScript } from '../../src/adapters/console/exec.ts'
import { travelClock } from '../../src/adapters/console/travel-clock.ts'
import { commands } from '../../src/commands/catalog.ts'
import { day } from '../../src/core/day.ts'
import { parseLine } from '../../src/core/line.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import type { Reply } from '../../src/core/reply.ts'
import { openStore } from '../../src/runtime/store.ts'
import { botIn as discordBotIn, discord } from './discord-bot.ts'
import { isRecord, type Json } from './peer/json.ts'
import { botIn as slackBotIn, slack } from './slack-bot.ts'
import { smallBot } from './small-bot.ts'
import { today } from './world.ts'

/** What a person is told and can press, or the form that opens before them. */
export type Told =
  | { readonly form: string }
  | { readonly words: string; readonly lines: readonly string[] }

export interface Surface {
  readonly name: string
  /** What somebody is told who says these lines one after the other. */
  readonly tell: (lines: readonly string[]) => Promise<readonly Told[]>
}

/** Every text that stands in parts of a message, but for what is on buttons and in their questions. */
function wordsIn(part: unknown, names: readonly string[]): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((each: unknown) => wordsIn(each, names))
  if (!isRecord(part) || part['type'] === 'button' || part['type'] === 2) return []
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string' ? (names.includes(name) ? [value] : []) : wordsIn(value, names),
  )
}

/** The values of that name, wherever they stand. */
function valuesIn(part: unknown, name: string): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((each: unknown) => valuesIn(each, name))
  if (!isRecord(part)) return []
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === name ? [value] : []) : valuesIn(value, name),
  )
}

export const onConsole: Surface = {
  name: 'the console',
  async tell(lines) {
    const store = await openStore('memory:')
    const clock = travelClock(() => DateTime.fromISO('2026-11-20T12:00:00Z'))
    const tools = { commands, policies, clock: clock.now, zone: 'UTC' }
    const { perform } = smallBot(store, tools)
    const [input, output] = [new PassThrough(), new PassThrough()]
    const written = textOf(output)
    const done = runScript({
      perform,
      clock,
      timer: () => 0,
      input,
      output,
      jsonl: false,
      signal: new AbortController().signal,
    })
    input.end(lines.map((line) => `/recert ${line}`).join('\n'))
    await done
    output.end()
    const said = (await written).trim().split('\n')
    await store.close()
    return said.map((line) => toldOf(JSON.parse(line) as { text: string; reply: Reply }))
  },
}

function toldOf({ text, reply }: { readonly text: string; readonly reply: Reply }): Told {
  const pressed = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const lines = [...pressed.map(({ line }) => line), ...(reply.next?.line ? [reply.next.line] : [])]
  const words = text
    .replaceAll(/^\[.*\] \/recert .*$/gmu, '')
    .replaceAll(/ \(\/recert .*\)$/gmu, '')
  return { words, lines }
}

export const onSlack: Surface = {
  name: 'Slack',
  async tell(lines) {
    const peer = await slack()
    const { people } = await slackBotIn(peer)
    const told: Told[] = []
    for (const line of lines) {
      const before = peer.modalsOf('T1', 'U1').length
      await people.command({ text: line, channel: 'C1' })
      const isForm = peer.modalsOf('T1', 'U1').length > before
      const { blocks = [] } = peer.messages.at(-1) ?? {}
      told.push(
        isForm
          ? { form: parseLine(line).command }
          : {
              words: withoutLinks(wordsIn(blocks, ['text']).join('\n')),
              lines: valuesIn(blocks, 'value'),
            },
      )
    }
    return told
  },
}

/** `<https://…|its title>` as a person sees it. */
function withoutLinks(mrkdwn: string): string {
  return mrkdwn.replaceAll(/<https?:[^|>]*\|/gu, ' ')
}

/** The options as somebody fills them in, who means this line. */
function typedIn(line: string) {
  const { command: sub, words } = parseLine(line)
  const command = commands.find(({ name }) => name === sub)
  const options = (command?.read(words, day(today)) ?? {}) as Record<string, string | number>
  return { name: 'recert', sub, options }
}

export const onDiscord: Surface = {
  name: 'Discord',
  async tell(lines) {
    const peer = await discord()
    const { people } = await discordBotIn(peer)
    const told: Told[] = []
    for (const line of lines) {
      const { modal, message } = await people.command({ ...typedIn(line), in: 'guild' })
      const parts: readonly Json[] = message?.components ?? []
      const ids = valuesIn(parts, 'custom_id').filter((id) => !id.startsWith(':'))
      const words = wordsIn(parts, ['content']).join('\n')
      told.push(modal ? { form: parseLine(line).command } : { words: shown(words), lines: ids })
    }
    return told
  },
}

/** Markdown as a person sees it. */
function shown(markdown: string): string {
  return markdown
    .replaceAll(/(?<!\\)\]\([^)\s]*\)/gu, ' ')
    .replaceAll(/(?<!\\)(?:\*\*|```)|^#{3} |^-# |^- /gmu, ' ')
    .replaceAll(/\\(?=[^a-zA-Z0-9\s])/gu, '')
}
