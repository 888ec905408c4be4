// Adds one to a stored number, many times, four at once, beside whoever else does.
import { SqlitePairs } from '../../src/runtime/sqlite/pairs.ts'
import { SqliteFile } from '../../src/runtime/sqlite/file.ts'
import { addOne } from './add-one.ts'

const [path = '', times = '0'] = process.argv.slice(2)
const file = new SqliteFile(path)
const adapter = new SqlitePairs(file, 'count')

async function lane(): Promise<void> {
  for (let done = 0; done < Number(times); done += 1) await addOne(adapter, 'all')
}

await Promise.all([lane(), lane(), lane(), lane()])
file.close()
