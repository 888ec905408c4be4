import type { PeerGuild, PeerUser } from '../../../test/support/discord/settings.ts'

export interface Place {
  readonly user: string
  /** A channel of a server, direct messages with the bot, or a private channel of two people. */
  readonly in: string
}

const installed: PeerGuild = { id: '613425648685547541', channels: ['613425648685547545'] }
/** People brought the bot with their accounts, and its answers are for them alone. */
const foreign: PeerGuild = {
  id: '713425648685547541',
  channels: ['713425648685547545'],
  installed: false,
  externalApps: false,
}

/** Of ten people so many are in each place. */
const places = [
  ...Array<string>(5).fill(installed.channels[0]),
  ...Array<string>(2).fill(foreign.channels[0]),
  'dm',
  'dm',
  'private',
]
const firstUser = 302_050_872_383_242_240n

/** People in two servers, in direct messages and in private channels. */
export class Places {
  readonly guilds: readonly [PeerGuild, PeerGuild] = [installed, foreign]
  readonly users: readonly [PeerUser, ...PeerUser[]]
  readonly #people: ReadonlyMap<string, number>

  constructor(people: number) {
    const [first, ...others] = Array.from({ length: people }, (_, at) => ({ id: userOf(at) }))
    if (!first) throw new RangeError('nobody is there')
    this.users = [first, ...others]
    this.#people = new Map(this.users.map(({ id }, at) => [id, at]))
  }

  of(person: number): Place {
    return { user: userOf(person), in: places[person % places.length] ?? 'dm' }
  }

  /** Whose account that is. */
  personAt(user: string): number | undefined {
    return this.#people.get(user)
  }

  /** Whose a record of the bot is, such as `discord:302050872383242240`. */
  personOf(id: string): number | undefined {
    return this.personAt(id.replace(/^discord:/u, ''))
  }
}

function userOf(person: number): string {
  return String(firstUser + BigInt(person))
}
