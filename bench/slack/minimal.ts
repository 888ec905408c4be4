// The least that a Bolt app can be: it acknowledges one command with a prepared answer.
// node bench/slack/minimal.ts <file with the answer>, started by server.ts.
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, type RespondArguments } from '@slack/bolt'
import { serving } from '../serving.ts'
import { workspace } from './workspace.ts'

const [path = ''] = process.argv.slice(2)
const { signingSecret, token: botToken, botId, botUserId } = workspace
const answer = JSON.parse(readFileSync(path, 'utf8')) as RespondArguments
const receiver = new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'] })
const app = new App({
  receiver,
  authorize: async () => ({ botToken, botId, botUserId }),
  convoStore: false,
})
app.command('/recert', async ({ ack }) => ack(answer))
const server = await receiver.start(0)
serving((server.address() as AddressInfo).port)
