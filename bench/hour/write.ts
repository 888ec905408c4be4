import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Measured, part } from './page.ts'

const path = join(import.meta.dirname, '..', '..', 'docs', 'performance-hour.md')

/** Prints what was measured, and keeps it on its page when the hour was a whole one. */
export async function write(measured: Measured, isWhole: boolean): Promise<void> {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} cores (${model}), ${memory} GiB of memory, ${type()}, Node ${process.version}`
  const date = new Date().toISOString().slice(0, 10)
  const words = part(measured, { machine, date })
  process.stdout.write(words)
  if (!isWhole) return
  writeFileSync(path, withPart(readFileSync(path, 'utf8'), words))
  await promisify(execFile)('npx', ['oxfmt', path])
}

/** The page with this part in the place of the one with the same heading, or at the end. */
function withPart(page: string, words: string): string {
  const [heading = ''] = words.split('\n')
  const parts = page.split(/^(?=## )/mu)
  const old = parts.find((each) => each.startsWith(`${heading}\n`))
  return old === undefined ? `${page}\n${words}` : page.replace(old, () => `${words}\n`)
}
