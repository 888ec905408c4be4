import type { APIUser } from 'discord.js'
import { expectSnowflake } from './ids.ts'
import type { Plain } from './plain.ts'
import { anybody, type PeerSettings, type PeerUser, somebody } from './settings.ts'

/** Whether the bot can write to a person: yes, blocked by them, or strangers without a server in common. */
export type Reach = 'open' | 'blocked' | 'strangers'

export function newUsers({ users = [somebody, anybody] }: PeerSettings) {
  const reaches = new Map<string, Reach>()
  for (const { id } of users) expectSnowflake(id)
  const byId = new Map(users.map((each) => [each.id, each] as const))
  return {
    all: users,
    find: (id: string): PeerUser | undefined => byId.get(id),
    reachOf: (id: string): Reach => reaches.get(id) ?? 'open',
    setReach(id: string, reach: Reach): void {
      reaches.set(id, reach)
    },
  }
}

/** A person as Discord shows them; the bot has no locale. */
export function userObject({ id, name = `user${id.slice(0, 4)}` }: PeerUser) {
  return {
    id,
    username: name,
    avatar: null,
    discriminator: '0',
    public_flags: 0,
    flags: 0,
    global_name: name,
    primary_guild: null,
  } satisfies Plain<APIUser>
}

export function botObject(id: string) {
  return {
    ...userObject({ id, name: 'recert' }),
    discriminator: '4242',
    global_name: null,
    bot: true,
  }
}
