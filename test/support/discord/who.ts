import type { APIInteractionGuildMember } from 'discord.js'
import type { Channel } from './channels.ts'
import type { Plain } from './plain.ts'
import type { PeerUser } from './settings.ts'
import { userObject } from './users.ts'
import type { World } from './world.ts'

/** Who does it and where; left out, the first person in their direct messages with the bot. */
export interface Who {
  readonly user?: string
  /** In the first guild, with the bot alone, with another person, or in the channel of that id. */
  readonly in?: 'guild' | 'dm' | 'private' | (string & {})
  /** Who installed the app: the guild, the person, or both. */
  readonly installed?: 'guild' | 'user' | 'both'
  readonly locale?: string
}

export interface Someone {
  readonly user: PeerUser
  readonly locale: string
  readonly channel: Channel
  /** Of what installed the app: 0 a guild (or 0 in direct messages), 1 a person. */
  readonly owners: Readonly<Record<string, string>>
  readonly isForeign: boolean
  /** 0 a guild, 1 the direct messages with the bot, 2 those of people. */
  readonly context: 0 | 1 | 2
}

const contexts = { guild: 0, dm: 1, private: 2 } as const

function channelOf(world: World, user: string, place: string): Channel {
  if (place === 'dm') return world.channels.directOf(user)
  if (place === 'private') return world.channels.privateOf(user)
  const id = place === 'guild' ? world.channels.guilds[0].channels[0] : place
  const channel = world.channels.find(id)
  if (!channel) throw new Error(`no channel ${place}`)
  return channel
}

function installedIn(world: World, { kind, guild }: Channel): NonNullable<Who['installed']> {
  if (kind !== 'guild') return 'user'
  return world.channels.guild(guild)?.installed === false ? 'user' : 'guild'
}

export function someone(world: World, who: Who): Someone {
  const [first] = world.users.all
  const user = who.user === undefined ? first : world.users.find(who.user)
  if (!user) throw new Error(`nobody ${who.user ?? ''}`)
  const channel = channelOf(world, user.id, who.in ?? 'dm')
  const installed = who.installed ?? installedIn(world, channel)
  const byGuild =
    installed === 'user' || channel.kind === 'private' ? {} : { '0': channel.guild ?? '0' }
  const byUser = installed === 'guild' ? {} : { '1': user.id }
  return {
    user,
    locale: who.locale ?? user.locale ?? 'en-US',
    channel,
    owners: { ...byGuild, ...byUser },
    isForeign: channel.kind !== 'dm' && !('0' in byGuild),
    context: contexts[channel.kind],
  }
}

const permissions = '2248473465835073'

export function memberObject(user: PeerUser) {
  return {
    user: userObject(user),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000Z',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions,
  } satisfies Plain<APIInteractionGuildMember>
}

function channelField(world: World, { channel, user }: Someone) {
  const { id, kind, guild } = channel
  if (kind === 'guild')
    return { id, type: 0, name: 'general', guild_id: guild, flags: 0, permissions }
  const others = kind === 'dm' ? [user.id] : channel.people
  const recipients = others.flatMap((each) => {
    const person = world.users.find(each)
    return person ? [userObject(person)] : []
  })
  return { id, type: 1, flags: 0, recipients }
}

/** The fields that open every interaction. */
export function placeFields(world: World, who: Someone) {
  const { user, channel, locale, owners, context } = who
  const { guild } = channel
  const { locale: guildLocale = 'en-US' } = world.channels.guild(guild) ?? {}
  return {
    application_id: world.appId,
    version: 1 as const,
    channel_id: channel.id,
    channel: channelField(world, who),
    locale,
    app_permissions: permissions,
    entitlements: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: 10_485_760,
    ...(guild === undefined
      ? { user: userObject(user) }
      : {
          guild_id: guild,
          guild: { id: guild, locale: guildLocale, features: [] },
          guild_locale: guildLocale,
          member: memberObject(user),
        }),
  }
}
