import type { Engine } from '../engine.ts'
import { memoryNamespace } from '../memory.ts'
import type { ServerPlace } from '../store-url.ts'
import { RedisAgenda } from './agenda.ts'
import { RedisBulk } from './bulk.ts'
import { RedisKeys } from './keys.ts'
import { RedisPairs } from './pairs.ts'
import { RedisRecords } from './records.ts'
import { RedisServer } from './server.ts'

export async function openRedis(
  place: ServerPlace,
  onTrouble: (error: Error) => void,
): Promise<Engine> {
  const server = await RedisServer.open(place, onTrouble)
  const keys = new RedisKeys(server.prefix)
  const agenda = new RedisAgenda(server, keys)
  return {
    agenda,
    records: new RedisRecords(server, keys),
    bulk: new RedisBulk(server, keys, agenda),
    memory: new RedisPairs(server, keys, memoryNamespace),
    pairs: (namespace) => new RedisPairs(server, keys, namespace),
    close: () => server.close(),
  }
}
