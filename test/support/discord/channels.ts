import type { Ids } from './ids.ts'
import type { PeerSettings } from './settings.ts'
import { anybody, somewhere } from './settings.ts'
import { expectSnowflake } from './ids.ts'

/** A text channel of a guild, the direct messages of a person and the bot, or those of two people. */
export interface Channel {
  readonly id: string
  readonly kind: 'guild' | 'dm' | 'private'
  readonly guild?: string
  /** The people in it, where it is no guild's. */
  readonly people: readonly string[]
}

export class Channels {
  readonly #ids: Ids
  readonly #all = new Map<string, Channel>()
  readonly #ofPeople = new Map<string, Channel>()
  readonly guilds: NonNullable<PeerSettings['guilds']>

  constructor(ids: Ids, { guilds = [somewhere] }: PeerSettings) {
    this.#ids = ids
    this.guilds = guilds
    for (const guild of guilds) {
      for (const id of [guild.id, ...guild.channels]) expectSnowflake(id)
      for (const id of guild.channels) {
        this.#all.set(id, { id, kind: 'guild', guild: guild.id, people: [] })
      }
    }
  }

  find(id: string): Channel | undefined {
    return this.#all.get(id)
  }

  guild(id: string | undefined) {
    return this.guilds.find((each) => each.id === id)
  }

  /** The direct messages that are open now. */
  directs(): readonly Channel[] {
    return [...this.#all.values()].filter(({ kind }) => kind === 'dm')
  }

  #of(kind: 'dm' | 'private', people: readonly string[]): Channel {
    const key = [kind, ...people].join(' ')
    const channel = this.#ofPeople.get(key) ?? { id: this.#ids.next(), kind, people }
    this.#ofPeople.set(key, channel)
    this.#all.set(channel.id, channel)
    return channel
  }

  /** The one conversation of a person with the bot. */
  directOf(user: string): Channel {
    return this.#of('dm', [user])
  }

  /** A conversation of two people, which the bot is not in. */
  privateOf(user: string): Channel {
    return this.#of('private', [user, anybody.id])
  }
}
