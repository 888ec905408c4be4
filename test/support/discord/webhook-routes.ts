import { answerMessage, flagsIn } from './callbacks.ts'
import { checkFollowUp, checkWebhookEdit } from './check-body.ts'
import { saysNothing } from './check-message.ts'
import { failed } from './errors.ts'
import { type Interaction, mostForeignFollowUps } from './interactions.ts'
import { messageObject } from './message-object.ts'
import { flag, type Message } from './messages.ts'
import { type Asked, done, fine, type Handler, type Handlers, type Outcome } from './outcome.ts'
import { bodyRefused, wronged } from './refusal.ts'
import { saidIn } from './said.ts'

/** The interaction whose token is in the path, or why it opens nothing. */
function aboutOf({ world, params }: Asked): Interaction | Outcome {
  const about = world.interactions.byToken(params['webhook_token'])
  if (params['webhook_id'] !== world.appId || !about) return failed(10_015)
  if (world.interactions.isOver(about)) return failed(50_027)
  return about.answer === undefined ? failed(10_015) : about
}

function change(asked: Asked, where: string, message: Message): Message | Outcome {
  const { world, body, files } = asked
  const complaints = checkWebhookEdit(body, files, message)
  if (complaints.length > 0) return bodyRefused(world, where, complaints)
  if (message.loading && saysNothing(body, files)) return wronged(world, where, 50_006)
  const said = saidIn(world, message.channel, body, files, message)
  const flags = (message.flags & ~flag.loading) | flagsIn(body)
  return world.messages.change(message, { ...said, flags, loading: false })
}

/** One message of the interaction: its first answer, or the one with the id in the path. */
function onMessage(then: (asked: Asked, message: Message) => Message | Outcome): Handler {
  return (asked) => {
    const about = aboutOf(asked)
    if ('status' in about) return about
    const { message_id } = asked.params
    const message = asked.world.messages.find(message_id ?? about.original)
    const isOurs = message?.interaction === about.id || message?.id === about.original
    if (!message || !isOurs) return failed(10_008)
    const became = then(asked, message)
    return 'status' in became ? became : fine(messageObject(asked.world, became))
  }
}

const show = onMessage((_, message) => message)

const remove = onMessage(({ world }, message) => {
  world.messages.remove(message)
  return done
})

function followUp(asked: Asked): Outcome {
  const { world, body, files } = asked
  const about = aboutOf(asked)
  if ('status' in about) return about
  const complaints = checkFollowUp(body, files)
  if (complaints.length > 0) return bodyRefused(world, 'execute_webhook', complaints)
  if (saysNothing(body, files)) return wronged(world, 'execute_webhook', 50_006)
  const waiting = world.messages.find(about.original)
  if (waiting?.loading) {
    // The first one takes the place of "thinking", and is as private as that.
    const flags = (waiting.flags & ~flag.loading) | (flagsIn(body) & ~flag.ephemeral)
    const said = saidIn(world, waiting.channel, body, files)
    return fine(
      messageObject(world, world.messages.change(waiting, { ...said, flags, loading: false })),
    )
  }
  if (about.isForeign && about.followUps >= mostForeignFollowUps) return failed(40_094)
  about.followUps += 1
  return fine(messageObject(world, answerMessage(world, about, body, files)))
}

export const webhookRoutes: Handlers = {
  execute_webhook: followUp,
  get_original_webhook_message: show,
  get_webhook_message: show,
  delete_original_webhook_message: remove,
  delete_webhook_message: remove,
  update_original_webhook_message: onMessage((asked, message) =>
    change(asked, 'update_original_webhook_message', message),
  ),
  update_webhook_message: onMessage((asked, message) =>
    change(asked, 'update_webhook_message', message),
  ),
}
