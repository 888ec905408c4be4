// Our bot in Discord: node bench/discord/ours.ts <address of the loopback Discord> <file>, started by server.ts.
import { startDiscord } from '../../src/adapters/discord/start.ts'
import { commands } from '../../src/commands/catalog.ts'
import { openBot } from '../bot.ts'
import { serving } from '../serving.ts'
import { application } from './application.ts'

const [apiUrl = '', path = ''] = process.argv.slice(2)
const { perform, report, clock, zone, store } = await openBot(path)
const config = {
  botToken: application.token,
  applicationId: undefined,
  publicKey: undefined,
  port: 0,
  shards: 1,
  register: false,
  apiUrl,
}
const read = (id: string) => store.read(id)
const { memory } = store
const leaseFor = (name: string) => store.lease(name)
const conversations = store.shelf('discord conversations')
const kept = { memory, leaseFor, conversations }
await startDiscord({ config, commands, perform, read, report, clock, zone, ...kept })
serving()
