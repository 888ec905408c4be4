// Copies one store into another: npm run migrate -- --from URL --to URL [--replace]
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { copyAll } from '../src/runtime/copy.ts'
import { errorWords } from '../src/runtime/error-words.ts'
import { openEngine } from '../src/runtime/open-engine.ts'
import { inMemory } from '../src/runtime/sqlite/file.ts'
import { placeOf, shownPlace, storeUrlWords } from '../src/runtime/store-url.ts'
import { progressBar } from './progress-bar.ts'

const usage = `npm run migrate -- --from URL --to URL [--replace]

Copies everything from one store into another, then compares both. Stop every bot on them first.
When it is interrupted, run it again: it goes on where it was.

  --from, --to   ${storeUrlWords}
  --replace      the target may hold something already: it is taken away first
`

const { stdout, stderr } = process

async function migrate(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true, // else it is quoted with its password
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      replace: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  })
  const { from, to, replace } = values
  if (values.help) {
    stdout.write(usage)
    return
  }
  if (from === undefined || to === undefined || positionals.length > 0)
    throw new Error('give --from and a URL, and --to and another; see --help')
  const [source, target] = [nameOf('--from', from), nameOf('--to', to)]
  if (source === target) throw new Error('give two different stores')
  refuseMissing(from)
  await using first = await opened('--from', from)
  await using second = await opened('--to', to)
  const copy = copyAll(first.engine, second.engine, { source, replace })
  const bar = progressBar(stdout)
  let step = await copy.next()
  for (; !step.done; step = await copy.next()) bar(step.value)
  const { counts, sha256 } = step.value
  const lines = [...counts].map(([part, count]) => `  ${part}: ${count}`)
  stdout.write(`${source} is now in ${target} as well; both hold\n${lines.join('\n')}\n`)
  stdout.write(
    `  SHA-256 over all of it: ${sha256}\nNow give STORE_URL the new store, and start the bot.\n`,
  )
}

type End = '--from' | '--to'

function nameOf(end: End, url: string): string {
  const place = placeOf(url)
  if (!place) throw new Error(`${end}: there is no such store: ${storeUrlWords}`)
  return shownPlace(place)
}

/** Opening it would make an empty one. */
function refuseMissing(from: string): void {
  const place = placeOf(from)
  if (place?.kind === 'sqlite' && place.path !== inMemory && !existsSync(place.path))
    throw new Error(`there is no database at ${place.path}: see that --from is right`)
}

async function opened(end: End, url: string) {
  const engine = await openEngine(url).catch((error: unknown) => {
    throw toMend(end, error)
  })
  return { engine, [Symbol.asyncDispose]: () => engine.close() }
}

/** What an engine says of STORE_URL is to be mended in the argument here. */
function toMend(end: End, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return new Error(error.message.replaceAll('STORE_URL', end), { cause: error.cause })
}

try {
  await migrate(process.argv.slice(2))
} catch (error) {
  stderr.write(`\nrecert: ${errorWords(error)}\n`)
  process.exitCode = 1
}
