// An hour of life, compressed: npm run hour, or npm run hour -- --surface discord.
// COMMANDS, PEOPLE, RATE (a second) and SEED change it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startInDiscord } from './discord/start.ts'
import { hour } from './hour.ts'
import { isSound } from './page.ts'
import { startInSlack } from './slack/start.ts'
import { write } from './write.ts'

const starts = { slack: startInSlack, discord: startInDiscord } as const
const { surface } = parseArgs({ options: { surface: { type: 'string', default: 'slack' } } }).values
if (surface !== 'slack' && surface !== 'discord') throw new Error('--surface is slack or discord')

const whole = { commands: 36_000, people: 5_000 }
const { env } = process
const wanted = {
  commands: Number(env['COMMANDS'] ?? whole.commands),
  people: Number(env['PEOPLE'] ?? whole.people),
  perSecond: Number(env['RATE'] ?? 80),
  seed: Number(env['SEED'] ?? 1),
}

const folder = mkdtempSync(join(tmpdir(), 'recert-hour-'))
try {
  const measured = await hour(wanted, folder, starts[surface])
  const isWhole = wanted.commands >= whole.commands && wanted.people >= whole.people
  await write(measured, isWhole)
  process.exitCode = isSound(measured) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
