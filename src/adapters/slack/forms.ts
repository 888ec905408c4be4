import type { Command } from '../../core/command.ts'
import type { Form } from '../../core/form.ts'
import { refusal, type Reply, text } from '../../core/reply.ts'
import { addressOf, type Person } from './addresses.ts'
import type { Bot } from './bot.ts'
import { modalFor } from './modal.ts'
import type { Later } from './say.ts'

/** Opens the form, within the 3 s that its trigger lives. A reply only when that failed. */
export async function openForm(
  bot: Bot,
  person: Person,
  { command, given }: Form,
  triggerId: string,
  later: Later,
): Promise<Reply | undefined> {
  try {
    const opened = await bot.clients.interactive.views.open({
      trigger_id: triggerId,
      view: modalFor(command, given, ''),
    })
    if (opened.view?.id) bot.askedFrom.set(formKey(person, opened.view.id), later)
    return undefined
  } catch (error) {
    return notOpened(command, bot.report(error, { during: `opening the form of ${command.name}` }))
  }
}

/** One person's open form; what was asked by somebody else is never found by it. */
export function formKey(person: Person, viewId: string): string {
  return `${addressOf(person)} ${viewId}`
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
