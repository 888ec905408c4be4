import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { loadSettings } from './runtime/env-file.ts'

// What was compiled is kept for the next start, which halves the time to the first prompt.
// Where the folder cannot be written, everything works without it.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/recert', import.meta.url)))

if (canLoad()) await import('./main.ts')

function canLoad(): boolean {
  try {
    loadSettings('.env', process.env)
    return true
  } catch (error) {
    process.stderr.write(`recert: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
    return false
  }
}
