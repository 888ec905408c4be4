// The least that a discord.js bot can be: it replies to one command with a prepared message.
// node bench/discord/minimal.ts <address of the loopback Discord> <file with the message>, started by server.ts.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Client, Events, type InteractionReplyOptions } from 'discord.js'
import { serving } from '../serving.ts'
import { application } from './application.ts'

const [api = '', path = ''] = process.argv.slice(2)
const message = JSON.parse(readFileSync(path, 'utf8')) as InteractionReplyOptions
const client = new Client({ intents: [], rest: { api } })
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply(message)
})
const ready = once(client, Events.ClientReady)
await client.login(application.token)
await ready
serving()
