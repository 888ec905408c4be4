import { statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What was compiled is kept for the next start, which halves the time to the first prompt.
// Where the folder cannot be written, everything works without it.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/recert', import.meta.url)))

if (statSync('.env', { throwIfNoEntry: false })?.isFile()) process.loadEnvFile()

await import('./main.ts')
