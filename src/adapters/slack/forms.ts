import type { Command } from '../../core/command.ts'
import type { Form } from '../../core/form.ts'
import { refusal, type Reply, text } from '../../core/reply.ts'
import { thing } from '../../runtime/memory.ts'
import { openForms } from '../../runtime/remembered.ts'
import { addressOf, type Person } from './addresses.ts'
import type { Bot } from './bot.ts'
import { modalFor } from './modal.ts'
import { attempted } from './in-time.ts'
import { respondAt } from './respond-at.ts'
import { type Later, throughUrl, toDirectMessages } from './say.ts'

/** Whence a form is opened. */
interface From {
  /** The form opens within the 3 s that it lives. */
  readonly triggerId: string
  /** Where its answer goes; without one to the direct messages. */
  readonly responseUrl: string | undefined
}

/** Opens the form. A reply only when that failed. */
export async function openForm(
  bot: Bot,
  person: Person,
  { command, given }: Form,
  { triggerId, responseUrl }: From,
): Promise<Reply | undefined> {
  const during = `opening the form of ${command.name}`
  try {
    const { view } = await bot.clients.interactive.views.open({
      trigger_id: triggerId,
      view: modalFor(command, given, ''),
    })
    if (!view?.id || responseUrl === undefined) return undefined
    const form = thing(openForms, { id: view.id, responseUrl })
    await attempted({ report: bot.report, during }, () => bot.memory.keep(addressOf(person), form))
    return undefined
  } catch (error) {
    return notOpened(command, bot.report(error, { during }))
  }
}

/** Where a form was asked for, whichever process opened it; the direct messages where that is forgotten. */
export function whereAsked(bot: Bot, person: Person, viewId: string): Later {
  const { memory, clients } = bot
  return async (message) => {
    const forms = (await memory.recall(addressOf(person)))(openForms)
    const url = forms.find(({ id }) => id === viewId)?.responseUrl
    const later =
      url === undefined
        ? toDirectMessages(clients, person.userId)
        : throughUrl(respondAt(url), clients, person.userId)
    await later(message)
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
