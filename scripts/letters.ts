// Lists the reminders that could not be brought and are not tried again: npm run --silent letters
import { statSync } from 'node:fs'
import { policies } from '../src/core/policies/catalog.ts'
import { readConfig } from '../src/runtime/config.ts'
import { lettersOf, lettersPage } from '../src/runtime/dead-letters.ts'
import { pathOf } from '../src/runtime/store-url.ts'

if (statSync('.env', { throwIfNoEntry: false })?.isFile()) process.loadEnvFile()

try {
  const { storeUrl } = readConfig(process.env, [...policies.keys()])
  const path = pathOf(storeUrl)
  if (!path) throw new Error(`letters are listed from a file only, not from ${storeUrl}`)
  process.stdout.write(lettersPage(lettersOf(path)))
} catch (error) {
  process.stderr.write(`letters: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
