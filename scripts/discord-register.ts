// Registers the commands with Discord where they differ: npm run discord:register -- [--guild ID] [--print]
import { registerCommands } from '../src/adapters/discord/register-commands.ts'
import { commands } from '../src/commands/catalog.ts'
import { policies } from '../src/core/policies/catalog.ts'
import { readConfig } from '../src/runtime/config.ts'
import { loadSettings } from '../src/runtime/env-file.ts'

try {
  loadSettings('.env', process.env)
  const { discord } = readConfig(process.env, [...policies.keys()])
  process.stdout.write(await registerCommands(commands, process.argv.slice(2), discord))
} catch (error) {
  process.stderr.write(`recert: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
