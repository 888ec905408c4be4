import { parseArgs } from 'node:util'
import type { Command } from '../../core/command.ts'
import type { DiscordConfig } from '../../runtime/discord-config.ts'
import { meetApplication, whyNot } from './application.ts'
import { clientsFor, stopClients } from './clients.ts'
import { declared } from './declare.ts'
import { register } from './register.ts'

const options = {
  guild: { type: 'string' },
  print: { type: 'boolean', default: false },
} as const

/**
 * Registers the commands where they differ, and gives the words that say what was done. `args`:
 * `--guild` with the id of one server, or `--print` to see what would be registered.
 */
export async function registerCommands(
  commands: readonly Command[],
  args: readonly string[],
  config: DiscordConfig | undefined,
): Promise<string> {
  const { guild, print } = parseArgs({ args: [...args], options }).values
  if (print) return `${JSON.stringify(declared(commands), null, 2)}\n`
  if (!config) throw new Error('DISCORD_BOT_TOKEN is not set; docs/discord.md says what to do')
  if (guild !== undefined && !/^\d{17,20}$/u.test(guild)) {
    throw new Error('--guild wants the id of a server, a number of 17 digits or more')
  }
  const clients = clientsFor(config.botToken, config.apiUrl)
  try {
    const applicationId = config.applicationId ?? (await meetApplication(clients, config.apiUrl))
    const place = { applicationId, guildId: guild }
    const isChanged = await register(clients.others, commands, place).catch((error: unknown) => {
      throw new Error(whyNot(error, config.apiUrl))
    })
    const where = guild === undefined ? 'everywhere' : `in server ${guild}`
    return isChanged
      ? `The commands were registered ${where}.\n`
      : `The commands are registered ${where} already; nothing was sent.\n`
  } finally {
    stopClients(clients)
  }
}
