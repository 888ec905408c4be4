// Prints the app manifest for Slack, made from the commands: npm run --silent slack:manifest -- [--socket] [--url URL] [--oauth] [--name NAME]
import { printManifest } from '../src/adapters/slack/print-manifest.ts'
import { commands } from '../src/commands/catalog.ts'

try {
  process.stdout.write(printManifest(commands, process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`slack:manifest: ${error instanceof Error ? error.message : 'failed'}\n`)
  process.exitCode = 1
}
