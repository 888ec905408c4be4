import type { APIBaseInteraction, InteractionType } from 'discord.js'
import type { Json } from '../peer/json.ts'
import type { Manner } from './delivery.ts'
import type { Interaction } from './interactions.ts'
import { messageObject } from './message-object.ts'
import type { Plain } from './plain.ts'
import { placeFields, type Someone } from './who.ts'
import type { World } from './world.ts'

interface About {
  readonly type: Interaction['type']
  readonly data: Json
  readonly source?: string
  readonly trigger?: Interaction
}

/** Notes that somebody did something; what it gives back can be sent. */
export function begin(
  world: World,
  who: Someone,
  { type, data, source, trigger }: About,
  { ageMs = 0 }: Manner = {},
) {
  const { user, channel, owners, isForeign } = who
  const about = world.interactions.begin({
    type,
    user: user.id,
    channel,
    owners,
    isForeign,
    born: world.now() - ageMs,
    ...(source === undefined ? {} : { source }),
    ...(trigger === undefined ? {} : { trigger }),
  })
  const message = world.messages.find(source)
  const payload = {
    id: about.id,
    token: about.token,
    type,
    ...placeFields(world, who),
    data,
    ...(message ? { message: messageObject(world, message) } : {}),
  } satisfies Plain<APIBaseInteraction<InteractionType, Json>>
  return { about, payload }
}
