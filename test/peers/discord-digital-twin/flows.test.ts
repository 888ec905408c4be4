import { setTimeout as sleep } from 'node:timers/promises'
import { Routes } from 'discord.js'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { clientsFor, errorCode, stopClients } from '../../../src/adapters/discord/clients.ts'
import { declared } from '../../../src/adapters/discord/declare.ts'
import { Responder } from '../../../src/adapters/discord/responder.ts'
import { restWay } from '../../../src/adapters/discord/rest-way.ts'
import { type Running, startDiscord } from '../../../src/adapters/discord/start.ts'
import { commands } from '../../../src/commands/catalog.ts'
import { policies } from '../../../src/core/policies/catalog.ts'
import { text } from '../../../src/core/reply.ts'
import { makePerform, type Perform } from '../../../src/runtime/perform.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { listenOnLoopbackOnly } from './loopback-only.ts'
import { newTwin, type Twin } from './twin.ts'

const channelId = '613425648685547545'
const people = {
  ana: '302050872383242240',
  ben: '80351110224678912',
  dan: '41771983423143937',
  eve: '53908232506183680',
}
const ephemeral = 64
const componentsV2 = 32_768

let twin: Twin
let bot: Running
const reported: unknown[] = []

const clock = () => DateTime.fromISO('2026-11-20T12:00:00Z')

/** As if the store took longer than the bot waits before it says that an answer comes. */
const slowFor =
  (command: string, perform: Perform): Perform =>
  async (request) => {
    if ('command' in request && request.command === command) await sleep(2000)
    return perform(request)
  }

function report(error: unknown): string {
  reported.push(error)
  return 'R-000000'
}

async function startBot(): Promise<Running> {
  const store = await openStore('memory:')
  const rules = { commands, policies, amounts: new Map(), credential: 'nasm-cpt', zone: 'UTC' }
  const perform = slowFor('fees', makePerform({ ...rules, store, report, clock }))
  const config = {
    botToken: twin.botToken,
    applicationId: undefined,
    publicKey: undefined,
    port: 0,
    shards: 1,
    register: true,
    apiUrl: twin.restUrl,
  }
  const read = (id: string) => store.read(id)
  const shared = { memory: store.memory, leaseFor: (name: string) => store.lease(name) }
  const conversations = store.shelf('discord conversations')
  const parts = { commands, perform, read, report, clock, zone: 'UTC', conversations, ...shared }
  return startDiscord({ config, ...parts })
}

beforeAll(async () => {
  listenOnLoopbackOnly()
  twin = await newTwin({
    channels: [{ id: channelId, name: 'general', type: 0 }],
    users: Object.entries(people).map(([username, id]) => ({ id, username })),
  })
  await twin.start()
  bot = await startBot()
})

afterAll(async () => {
  await bot.stop(8000)
  await twin.stop()
})

/** What the bot answered, once it has. */
async function answerTo({ id }: { readonly id: string }) {
  const found = await vi.waitUntil(
    async () => {
      const answer = await twin.channel(channelId).getInteractionResponse(id)
      return answer?.acknowledged ? answer : undefined
    },
    { timeout: 5000 },
  )
  return { type: found.type, data: JSON.parse(found.data ?? '{}') as { custom_id?: string } }
}

/** The message that the bot answered with, once it stands in the channel. */
async function messageTo({ id }: { readonly id: string }) {
  const channel = twin.channel(channelId)
  return vi.waitUntil(
    async () => {
      const answer = await channel.getInteractionResponse(id)
      const all = await channel.getMessages()
      const found = all.find((each) => each.id === answer?.messageId)
      return found && { ...found, words: JSON.stringify(found.components) }
    },
    { timeout: 5000 },
  )
}

const person = (id: string) => twin.channel(channelId).user(id)

function recert(sub: string, given: Readonly<Record<string, string>> = {}) {
  const options = Object.entries(given).map(([name, value]) => ({ name, value, type: 3 }))
  return { name: 'recert', options: [{ name: sub, type: 1, options }] }
}

describe('in a Discord that somebody else wrote', () => {
  test('the commands are taken', async () => {
    const clients = clientsFor(twin.botToken, twin.restUrl)
    const route = Routes.applicationCommands(twin.botUserId)
    const answer = await clients.others.put(route, { body: declared(commands) })
    stopClients(clients)
    expect(answer).toMatchObject(declared(commands).map(({ name }) => ({ name })))
  })

  test('where commands cannot be listed, the bot says so in its log and works', async () => {
    expect(reported).toMatchObject([{ status: 404, method: 'GET' }])
    const begun = await person(people.ana).runSlashCommand(recert('help'))
    expect((await messageTo(begun)).words).toContain('/recert')
  })

  test('a command is answered at once, for one person, in components', async () => {
    const begun = await person(people.ana).runSlashCommand(recert('status'))
    expect(await answerTo(begun)).toMatchObject({ type: 4 })
    const { flags, words } = await messageTo(begun)
    expect(flags).toBe(ephemeral | componentsV2)
    expect(words).toContain('NASM-CPT')
  })

  test('what takes long is announced, and its answer edited in', async () => {
    const begun = await person(people.ben).runSlashCommand(recert('fees'))
    expect(await answerTo(begun)).toMatchObject({ type: 5, data: { flags: ephemeral } })
    expect((await messageTo(begun)).words).toContain('NASM')
  })

  test('a button is pressed', async () => {
    await messageTo(
      await person(people.dan).runSlashCommand(recert('setup', { expires: '2027-01-15' })),
    )
    const { id, words } = await messageTo(
      await person(people.dan).runSlashCommand(recert('status')),
    )
    expect(words).toContain('"custom_id":"deadlines"')
    const begun = await person(people.dan).clickButton({ messageId: id, customId: 'deadlines' })
    const answer = await answerTo(begun)
    expect(answer.type).toBe(4)
    expect(JSON.stringify(answer.data)).toContain('Jan 15, 2027')
  })

  test('a form opens and is sent', async () => {
    const opened = await person(people.eve).runSlashCommand(recert('log'))
    const { type, data } = await answerTo(opened)
    expect(type).toBe(9)
    const fields = [
      { customId: 'ceus', value: '0.4' },
      { customId: 'title', value: 'Yoga' },
    ]
    const form = { customId: data.custom_id ?? '', fields }
    const sent = await person(people.eve).submitModal(form)
    expect((await messageTo(sent)).words).toContain('Logged 0.4 CEUs')
  })
})

describe('an interaction', () => {
  const reply = {
    outcome: 'answered',
    tone: 'plain',
    title: 'Hello',
    blocks: [text('Hi')],
  } as const

  /** The codes of what goes wrong when it is answered twice. */
  async function answering(interaction: { readonly id: string; readonly token: string }) {
    const clients = clientsFor(twin.botToken, twin.restUrl)
    const errors: unknown[] = []
    const tools = {
      during: 'a test',
      age: 0,
      report: (error: unknown) => `R-${errors.push(error)}`,
    }
    const named = { ...interaction, application_id: twin.botUserId }
    const responder = new Responder(restWay(clients, named), tools)
    await responder.say(reply)
    await responder.say(reply)
    stopClients(clients)
    return errors.map(errorCode)
  }

  test('that Discord does not know is given up', async () => {
    expect(await answering({ id: '1094381753627918337', token: 'none' })).toEqual([10_062])
  })

  test('that is answered already is given up', async () => {
    const begun = await person(people.ben).runSlashCommand(recert('help'))
    await messageTo(begun)
    await answerTo(begun)
    expect(await answering(begun)).toEqual([40_060])
  })
})
