import { type Json, recordIn, textIn } from '../peer/json.ts'
import type { Ids } from './ids.ts'

/** A registered command as Discord tells of it. */
export interface Command extends Json {
  readonly id: string
  readonly name: string
  readonly type: number
}

export const everywhere = 'global'

/** Fills in what Discord fills in, and drops what it does not repeat. */
function shown(given: Json): Json {
  const { dm_permission: _old, default_member_permissions, ...rest } = given
  const kept = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined)
  const permissions = default_member_permissions ?? null
  return {
    description: '',
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...Object.fromEntries(kept.map(([key, value]) => [key, withoutNulls(value)])),
    default_member_permissions:
      typeof permissions === 'number' || typeof permissions === 'string'
        ? String(permissions)
        : null,
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(recordIn(value)).filter(([, part]) => part !== null)
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]))
}

/** Commands by the guild that has them, or for all. */
export class Commands {
  readonly #ids: Ids
  readonly #byPlace = new Map<string, readonly Command[]>()

  constructor(ids: Ids) {
    this.#ids = ids
  }

  in(place: string): readonly Command[] {
    return this.#byPlace.get(place) ?? []
  }

  #made(appId: string, place: string, given: Json): Command {
    const { type = 1 } = given
    const name = textIn(given['name'])
    const old = this.in(place).find((each) => each.name === name && each.type === type)
    const guild = place === everywhere ? {} : { guild_id: place }
    const id = old?.id ?? this.#ids.next()
    const about = { application_id: appId, version: this.#ids.next(), ...guild }
    return { ...shown(given), ...about, id, name, type: Number(type) }
  }

  /** Replaces all commands of a place; one whose name and kind stay keeps its id. */
  set(appId: string, place: string, all: readonly Json[]): readonly Command[] {
    const made = all.map((each) => this.#made(appId, place, each))
    this.#byPlace.set(place, made)
    return made
  }

  put(appId: string, place: string, given: Json): Command {
    const made = this.#made(appId, place, given)
    this.#byPlace.set(place, [...this.in(place).filter(({ id }) => id !== made.id), made])
    return made
  }

  remove(place: string, id: string): void {
    this.#byPlace.set(
      place,
      this.in(place).filter((each) => each.id !== id),
    )
  }

  /** The command that a person in a guild, or in no guild, would run by that name. */
  named(name: string, type: number, guild: string | undefined): Command | undefined {
    const all = [...this.in(guild ?? ''), ...this.in(everywhere)]
    return all.find((each) => each.name === name && each.type === type)
  }
}
