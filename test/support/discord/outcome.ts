import type { Json } from '../peer/json.ts'
import type { Upload } from './read-body.ts'
import type { World } from './world.ts'

/** What a request is answered; no body goes with 204. */
export interface Outcome {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** One request, understood and held to the rules. */
export interface Asked {
  readonly world: World
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The JSON of the body; an array stands under `list`. */
  readonly body: Json
  readonly files: readonly Upload[]
}

export type Handler = (asked: Asked) => Outcome

export type Handlers = Readonly<Record<string, Handler>>

export function fine(body: unknown): Outcome {
  return { status: 200, body }
}

export const done: Outcome = { status: 204 }
