import type { Refusal } from './check-message.ts'
import type { Json } from '../peer/json.ts'
import type { PeerTeam } from './settings.ts'
import type { World } from './world.ts'

/** What a method of the Web API answers. */
export interface Outcome {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Json
}

export interface Asked {
  readonly world: World
  readonly team: PeerTeam
  readonly args: Json
}

export type Method = (asked: Asked) => Outcome

export function fine(body: Json = {}): Outcome {
  return { status: 200, body: { ok: true, ...body } }
}

export function refused(error: string, more: Json = {}): Outcome {
  return { status: 200, body: { ok: false, error, ...more } }
}

/** Refuses, and keeps it among the violations. */
export function violated(world: World, where: string, { error, messages }: Refusal): Outcome {
  world.journal.violate(where, error, messages)
  return refused(error, { errors: messages, response_metadata: { messages } })
}

export function tooFast(seconds: number): Outcome {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  }
}
