import type { Engine } from '../engine.ts'
import { memoryNamespace } from '../memory.ts'
import type { ServerPlace } from '../store-url.ts'
import { PostgresAgenda } from './agenda.ts'
import { PostgresBulk } from './bulk.ts'
import { PostgresPairs } from './pairs.ts'
import { PostgresRecords } from './records.ts'
import { PostgresServer } from './server.ts'

export async function openPostgres(
  place: ServerPlace,
  onTrouble: (error: Error) => void,
): Promise<Engine> {
  const server = await PostgresServer.open(place, onTrouble)
  return {
    records: new PostgresRecords(server),
    agenda: new PostgresAgenda(server),
    bulk: new PostgresBulk(server),
    memory: new PostgresPairs(server, memoryNamespace),
    pairs: (namespace) => new PostgresPairs(server, namespace),
    close: () => server.close(),
  }
}
