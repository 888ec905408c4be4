import { type Json, listIn, recordIn } from '../peer/json.ts'
import { everyIntent, privileged } from './intents.ts'
import type { World } from './world.ts'

export interface Identity {
  readonly shard: readonly [id: number, count: number]
  readonly intents: number
}

function shardIn(given: unknown): Identity['shard'] | undefined {
  if (given === undefined) return [0, 1]
  const [id, count, ...more] = listIn(given)
  const isWhole = typeof id === 'number' && typeof count === 'number' && more.length === 0
  return isWhole && id >= 0 && id < count ? [id, count] : undefined
}

function isNamed(properties: unknown): boolean {
  const { os, browser, device } = recordIn(properties)
  return [os, browser, device].every((each) => typeof each === 'string')
}

/** Who identifies, or the code that closes the connection. */
export function identityIn(
  world: World,
  { token, intents, shard, properties }: Json,
): Identity | number {
  if (token !== world.token) return 4004
  if (!isNamed(properties)) return 4002
  if (typeof intents !== 'number' || (intents & ~everyIntent) !== 0) return 4013
  const { privileged: granted = 0, shards = 1 } = world.settings.gateway ?? {}
  if ((intents & privileged & ~granted) !== 0) return 4014
  const found = shardIn(shard)
  if (!found) return 4010
  return found[1] < shards && shards > 1 ? 4011 : { shard: found, intents }
}
