import type { Engine } from '../engine.ts'
import { LocalMemory } from '../memory.ts'
import { SqliteAgenda } from './agenda.ts'
import { SqliteBulk } from './bulk.ts'
import { inMemory, SqliteFile, type SqliteOptions } from './file.ts'
import { SqlitePairs } from './pairs.ts'
import { SqliteRecords } from './records.ts'
import { ownAlone } from './sole-owner.ts'

/** Throws when another process has the file or it cannot be opened. */
export function openSqlite(path: string, options: SqliteOptions = {}): Engine {
  const release = path === inMemory ? () => {} : ownAlone(path)
  try {
    return engineOn(new SqliteFile(path, options), release)
  } catch (error) {
    release()
    throw error
  }
}

function engineOn(file: SqliteFile, release: () => void): Engine {
  const agenda = new SqliteAgenda(file)
  const memory = new LocalMemory()
  return {
    agenda,
    memory,
    records: new SqliteRecords(file, agenda, memory),
    bulk: new SqliteBulk(file),
    pairs: (namespace) => new SqlitePairs(file, namespace),
    async close() {
      file.close()
      release()
    },
  }
}
