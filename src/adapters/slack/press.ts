import { randomUUID } from 'node:crypto'
import type { BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { sharedMs, sharingOf } from '../../runtime/sharing.ts'
import { type Person, addressOf } from './addresses.ts'
import { answerTo } from './ask.ts'
import { formIn } from '../../core/form.ts'
import { type Bot, todayOf } from './bot.ts'
import { outdated } from '../../core/apology.ts'
import { openForm } from './forms.ts'
import { ackThenAnswer } from './in-time.ts'
import { type Later, throughUrl, toDirectMessages } from './say.ts'
import { shareAction, shared } from './share.ts'

type Pressed = Pick<SlackActionMiddlewareArgs<BlockAction>, 'action' | 'body' | 'ack' | 'respond'>

/** A button is a line, run as whoever pressed it, on their own record. */
export async function press(bot: Bot, person: Person, pressed: Pressed): Promise<void> {
  const { action, body, ack } = pressed
  const later = whereTo(bot, person, pressed)
  const turn = { during: 'a button', report: bot.report, ack, later }
  if (action.action_id === shareAction) return share(bot, person, pressed)
  await ackThenAnswer(turn, async () => {
    const line = lineOf(action)
    if (line === undefined) return outdated('button')
    const form = formIn(line, bot.commands, () => todayOf(bot))
    return form
      ? openForm(bot, person, form, {
          triggerId: body.trigger_id,
          responseUrl: isToDirectMessages(body) ? undefined : body.response_url,
        })
      : answerTo(bot, person, { line, id: idOf(pressed) })
  })
}

function lineOf(action: Pressed['action']): string | undefined {
  if (!action.action_id.startsWith('run:')) return undefined
  return action.type === 'button' ? action.value : undefined
}

/**
 * The same for every press of one button where it stands, so that it acts once. In the App Home
 * that is until the next publication, which shows what was done.
 */
function idOf({ action, body: { container, view } }: Pressed): string {
  const place = view
    ? `${view.id} ${view.hash}`
    : `${container['channel_id']} ${container['message_ts']}`
  return `${place} ${action.action_id} ${lineOf(action) ?? ''}`
}

/** Below the message of the button; in our direct messages, and from the App Home, as a message that stays. */
function whereTo({ clients }: Bot, { userId }: Person, { body, respond }: Pressed): Later {
  return isToDirectMessages(body)
    ? toDirectMessages(clients, userId)
    : throughUrl(respond, clients, userId)
}

function isToDirectMessages({ container, channel, response_url }: Pressed['body']): boolean {
  const own = container['is_ephemeral'] === false && channel?.id.startsWith('D')
  return !response_url || own === true
}

/** Posts in the channel, once for each answer that had the button. What is no standing any more is for the person alone. */
async function share(bot: Bot, person: Person, { body, ack, respond }: Pressed): Promise<void> {
  const message = String(body.container['message_ts'])
  const sharing = sharingOf(bot.leaseFor, addressOf(person), message)
  const later = throughUrl(respond, bot.clients, person.userId)
  const turn = { during: 'sharing', report: bot.report, ack, later }
  await ackThenAnswer(turn, async () => {
    const presser = randomUUID()
    if (!body.response_url || !(await sharing.take(presser, sharedMs))) return undefined
    const reply = await answerTo(bot, person, { line: 'status', id: undefined })
    if (reply.outcome !== 'answered') {
      await sharing.release(presser)
      return reply
    }
    const standing = shared(reply, person.userId)
    await respond({ response_type: 'in_channel', replace_original: false, ...standing })
    return undefined
  })
}
