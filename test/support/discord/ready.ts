import type { GatewayReadyDispatchData } from 'discord.js'
import { shardOf } from './ids.ts'
import { intent } from './intents.ts'
import type { Plain } from './plain.ts'
import type { Session } from './session.ts'
import { botObject } from './users.ts'
import type { World } from './world.ts'

/** Guilds that are installed on the shard, which only those with the intent are told of. */
function guildsOf(world: World, session: Session) {
  if (!session.wants(intent.guilds)) return []
  const [id, count] = session.shard
  return world.channels.guilds.filter(
    (each) => each.installed !== false && shardOf(each.id, count) === id,
  )
}

function guildObject({ id, locale = 'en-US', channels }: ReturnType<typeof guildsOf>[number]) {
  const everyone = { id, name: '@everyone', permissions: '0', position: 0, color: 0, hoist: false }
  const text = { type: 0, position: 0, permission_overwrites: [], nsfw: false, topic: null }
  return {
    id,
    name: 'Gym',
    icon: null,
    owner_id: '53908232506183680',
    preferred_locale: locale,
    features: [],
    roles: [{ ...everyone, managed: false, mentionable: false, flags: 0 }],
    emojis: [],
    stickers: [],
    channels: channels.map((each) => ({ ...text, id: each, name: 'general' })),
    members: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    member_count: 2,
    unavailable: false,
    large: false,
    joined_at: '2026-01-01T00:00:00.000Z',
  }
}

/** What a shard is told first. */
export function greet(world: World, session: Session): void {
  const guilds = guildsOf(world, session)
  session.dispatch('READY', {
    v: 10,
    user: botObject(world.appId),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.base.replace('http', 'ws'),
    shard: [session.shard[0], session.shard[1]],
    application: { id: world.appId, flags: 0, flags_new: '0' },
  } satisfies Plain<GatewayReadyDispatchData>)
  for (const guild of guilds) session.dispatch('GUILD_CREATE', guildObject(guild))
}
