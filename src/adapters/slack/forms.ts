import type { Command } from '../../core/command.ts'
import { dayOf } from '../../core/day.ts'
import { parseLine } from '../../core/line.ts'
import { refusal, type Reply, text } from '../../core/reply.ts'
import type { Bot } from './bot.ts'
import { modalFor } from './modal.ts'
import type { Later } from './say.ts'

/** Commands that open a form when a person types them alone. */
const named = ['setup', 'log', 'edit', 'cpr', 'petition']

export interface Form {
  readonly command: Command
  readonly given: Readonly<Record<string, unknown>>
}

/** The form that a line asks for: a command's name alone, or `edit 3` with nothing to change. */
export function formIn(line: string, bot: Bot): Form | undefined {
  const { command: name, words } = parseLine(line)
  const command = bot.commands.find((each) => each.name === name)
  if (!command || !named.includes(name)) return undefined
  if (words.length === 0) return { command, given: {} }
  if (name !== 'edit' || words.length > 1) return undefined
  const given = command.read(words, dayOf(bot.clock().setZone(bot.zone)))
  return typeof given['number'] === 'number' ? { command, given } : undefined
}

/** Opens the form, within the 3 s that its trigger lives. A reply only when that failed. */
export async function openForm(
  bot: Bot,
  { command, given }: Form,
  triggerId: string,
  later: Later,
): Promise<Reply | undefined> {
  try {
    const opened = await bot.clients.interactive.views.open({
      trigger_id: triggerId,
      view: modalFor(command, given, ''),
    })
    if (opened.view?.id) bot.askedFrom.set(opened.view.id, later)
    return undefined
  } catch (error) {
    return notOpened(command, bot.report(error, { during: `opening the form of ${command.name}` }))
  }
}

function notOpened({ name, examples }: Command, ticket: string): Reply {
  return {
    ...refusal(
      'Slack did not open the form',
      { text: `Try again, or type it, such as /recert ${examples.at(-1) ?? name}` },
      text(`Nothing was saved. The ticket is ${ticket}.`),
    ),
    outcome: 'failed',
  }
}
