// Measures the bot and writes docs/performance.md. MEMBERS and RUNS make it shorter; then it only prints.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { z } from 'zod'
import { discordSchema } from './discord/page.ts'
import {
  answersSchema,
  crowdSchema,
  loadSchema,
  type Measured,
  page,
  requestsSchema,
  startSchema,
} from './page.ts'
import { slackSchema } from './slack/page.ts'

const everybody = 1_400_000
const members = Number(process.env['MEMBERS'] ?? everybody)
/** Records in the store of the rows of a platform. */
const onPlatform = Math.min(members, 100_000)
const runs = Number(process.env['RUNS'] ?? 5)
const execute = promisify(execFile)

/** Each part runs in a process of its own, so that none finds the other's memory or warm code. */
async function part<Schema extends z.ZodType>(
  schema: Schema,
  script: string,
  ...args: readonly (string | number)[]
): Promise<z.output<Schema>> {
  const file = join(import.meta.dirname, script)
  const { stdout } = await execute(process.execPath, [file, ...args.map(String)])
  process.stderr.write(`${script}: ${stdout}`)
  return schema.parse(JSON.parse(stdout))
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = cpus()[0]?.model ?? 'unknown processor'
  return `${cpus().length} cores (${model}), ${memory} GiB of memory, ${type()}, a virtual disk, Node ${process.version}`
}

async function measure(folder: string): Promise<Measured> {
  const path = join(folder, 'crowd.db')
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    load1: (loadavg()[0] ?? 0).toFixed(1),
    members,
    runs,
    requests: await part(requestsSchema, 'requests.ts', folder, runs),
    start: await part(startSchema, 'start.ts', folder, runs),
    answers: await part(answersSchema, 'answers.ts'),
    load: await part(loadSchema, 'load.ts', path, members),
    crowd: await part(crowdSchema, 'crowd.ts', path, members, runs),
    slack: await slackPart(folder),
    discord: await discordPart(folder),
  }
}

async function slackPart(folder: string) {
  const path = join(folder, 'slack.db')
  await part(loadSchema, 'load.ts', path, onPlatform)
  return part(slackSchema, 'slack/load.ts', path, onPlatform, runs)
}

async function discordPart(folder: string) {
  const path = join(folder, 'discord.db')
  await part(loadSchema, 'load.ts', path, onPlatform, 'discord')
  return part(discordSchema, 'discord/load.ts', path, onPlatform, runs)
}

const folder = mkdtempSync(join(tmpdir(), 'recert-bench-'))
try {
  const written = page(await measure(folder))
  process.stdout.write(written)
  if (members >= everybody && runs >= 5) {
    const path = join(import.meta.dirname, '..', 'docs', 'performance.md')
    writeFileSync(path, written)
    await execute('npx', ['oxfmt', path])
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
