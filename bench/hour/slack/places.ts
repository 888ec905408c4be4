import type { PeerTeam } from '../../../test/support/slack/settings.ts'

export interface Place {
  readonly team: string
  readonly user: string
  /** A channel of the team, where answers are for the person's eyes. */
  readonly channel: string
}

const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']
const sizes = [0.4, 0.4, 0.2] as const
const threeHours = 10_800 // s

/** One in fifty people of the third team has the id of somebody in the second. */
const twins = 50

/** People of three teams: one in an organisation, one whose tokens rotate, and a plain one. */
export class Places {
  readonly teams: readonly [PeerTeam, PeerTeam, PeerTeam]
  readonly #places: readonly Place[]
  readonly #people: ReadonlyMap<string, number>

  constructor(people: number) {
    const second = Math.floor(people * sizes[0])
    const third = second + Math.floor(people * sizes[1])
    this.#places = Array.from({ length: people }, (_, at) => {
      const number = at < second ? 1 : at < third ? 2 : 3
      const twin = number === 3 && at % twins === 0 ? second + (at - third) : at
      return { team: `T${number}`, user: userOf(twin), channel: `C${number}` }
    })
    this.#people = new Map(this.#places.map(({ team, user }, at) => [`${team} ${user}`, at]))
    const team = (id: string) => teamOf(id, this.#places)
    this.teams = [
      { ...team('T1'), enterpriseId: 'E1' },
      // Due to be renewed soon after it is installed: at the first restart.
      { ...team('T2'), rotates: true, tokenSeconds: threeHours + 5 },
      team('T3'),
    ]
  }

  of(person: number): Place {
    const place = this.#places[person]
    if (!place) throw new RangeError(`nobody ${person}`)
    return place
  }

  personAt(team: string, user: string): number | undefined {
    return this.#people.get(`${team} ${user}`)
  }

  /** Whose a record of the bot is, such as `slack:T2:U0001`. */
  personOf(id: string): number | undefined {
    const [, home = '', user = ''] = id.split(':')
    return this.personAt(home === 'E1' ? 'T1' : home, user)
  }
}

function userOf(number: number): string {
  return `U${String(number).padStart(6, '0')}`
}

function teamOf(id: string, places: readonly Place[]): PeerTeam {
  const users = places
    .filter(({ team }) => team === id)
    .map(({ user }, at) => ({ id: user, tz: zones[at % zones.length] ?? 'UTC' }))
  return { id, botToken: `xoxb-${id}`, users, channels: [id.replace('T', 'C')] }
}
