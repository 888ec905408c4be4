import { parseArgs } from 'node:util'
import type { Command } from '../../core/command.ts'
import { manifest } from './manifest.ts'

const options = {
  name: { type: 'string', default: 'recert' },
  url: { type: 'string' },
  socket: { type: 'boolean', default: false },
  oauth: { type: 'boolean', default: false },
} as const

const usage = 'npm run --silent slack:manifest -- '

/**
 * The manifest as text to paste at api.slack.com/apps. `args`: `--socket`, or `--url` with the
 * address of the bot, `--oauth` when any workspace may install it, and `--name`. Without an address it
 * is for Socket Mode. Throws in words that name the line to type instead.
 */
export function printManifest(commands: readonly Command[], args: readonly string[]): string {
  const { name, url, socket, oauth } = read(args)
  if (oauth && url === undefined) {
    throw new Error(
      `--oauth needs the address at which people install the bot: ${usage}--url https://your.host --oauth`,
    )
  }
  if (url !== undefined && URL.parse(url)?.protocol !== 'https:') {
    throw new Error(`Slack takes addresses with https alone: ${usage}--url https://your.host`)
  }
  const socketMode = socket || url === undefined
  const about = { name, socketMode, oauth, ...(url !== undefined && { url }) }
  return `${JSON.stringify(manifest(commands, about), null, 2)}\n`
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0] : 'not readable'
    const all = '[--socket] [--url https://your.host] [--oauth] [--name NAME]'
    throw new Error(`${why}: ${usage}${all}`, { cause: error })
  }
}
