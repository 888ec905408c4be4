import type { Channel } from './channels.ts'
import { flagsIn } from './callbacks.ts'
import { checkDirect, checkEdit, checkPost } from './check-body.ts'
import { saysNothing } from './check-message.ts'
import { failed } from './errors.ts'
import { messageObject } from './message-object.ts'
import type { Message } from './messages.ts'
import { type Asked, done, fine, type Handlers, type Outcome } from './outcome.ts'
import { bodyRefused, wronged } from './refusal.ts'
import { saidIn } from './said.ts'
import { type Json, textIn } from '../peer/json.ts'
import { userObject } from './users.ts'
import type { World } from './world.ts'

const noncesLast = 300_000 // ms, "the past few minutes"

export function directObject(world: World, { id, people }: Channel) {
  const recipients = people.flatMap((each) => {
    const person = world.users.find(each)
    return person ? [userObject(person)] : []
  })
  return { id, type: 1 as const, flags: 0, last_message_id: null, recipients }
}

/** Why the bot may not write there, if it may not. */
function shut(world: World, channel: Channel | undefined): Outcome | undefined {
  if (!channel) return failed(10_003)
  if (channel.kind === 'private') return failed(50_001)
  if (channel.kind === 'guild') {
    return world.channels.guild(channel.guild)?.installed === false ? failed(50_001) : undefined
  }
  const reach = world.users.reachOf(channel.people[0] ?? '')
  if (reach === 'open') return undefined
  return failed(reach === 'blocked' ? 50_007 : 50_278)
}

function nonceIn({ nonce }: Json): string | undefined {
  return typeof nonce === 'string' || typeof nonce === 'number' ? String(nonce) : undefined
}

function post({ world, params, body, files }: Asked): Outcome {
  const where = 'create_message'
  const complaints = checkPost(body, files)
  if (complaints.length > 0) return bodyRefused(world, where, complaints)
  if (saysNothing(body, files)) return wronged(world, where, 50_006)
  const channel = world.channels.find(params['channel_id'] ?? '')
  const closed = shut(world, channel)
  if (closed || !channel) return closed ?? failed(10_003)
  const nonce = nonceIn(body)
  const sent = world.nonces.get(nonce ?? '')
  const old =
    sent && world.now() - sent.at < noncesLast ? world.messages.find(sent.message) : undefined
  if (old && body['enforce_nonce'] === true) return fine(messageObject(world, old))
  const said = saidIn(world, channel.id, body, files)
  const named = nonce === undefined ? {} : { nonce }
  const message = world.messages.add({
    ...said,
    ...named,
    channel: channel.id,
    flags: flagsIn(body),
    loading: false,
  })
  if (nonce !== undefined) world.nonces.set(nonce, { message: message.id, at: world.now() })
  return fine(messageObject(world, message))
}

function found({ world, params }: Asked): Message | undefined {
  const message = world.messages.find(params['message_id'])
  const isThere = message?.channel === params['channel_id'] && message?.onlyFor === undefined
  return isThere ? message : undefined
}

function edit(asked: Asked): Outcome {
  const { world, body, files } = asked
  const message = found(asked)
  if (!message) return failed(10_008)
  if (message.by !== undefined) return failed(50_005)
  const complaints = checkEdit(body, files, message)
  if (complaints.length > 0) return bodyRefused(world, 'update_message', complaints)
  const said = saidIn(world, message.channel, body, files, message)
  const changed = world.messages.change(message, { ...said, flags: message.flags | flagsIn(body) })
  return fine(messageObject(world, changed))
}

function openDirect({ world, body }: Asked): Outcome {
  const complaints = checkDirect(body, [])
  if (complaints.length > 0) return bodyRefused(world, 'create_dm', complaints)
  const person = world.users.find(textIn(body['recipient_id']))
  return person ? fine(directObject(world, world.channels.directOf(person.id))) : failed(50_033)
}

export const messageRoutes: Handlers = {
  create_dm: openDirect,
  create_message: post,
  update_message: edit,
  get_message(asked) {
    const message = found(asked)
    return message ? fine(messageObject(asked.world, message)) : failed(10_008)
  },
  delete_message(asked) {
    const message = found(asked)
    if (!message) return failed(10_008)
    if (message.by !== undefined) return failed(50_013)
    asked.world.messages.remove(message)
    return done
  },
  trigger_typing_indicator: ({ world, params }) =>
    shut(world, world.channels.find(params['channel_id'] ?? '')) ?? done,
}
