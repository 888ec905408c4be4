import type { SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Command } from '../../core/command.ts'
import type { Reply } from '../../core/reply.ts'
import { addressOf, type Person } from './addresses.ts'
import { answerTo } from './ask.ts'
import type { Bot } from './bot.ts'
import { apology, outdated } from '../../core/apology.ts'
import { whereAsked } from './forms.ts'
import { attempted, follow, patienceMs } from './in-time.ts'
import { limits } from './limits.ts'
import { formOf } from './modal.ts'
import { type FormValues, modalErrors, readModal } from './modal-values.ts'
import type { Recent } from '../../runtime/recent.ts'
import { renderMessage } from './render.ts'
import { shorten } from './shorten.ts'
import { late, within } from '../../runtime/within.ts'

/** What became of a form, by the person and its view. One that came back with errors is forgotten. */
export type Submissions = Recent<Promise<Reply>>

type Sent = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'view' | 'ack'>

/**
 * Does what a form asks for, once however often it is sent. What was wrong comes back on its
 * fields; the result follows where the form was asked for.
 */
export async function submit(bot: Bot, person: Person, { view, ack }: Sent): Promise<void> {
  const command = commandOf(view.callback_id, bot.commands)
  const during = command ? `the form of ${command.name}` : 'an unknown form'
  const key = `${addressOf(person)} ${view.id}`
  const later = whereAsked(bot, person, view.id)
  const turn = { during, report: bot.report, later }
  if (!command) {
    await attempted(turn, () => ack())
    return follow(turn, renderMessage(outdated('form')))
  }
  const before = bot.submissions.get(key)
  const working = before ?? outcomeOf(bot, person, command, view, during)
  if (!before) bot.submissions.set(key, working)
  const first = await within(patienceMs, working)
  const errors = first === late ? undefined : errorsOf(first, command, view.state.values)
  if (errors) bot.submissions.delete(key)
  await attempted(turn, () => (errors ? ack({ response_action: 'errors', errors }) : ack()))
  if (before || errors) return
  const reply = await working
  await follow(turn, renderMessage(reply))
}

/** Never rejects. */
async function outcomeOf(
  bot: Bot,
  person: Person,
  command: Command,
  { state, id }: Sent['view'],
  during: string,
): Promise<Reply> {
  try {
    const options = readModal(command, state.values)
    return await answerTo(bot, person, { command: command.name, options, id })
  } catch (error) {
    return apology(bot.report(error, { during }))
  }
}

/** A refusal that names no field stands on the first one, so that what was typed is not lost. */
function errorsOf(
  reply: Reply,
  command: Command,
  values: FormValues,
): Record<string, string> | undefined {
  const errors = modalErrors(reply, command, values)
  const [first] = Object.keys(values)
  if (errors || reply.outcome !== 'refused' || first === undefined) return errors
  return { [first]: shorten(`${reply.title}. ${reply.next?.text ?? ''}`, limits.fault) }
}

function commandOf(callbackId: string, commands: readonly Command[]): Command | undefined {
  return commands.find((command) => formOf(command) === callbackId)
}
