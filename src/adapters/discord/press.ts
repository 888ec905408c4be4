import { type APIMessageComponentInteraction, ComponentType } from 'discord-api-types/v10'
import { outdated } from '../../core/apology.ts'
import { formIn } from '../../core/form.ts'
import { sharedMs, sharingOf } from '../../runtime/sharing.ts'
import { addressOf } from './addresses.ts'
import { answerTo } from './ask.ts'
import { type Bot, todayOf } from './bot.ts'
import { openForm } from './forms.ts'
import type { Request } from './guard.ts'
import { type Answer, answerInTime } from './in-time.ts'
import { refusedForm } from './correct.ts'
import {
  mayI,
  notShared,
  shared,
  sharedAlready,
  shareId,
  shareNowId,
  sharingNow,
  withConfirmation,
} from './share.ts'

type Pressed = Pick<APIMessageComponentInteraction, 'data' | 'message'>

/** A button is a line, run as whoever pressed it, on their own record. */
export async function press(bot: Bot, request: Request, { data, message }: Pressed): Promise<void> {
  const { custom_id: line, component_type: kind } = data
  await answerInTime({ report: bot.report, ...request }, async (): Promise<Answer> => {
    if (kind !== ComponentType.Button) return { reply: outdated('menu') }
    if (line.startsWith(':')) return pressOwn(bot, request, { id: line, messageId: message.id })
    const form = formIn(line, bot.commands, () => todayOf(bot))
    if (form) return openForm(bot, request, form)
    // One press of a button counts, however often it is pressed.
    return { reply: await answerTo(bot, request, { line }, `${message.id} ${line}`) }
  })
}

interface Own {
  readonly id: string
  readonly messageId: string
}

/** A button of the adapter itself. */
async function pressOwn(bot: Bot, request: Request, { id, messageId }: Own): Promise<Answer> {
  if (id === shareId) return { reply: mayI, finish: withConfirmation }
  if (id === shareNowId) return share(bot, request, messageId)
  const form = await refusedForm(bot, request.userId, id)
  return form ? openForm(bot, request, form) : { reply: outdated('button') }
}

/** Posts in the channel, once for each question that was answered with yes; what failed can be pressed again. */
async function share(
  bot: Bot,
  { userId, group, responder, id }: Request,
  messageId: string,
): Promise<Answer> {
  const sharing = sharingOf(bot.leaseFor, addressOf(userId), messageId)
  if (!(await sharing.take(id, sharedMs))) return { reply: sharedAlready }
  const reply = await answerTo(bot, { userId, group }, { line: 'status' }, id)
  const isStanding = reply.outcome === 'answered'
  if (isStanding && (await responder.show(shared(reply, userId), sharingNow))) return undefined
  await sharing.release(id)
  return { reply: isStanding ? notShared : reply }
}
