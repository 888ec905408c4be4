// Copies one store into another: npm run migrate -- --from URL --to URL [--replace]
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { copyAll } from '../src/runtime/copy.ts'
import { openEngine } from '../src/runtime/open-engine.ts'
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
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      replace: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  })
  const { from, to, replace } = values
  if (values.help || from === undefined || to === undefined) {
    stdout.write(usage)
    return
  }
  const [source, target] = [nameOf(from), nameOf(to)]
  if (source === target) throw new Error('give two different stores')
  refuseMissing(from)
  await using first = await opened(from)
  await using second = await opened(to)
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

/** To open it would make it. */
function refuseMissing(url: string): void {
  const place = placeOf(url)
  if (place?.kind !== 'sqlite' || url === 'memory:' || existsSync(place.path)) return
  throw new Error(`there is no database at ${place.path}: see that --from is right`)
}

function nameOf(url: string): string {
  const place = placeOf(url)
  if (!place) throw new Error(`there is no such store: ${storeUrlWords}`)
  return shownPlace(place)
}

async function opened(url: string) {
  const engine = await openEngine(url)
  return { engine, [Symbol.asyncDispose]: () => engine.close() }
}

try {
  await migrate(process.argv.slice(2))
} catch (error) {
  stderr.write(`\nrecert: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
