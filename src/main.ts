import { readArguments, usage } from './adapters/console/arguments.ts'
import { policies } from './core/policies/catalog.ts'
import { readAmounts } from './runtime/amounts.ts'
import { readConfig, settingNames } from './runtime/config.ts'
import { Broken, lastResort } from './runtime/last-resort.ts'
import { errorWords } from './runtime/error-words.ts'
import { openLogFile } from './runtime/log-file.ts'
import { misspeltIn } from './runtime/misspelt.ts'
import { makeLog, makeReport } from './runtime/report.ts'
import { openStore } from './runtime/store.ts'
import { servePlatforms } from './platforms.ts'
import { runTerminal } from './terminal.ts'

const { stdout, stderr } = process

/** The status that the process ends with. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args)
  if (wanted.kind === 'help') {
    stdout.write(usage)
    return 0
  }
  const config = readConfig(process.env, [...policies.keys()])
  for (const words of misspeltIn(process.env, settingNames)) stderr.write(`recert: ${words}\n`)
  const amounts = readAmounts(config.amountsFile, policies)
  const report = makeReport(makeLog(openLogFile(config.logFile), config.logLevel), Math.random)
  const broken = lastResort(report)
  const onTrouble = (error: Error) => void report(error, { during: 'keeping the store' })
  const url = wanted.kind === 'exec' ? wanted.store : config.storeUrl
  const store = await openStore(url, { onTrouble })
  const isServing = (config.slack ?? config.discord) !== undefined && wanted.kind === 'console'
  try {
    await store.check()
    if (isServing) {
      stdout.on('error', () => {}) // nobody has to read what is told
      return await unlessBroken(broken, servePlatforms({ config, amounts, report, store, broken }))
    }
    const running = runTerminal(wanted, { config, amounts, report, store, broken })
    return await unlessBroken(broken, running).catch((error: unknown) => {
      throw error instanceof Broken ? error : new Broken(report(error))
    })
  } finally {
    await store.close()
    if (isServing) endSoon()
  }
}

/** What the work gives; rejects once it has ended, when something broke meanwhile that nobody caught. */
async function unlessBroken(broken: Promise<Broken>, work: Promise<number>): Promise<number> {
  const status = await work
  const fault = await Promise.race([broken, Promise.resolve(undefined)])
  if (fault) throw fault
  return status
}

/** What a library still waits for, such as a Redis that is away, holds up nobody. */
function endSoon(): void {
  setTimeout(() => process.exit(), 50).unref()
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  stderr.write(`recert: ${errorWords(error)}\n`)
  process.exitCode = 1
}
