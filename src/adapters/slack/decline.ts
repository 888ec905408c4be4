import type {
  SlackActionMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { limits } from './limits.ts'
import { ephemeral, type Message } from './say.ts'
import { shorten } from './shorten.ts'

type Chosen = Pick<
  SlackActionMiddlewareArgs | SlackShortcutMiddlewareArgs,
  'ack' | 'body' | 'respond'
>

/** Below what was pressed or chosen, where Slack gives an address for that; it needs no token. */
export async function declineBelow({ ack, body, respond }: Chosen, message: Message) {
  await ack()
  if ('response_url' in body && body.response_url) await respond(ephemeral(message))
}

type Sent = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'ack' | 'view'>

/** On the first field of a form, so that what was typed is not lost. */
export async function declineInForm({ ack, view }: Sent, { text }: Message) {
  const [first] = Object.keys(view.state.values)
  if (first === undefined) return ack()
  return ack({ response_action: 'errors', errors: { [first]: shorten(text, limits.fault) } })
}
