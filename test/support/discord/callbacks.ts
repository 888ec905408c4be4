import { type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import { checkCallback } from './check-body.ts'
import { saysNothing } from './check-message.ts'
import { complaint } from './complaint.ts'
import { failed } from './errors.ts'
import type { Interaction } from './interactions.ts'
import { flag, type Message, nothingSaid } from './messages.ts'
import { done, type Outcome } from './outcome.ts'
import type { Upload } from './read-body.ts'
import { bodyRefused, wronged } from './refusal.ts'
import { saidIn } from './said.ts'
import type { World } from './world.ts'

const where = 'create_interaction_response'

/** The answers that each kind of interaction takes; 6 and 7 want a message to change. */
function allowedFor({ type, source }: Interaction): readonly number[] {
  if (type === 1) return [1]
  if (type === 4) return [8]
  const change = source === undefined ? [] : [6, 7]
  return [4, 5, ...change, ...(type === 5 ? [] : [9])]
}

/** Alone for the person, where the app asks for it or the guild wants no messages of foreign apps. */
function isPrivate(world: World, about: Interaction, flags: number): boolean {
  const guild = world.channels.guild(about.channel.guild)
  const isShy = about.isForeign && guild?.externalApps === false
  return (flags & flag.ephemeral) !== 0 || isShy
}

export function flagsIn(body: Json): number {
  return typeof body['flags'] === 'number' ? body['flags'] : 0
}

/** A message that belongs to an interaction. */
export function answerMessage(
  world: World,
  about: Interaction,
  body: Json,
  files: readonly Upload[],
): Message {
  const isAlone = isPrivate(world, about, flagsIn(body))
  return world.messages.add({
    ...saidIn(world, about.channel.id, body, files),
    channel: about.channel.id,
    flags: (flagsIn(body) & ~flag.ephemeral) | (isAlone ? flag.ephemeral : 0),
    loading: false,
    interaction: about.id,
    ...(isAlone ? { onlyFor: about.user } : {}),
  })
}

function think(world: World, about: Interaction, flags: number): Message {
  const isAlone = isPrivate(world, about, flags)
  return world.messages.add({
    ...nothingSaid,
    channel: about.channel.id,
    flags: flag.loading | (isAlone ? flag.ephemeral : 0),
    loading: true,
    interaction: about.id,
    ...(isAlone ? { onlyFor: about.user } : {}),
  })
}

function applyMessage(
  world: World,
  about: Interaction,
  type: number,
  data: Json,
  files: readonly Upload[],
): void {
  const source = world.messages.find(about.source)
  if (type === 4) {
    about.original = answerMessage(world, about, data, files).id
    about.answer = 'reply'
  } else if (type === 5) {
    about.original = think(world, about, flagsIn(data)).id
    about.answer = 'deferred'
  } else if (source) {
    about.original = source.id
    about.answer = type === 6 ? 'deferred update' : 'update'
    if (type === 6) return
    const flags = source.flags | (flagsIn(data) & (flag.v2 | flag.suppressEmbeds))
    world.messages.change(source, { ...saidIn(world, source.channel, data, files, source), flags })
  }
}

function apply(
  world: World,
  about: Interaction,
  type: number,
  data: Json,
  files: readonly Upload[],
): void {
  if (type === 1) about.answer = 'pong'
  else if (type === 8) {
    about.answer = 'choices'
    about.choices = listIn(data['choices']).map(recordIn)
  } else if (type === 9) {
    about.answer = 'modal'
    const components = listIn(data['components']).map(recordIn)
    const named = { customId: textIn(data['custom_id']), title: textIn(data['title']) }
    world.modals.open({ ...named, user: about.user, components, opener: about })
  } else applyMessage(world, about, type, data, files)
}

/** The first answer to an interaction, over REST or in the answer to a signed request. */
export function takeCallback(
  world: World,
  about: Interaction,
  body: Json,
  files: readonly Upload[],
): Outcome {
  const complaints = checkCallback(body, files, world.messages.find(about.source))
  if (complaints.length > 0) return bodyRefused(world, where, complaints)
  const type = Number(body['type'])
  const data = recordIn(body['data'])
  if (!allowedFor(about).includes(type)) {
    const words = `An interaction of type ${about.type} takes ${allowedFor(about).join(', ')}, not ${type}`
    return bodyRefused(world, where, [
      complaint('/type', 'INTERACTION_RESPONSE_TYPE_INVALID', words),
    ])
  }
  if (about.answer !== undefined) {
    return about.deliveries > 1 ? failed(40_060) : wronged(world, where, 40_060, 'a second answer')
  }
  if (world.interactions.isLate(about)) return failed(10_062)
  if (type === 4 && saysNothing(data, files)) return wronged(world, where, 50_006)
  apply(world, about, type, data, files)
  world.interactions.bell.ring()
  return done
}
