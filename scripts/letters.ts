// Lists the reminders that could not be brought: npm run --silent letters
// Puts some back to be sent again: npm run --silent letters -- --again all, or whose as listed in the place of all
import { parseArgs } from 'node:util'
import { DateTime } from 'luxon'
import { policies } from '../src/core/policies/catalog.ts'
import { readConfig } from '../src/runtime/config.ts'
import { errorWords } from '../src/runtime/error-words.ts'
import { lettersAt, lettersPage } from '../src/runtime/dead-letters.ts'
import { putBack, putBackPage } from '../src/runtime/letters-again.ts'
import { loadSettings } from '../src/runtime/env-file.ts'
import { openStore } from '../src/runtime/store.ts'

async function page(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true, // else it is quoted, and may be a URL with its password
    options: { again: { type: 'string' } },
  })
  if (positionals.length > 0) throw new Error('give nothing, or --again and whose, or --again all')
  const { again } = values
  const { storeUrl, defaultZone } = readConfig(process.env, [...policies.keys()])
  const letters = await lettersAt(storeUrl)
  if (again === undefined) return lettersPage(letters)
  const ids = letters.map(({ id }) => id).filter((id) => again === 'all' || id === again)
  if (ids.length === 0) return putBackPage([])
  const store = await openStore(storeUrl) // of a file that a bot has this says so, and to stop it first
  try {
    const zone = defaultZone ?? DateTime.local().zoneName
    return putBackPage(await putBack({ store, clock: () => DateTime.utc(), zone }, ids))
  } finally {
    await store.close()
  }
}

try {
  loadSettings('.env', process.env)
  process.stdout.write(await page())
} catch (error) {
  process.stderr.write(`letters: ${errorWords(error)}\n`)
  process.exitCode = 1
}
