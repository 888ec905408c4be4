// Prints the app manifest for Slack, made from the commands: npm run --silent slack:manifest -- [--socket] [--url URL] [--oauth] [--name NAME]
import { printManifest } from '../src/adapters/slack/print-manifest.ts'
import { commands } from '../src/commands/catalog.ts'

process.stdout.write(printManifest(commands, process.argv.slice(2)))
