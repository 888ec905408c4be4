import { parseArgs } from 'node:util'
import type { Command } from '../../core/command.ts'
import { manifest } from './manifest.ts'

const options = {
  name: { type: 'string', default: 'recert' },
  url: { type: 'string' },
  socket: { type: 'boolean', default: false },
  oauth: { type: 'boolean', default: false },
} as const

/**
 * The manifest as text to paste at api.slack.com/apps. `args`: `--socket`, or `--url` with the
 * address of the bot, `--oauth` when any workspace may install it, and `--name`. Without an address it is for Socket Mode.
 */
export function printManifest(commands: readonly Command[], args: readonly string[]): string {
  const { name, url, socket, oauth } = parseArgs({ args: [...args], options }).values
  const socketMode = socket || url === undefined
  const about = { name, socketMode, oauth, ...(url !== undefined && { url }) }
  return `${JSON.stringify(manifest(commands, about), null, 2)}\n`
}
