import type { Command } from '../../core/command.ts'
import type { Form } from '../../core/form.ts'
import { refusal, type Reply, text } from '../../core/reply.ts'
import { recordOf } from './record.ts'
import type { Bot } from './bot.ts'
import type { Request } from './guard.ts'
import type { Answer } from './in-time.ts'
import { modalFor } from './modal.ts'

/** Opens the form as the first answer. A reply only when that failed, or when no form can hold what was given. */
export async function openForm(bot: Bot, request: Request, form: Form): Promise<Answer> {
  const { responder, userId, id } = request
  const modal = modalFor(form, nonceOf(id), await recordOf(bot, userId))
  if (!modal) return { reply: tooMuch(form.command) }
  const isOpen = await responder.open(modal)
  return isOpen ? undefined : { reply: notOpened(form.command) }
}

/** The id of the interaction in fewer letters. */
function nonceOf(id: string): string {
  return BigInt(id).toString(36)
}

function tooMuch(command: Command): Reply {
  const { name } = command
  return refusal(
    'That is more than a form can carry on with',
    { text: `Type it all at once, such as /recert ${command.examples.at(-1) ?? name}` },
    text('Nothing was saved.'),
  )
}

function notOpened({ name, examples }: Command): Reply {
  return {
    ...refusal(
      'Discord did not open the form',
      { text: `Try again, or type it, such as /recert ${examples.at(-1) ?? name}` },
      text('Nothing was saved.'),
    ),
    outcome: 'failed',
  }
}
