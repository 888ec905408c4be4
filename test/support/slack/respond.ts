import { refusalOf } from './check-message.ts'
import { type Json, textIn } from '../peer/json.ts'
import { type Message, withIds } from './messages.ts'
import { fine, type Outcome, violated } from './method.ts'
import type { Conversation } from './response-urls.ts'
import type { World } from './world.ts'

/** The message that an answer to a command, or a post to a response_url, makes. */
export function showAnswer(world: World, about: Conversation, body: Json): Message {
  const ephemeral = body['response_type'] !== 'in_channel'
  return world.messages.add({
    team: about.team,
    channel: about.channel,
    text: textIn(body['text']),
    blocks: withIds(body['blocks']),
    ...(ephemeral ? { onlyFor: about.user } : {}),
  })
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

/** A post to a response_url. */
export function takePost(world: World, path: string, body: Json): Outcome {
  const about = world.responseUrls.use(path)
  if ('status' in about) return { status: about.status, body: { ok: false, error: about.error } }
  const old =
    about.message === undefined
      ? undefined
      : world.messages.find(about.team, about.channel, about.message)
  if (isTrue(body['delete_original'])) {
    if (old) world.messages.remove(old)
    return fine()
  }
  const wrong = refusalOf(body)
  if (wrong) return { ...violated(world, 'response_url', wrong), status: 400 }
  if (isTrue(body['replace_original']) && old) {
    world.messages.change(old, { text: textIn(body['text']), blocks: withIds(body['blocks']) })
  } else {
    showAnswer(world, about, body)
  }
  return fine()
}
