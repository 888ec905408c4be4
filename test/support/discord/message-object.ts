import type { APIMessage } from 'discord.js'
import type { Json } from '../peer/json.ts'
import { botObject, userObject } from './users.ts'
import type { Interaction } from './interactions.ts'
import type { Message } from './messages.ts'
import type { Plain } from './plain.ts'
import type { World } from './world.ts'

function personObject(world: World, id: string) {
  const person = world.users.find(id)
  if (!person) throw new Error(`nobody ${id}`)
  return userObject(person)
}

function metadataOf(world: World, { id, type, user, owners, source, trigger }: Interaction): Json {
  return {
    id,
    type,
    user: personObject(world, user),
    authorizing_integration_owners: owners,
    ...(type === 3 ? { interacted_message_id: source } : {}),
    ...(type === 5 && trigger
      ? { triggering_interaction_metadata: metadataOf(world, trigger) }
      : {}),
  }
}

/** A message as Discord tells of it, over REST and in payloads. */
export function messageObject(world: World, message: Message) {
  const { id, channel, by, content, embeds, components, attachments, flags, nonce } = message
  const about = world.interactions.find(message.interaction)
  const type = about ? (about.original === id ? (about.type === 2 ? 20 : 0) : 0) : 0
  const time = new Date(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toISOString()
  return {
    id,
    channel_id: channel,
    author: by === undefined ? botObject(world.appId) : personObject(world, by),
    type,
    content,
    embeds: [...embeds],
    components: [...components] as unknown as Plain<NonNullable<APIMessage['components']>>,
    attachments: [...attachments] as unknown as Plain<APIMessage['attachments']>,
    flags,
    timestamp: time,
    edited_timestamp: message.edited ?? null,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    ...(nonce === undefined ? {} : { nonce }),
    ...(about
      ? {
          application_id: world.appId,
          webhook_id: world.appId,
          interaction_metadata: metadataOf(world, about) as unknown as NonNullable<
            APIMessage['interaction_metadata']
          >,
        }
      : {}),
  } satisfies Plain<APIMessage>
}
