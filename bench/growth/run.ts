// Measures each store at each size and writes docs/performance-growth.md and docs/growth.svg: node bench/growth/run.ts
// [members ...]. TEST_POSTGRES_URL and TEST_REDIS_URL name the servers; .ci/servers starts them.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Curve, type Growth, growthSchema } from './measured.ts'
import { page } from './page.ts'
import { picture } from './picture.ts'
import { type Kind, kinds } from './stores.ts'

const execute = promisify(execFile)
const usual = [10_000, 100_000, 1_400_000]
const wanted = process.argv.slice(2).map(Number)
const sizes = wanted.length > 0 ? wanted : usual

/** In a process of its own, so that none finds the other's memory or warm code. */
async function measured({ store, fresh }: Kind, members: number): Promise<Growth> {
  const { url, end } = await fresh()
  try {
    const script = join(import.meta.dirname, 'measure.ts')
    const { stdout } = await execute(process.execPath, [script, url, String(members)])
    process.stderr.write(`${store}: ${stdout}`)
    return growthSchema.parse(JSON.parse(stdout))
  } finally {
    await end()
  }
}

async function curveOf(kind: Kind): Promise<Curve> {
  const points: Growth[] = []
  for (const members of sizes) points.push(await measured(kind, members))
  return { store: kind.store, points }
}

const load1 = (loadavg()[0] ?? 0).toFixed(1)
const memory = Math.round(totalmem() / 2 ** 30)
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB of memory, ${type()}, a virtual disk, Node ${process.version}`
const curves: Curve[] = []
for (const kind of kinds) curves.push(await curveOf(kind))
const text = page({ date: new Date().toISOString().slice(0, 10), machine, load1, curves })
writeFileSync('docs/performance-growth.md', text)
writeFileSync('docs/growth.svg', picture(curves))
