import type { SlackShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import type { Command } from '../../core/command.ts'
import type { Person } from './addresses.ts'
import type { Bot } from './bot.ts'
import { outdated } from '../../core/apology.ts'
import { type Form, formFrom } from '../../core/form.ts'
import { openForm } from './forms.ts'
import { ackThenAnswer } from './in-time.ts'
import { plainWords } from './plain-words.ts'
import { throughUrl, toDirectMessages } from './say.ts'

type Chosen = Pick<SlackShortcutMiddlewareArgs, 'shortcut' | 'ack' | 'respond'>

/** Opens a form: from anywhere, or from a message whose words begin it. */
export async function shortcut(
  bot: Bot,
  person: Person,
  { shortcut: chosen, ack, respond }: Chosen,
): Promise<void> {
  const later =
    chosen.type === 'message_action'
      ? throughUrl(respond, bot.clients, person.userId)
      : toDirectMessages(bot.clients, person.userId)
  const turn = { during: 'a shortcut', report: bot.report, ack: () => ack(), later }
  await ackThenAnswer(turn, async () => {
    const form = formOf(chosen, bot.commands)
    const responseUrl = chosen.type === 'message_action' ? chosen.response_url : undefined
    return form
      ? openForm(bot, person, form, { triggerId: chosen.trigger_id, responseUrl })
      : outdated('shortcut')
  })
}

/** `log` of the manifest, and any other command by its name. */
function formOf(chosen: SlackShortcut, commands: readonly Command[]): Form | undefined {
  const name = /^(?<name>[a-z]+)/u.exec(chosen.callback_id)?.groups?.['name']
  const command = commands.find((each) => each.name === name)
  if (!command) return undefined
  if (chosen.type !== 'message_action') return { command, given: {} }
  return formFrom(plainWords(chosen.message.text ?? ''), command)
}
