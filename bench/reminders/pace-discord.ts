import { setTimeout as sleep } from 'node:timers/promises'
import { startDiscord } from '../../src/adapters/discord/start.ts'
import type { Shelf } from '../../src/runtime/shelf.ts'
import type { Call } from '../../test/support/discord/journal.ts'
import { type DiscordPeer, startDiscordPeer } from '../../test/support/discord/peer.ts'
import { told } from '../../test/support/discord/told.ts'
import { type Paced, span } from './paced.ts'
import { reminded } from './reminded.ts'

const perSecond = 50
/** Discord names no figure for opening conversations: the bot holds itself to one in two seconds, and this one takes few more. */
const opening = { limit: 6, perMs: 10_000 }
const betweenOpenings = 2 // s
const known = 2970
const strangers = 30

/** 3,000 people, all due at once; with some of them no conversation is open yet. */
export async function paceDiscord(): Promise<readonly Paced[]> {
  const ids = Array.from({ length: known + strangers }, (_, at) => String(firstId + BigInt(at)))
  const users = ids.map((id) => ({ id }))
  const [first, ...others] = users
  if (!first) throw new Error('there is nobody')
  const seen = new Seen()
  const witness = (call: Call) => seen.note(call)
  const peer = await startDiscordPeer({ users: [first, ...others], witness })
  const made = await reminded(ids.map((id) => `discord:${id}`))
  const conversations = made.store.shelf('discord conversations')
  await openAll(peer, conversations, ids.slice(0, known))
  seen.begin()
  const bot = await startDiscord({
    ...made,
    config: configFor(peer),
    read: (id) => made.store.read(id),
    conversations,
    memory: made.store.memory,
    leaseFor: (name) => made.store.lease(name),
  })
  made.reminding.carry('discord', bot.courier)
  try {
    await made.reminding.tick('discord')
    if (made.faults.length > 0) throw new AggregateError(made.faults, 'something broke')
    return pacedIn(seen)
  } finally {
    await bot.stop(1000)
    await made.end()
    await peer.stop()
  }
}

const firstId = 300_000_000_000_000_000n

/** When messages arrived and conversations were opened, and how often Discord refused. */
class Seen {
  messages: number[] = []
  openings: number[] = []
  refusals = 0

  begin(): void {
    this.messages = []
    this.openings = []
    this.refusals = 0
  }

  note({ route, at, answer }: Call): void {
    if (answer?.status === 429) this.refusals += 1
    if (answer?.status !== 200) return
    if (route === 'create_message') this.messages.push(at)
    if (route === 'create_dm') this.openings.push(at)
  }
}

function pacedIn({ messages, openings, refusals }: Seen): readonly Paced[] {
  if (messages.length !== known + strangers) throw new Error(`${messages.length} came`)
  const last = messages[known - 1] ?? 0
  const requests = [...messages, ...openings].filter((at) => at <= last).toSorted((a, b) => a - b)
  return [
    {
      what: 'Discord: all requests, until the last open conversation was written to',
      messages: requests.length,
      allowed: (requests.length - perSecond) / perSecond,
      took: span(requests),
      refusals,
    },
    {
      what: 'Discord: opening conversations beside them',
      messages: openings.length,
      allowed: (openings.length - 1) * betweenOpenings,
      took: span(openings),
      refusals,
    },
  ]
}

/** As people whom the bot has written to before; before Discord is strict. */
async function openAll(peer: DiscordPeer, conversations: Shelf, ids: readonly string[]) {
  peer.limits.setGlobal(1_000_000)
  peer.limits.set('create_dm', 1_000_000, 1000)
  for (const id of ids) {
    const { body } = await told(peer, 'POST', '/users/@me/channels', { recipient_id: id })
    await conversations.put(id, String(body['id']))
  }
  await sleep(1000) // those requests count for so long
  peer.limits.setGlobal(perSecond)
  peer.limits.set('create_dm', opening.limit, opening.perMs)
}

function configFor({ token, publicKey, api }: DiscordPeer) {
  const ways = { publicKey, port: 0, shards: 0, register: false }
  return { botToken: token, applicationId: undefined, ...ways, apiUrl: api }
}
