// Lists the reminders that could not be brought and are not tried again: npm run --silent letters
import { statSync } from 'node:fs'
import { policies } from '../src/core/policies/catalog.ts'
import { readConfig } from '../src/runtime/config.ts'
import { lettersAt, lettersPage } from '../src/runtime/dead-letters.ts'

if (statSync('.env', { throwIfNoEntry: false })?.isFile()) process.loadEnvFile()

try {
  const { storeUrl } = readConfig(process.env, [...policies.keys()])
  process.stdout.write(lettersPage(await lettersAt(storeUrl)))
} catch (error) {
  process.stderr.write(`letters: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
