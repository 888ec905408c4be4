// Our bot in Slack: node bench/slack/ours.ts <store> <port of the loopback Slack>, started by server.ts.
import { startSlack } from '../../src/adapters/slack/start.ts'
import { commands } from '../../src/commands/catalog.ts'
import { departuresIn } from '../../src/runtime/departures.ts'
import { openBotAt } from '../bot.ts'
import { serving } from '../serving.ts'
import { workspace } from './workspace.ts'

const [storeUrl = '', slackPort = ''] = process.argv.slice(2)
const { perform, report, clock, zone, store } = await openBotAt(storeUrl)
const config = {
  botToken: workspace.token,
  signingSecret: workspace.signingSecret,
  oauth: undefined,
  appToken: undefined,
  port: 0,
  apiUrl: `http://127.0.0.1:${slackPort}/api/`,
}
const departures = departuresIn(store.shelf('departures'), store)
const { memory } = store
const leaseFor = (name: string) => store.lease(name)
const installations = store.shelf('slack installations')
const shared = { memory, leaseFor, departures, installations }
const tools = { commands, perform, report, clock, zone, ...shared }
const records = {
  idsFrom: (prefix: string) => store.idsFrom(prefix),
  move: async () => false,
}
const alone = { knows: async () => false, records, tell: () => {} }
const { port } = await startSlack({ config, ...tools, ...alone })
serving(port ?? 0)
