import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Measured, page } from './page.ts'

const path = join(import.meta.dirname, '..', '..', 'docs', 'performance-hour.md')

/** Prints the page, and keeps it when the hour was a whole one. */
export async function write(measured: Measured, isWhole: boolean): Promise<void> {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} cores (${model}), ${memory} GiB of memory, ${type()}, Node ${process.version}`
  const date = new Date().toISOString().slice(0, 10)
  const words = page(measured, { machine, date })
  process.stdout.write(words)
  if (!isWhole) return
  writeFileSync(path, words)
  await promisify(execFile)('npx', ['oxfmt', path])
}
