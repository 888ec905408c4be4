import { parseArgs } from 'node:util'

/** What the command line asks for. */
export type Wanted =
  | { readonly kind: 'console' }
  | { readonly kind: 'exec'; readonly store: string; readonly jsonl: boolean }
  | { readonly kind: 'help' }

export const usage = `recert keeps a trainer's certification from lapsing.

  npm start                                            type to it here
  npm run --silent exec -- [--store URL] [--jsonl]     answer the lines of standard input with JSON

  --store URL   memory: (when left out), or sqlite:path/to/file.db, or a server as in docs/scaling.md
  --jsonl       each line is {"as":"me","now":"2026-11-20T15:00:00Z","text":"status"}
  --help        this page

Settings come from the environment or from .env; .env.example lists them.
`

/** Throws an error in words for a person when an argument is none of ours. */
export function readArguments(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      store: { type: 'string' },
      jsonl: { type: 'boolean' },
    },
  })
  if (values.help) return { kind: 'help' }
  const [mode, ...rest] = positionals
  const { store, jsonl } = values
  if (mode === 'exec' && rest.length === 0) {
    return { kind: 'exec', store: store ?? 'memory:', jsonl: jsonl ?? false }
  }
  if (mode?.includes(':')) throw new Error('give the store as STORE_URL, or to exec as --store') // may hold a password
  if (mode !== undefined)
    throw new Error(`there is nothing called "${positionals.join(' ')}"; see --help`)
  if (store !== undefined || jsonl)
    throw new Error('--store and --jsonl belong to exec; see --help')
  return { kind: 'console' }
}
