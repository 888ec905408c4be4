import { z } from 'zod'
import { Recent } from './recent.ts'

export const memoryNamespace = 'memory'

/** What is remembered of one kind. */
export interface Kind<Value> {
  readonly name: string
  /** For how long, in milliseconds. */
  readonly ms: number
  /** Of one person; the oldest go first. */
  readonly most: number
  readonly schema: z.ZodType<Value>
}

/** One text for each person, until a moment in milliseconds since 1970. It goes with their record. */
export interface MemoryPlace {
  get(address: string): Promise<string | undefined>
  set(address: string, text: string, expires: number): Promise<boolean>
}

/** In this process alone, for as long as it lives. */
export class LocalMemory implements MemoryPlace {
  readonly #texts = new Recent<string>(20_000, Infinity)

  async get(address: string): Promise<string | undefined> {
    return this.#texts.get(address)
  }

  async set(address: string, text: string, expires: number): Promise<boolean> {
    this.#texts.set(address, text, expires - Date.now())
    return true
  }

  erase(address: string): void {
    this.#texts.delete(address)
  }

  eraseFrom(prefix: string): void {
    this.#texts.deleteFrom(prefix)
  }
}

const keptSchema = z
  .array(z.strictObject({ kind: z.string(), until: z.number(), value: z.unknown() }))
  .readonly()
type Kept = z.output<typeof keptSchema>

/** What is remembered of that kind, the newest last. */
type Recalled = <Value>(kind: Kind<Value>) => readonly Value[]

export interface Thing {
  readonly kind: Omit<Kind<unknown>, 'schema'>
  readonly value: unknown
}

/** Something to keep, of the kind that will be asked for. */
export function thing<Value>(kind: Kind<Value>, value: Value): Thing {
  return { kind, value }
}

/**
 * What is remembered of speaking with people, apart from their records and for a day at most. It holds what they
 * said, so it is never logged. Of two things that two processes keep of one person in the same moment one is lost.
 */
export class Memory {
  readonly #place: MemoryPlace

  constructor(place: MemoryPlace) {
    this.#place = place
  }

  async recall(address: string): Promise<Recalled> {
    const kept = await this.#kept(address)
    return ({ name, schema }) =>
      kept.flatMap(({ kind, value }) => {
        const read = kind === name ? schema.safeParse(value) : undefined
        return read?.success ? [read.data] : [] // what another version kept is as good as forgotten
      })
  }

  async keep(address: string, ...things: readonly Thing[]): Promise<void> {
    const all = things.reduce(withThing, await this.#kept(address))
    await this.#place.set(address, JSON.stringify(all), Math.max(...all.map(({ until }) => until)))
  }

  async #kept(address: string): Promise<Kept> {
    const now = Date.now()
    return readKept(await this.#place.get(address)).filter(({ until }) => until > now)
  }
}

function withThing(kept: Kept, { kind: { name, ms, most }, value }: Thing): Kept {
  const others = kept.filter(({ kind }) => kind !== name)
  const same = kept.filter(({ kind }) => kind === name)
  const next = { kind: name, until: Date.now() + ms, value }
  return [...others, ...[...same, next].slice(-most)]
}

/** Nothing where it cannot be read, for nobody waits for it and it ends by itself. */
function readKept(text: string | undefined): Kept {
  try {
    return text === undefined ? [] : keptSchema.parse(JSON.parse(text))
  } catch {
    return []
  }
}
