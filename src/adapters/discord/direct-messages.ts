import { hash } from 'node:crypto'
import { type RESTPostAPICurrentUserCreateDMChannelResult, Routes } from 'discord-api-types/v10'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from '../../core/reply.ts'
import { inTurn } from '../../runtime/in-turn.ts'
import { Recent } from '../../runtime/recent.ts'
import type { Report } from '../../runtime/report.ts'
import type { Shelf } from '../../runtime/shelf.ts'
import { slidingWindow } from '../../runtime/sliding-window.ts'
import { again, type Clients, errorCode, ofDiscord } from './clients.ts'
import { closedBy, pauseFor } from './closed.ts'
import type { ClosedNotes } from './closed-notes.ts'
import { type Message, renderMessage, renderWords } from './render.ts'
import { fileOf } from './rest-way.ts'

interface Tools {
  readonly clients: Clients
  readonly report: Report
  readonly closed: ClosedNotes
  /** Conversations that are open, by the person: opening one again costs what opening it the first time does. */
  readonly conversations: Pick<Shelf, 'get' | 'put' | 'remove'>
  /** Told of every failure, to end the process when nothing will work any more. */
  readonly failed: (error: unknown) => void
}

/** What became of a message. What is not `sent` or `closed` may be sent again later, with the same key. */
export type Fate = 'sent' | 'closed' | 'later'

const day = 24 * 60 * 60_000 // ms
/** Between two conversations that we open; Discord blocks a bot that opens many fast. */
const betweenOpenings = 2000 // ms
/** Of a bot in all of Discord; answers to interactions do not count: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const everywhere = { most: 50, perMs: 1000 }

/** Messages to one person. One that does not arrive is remembered, and its reader told when they ask next. */
export class DirectMessages {
  readonly #tools: Tools
  readonly #oneByOne = inTurn()
  readonly #inWindow = slidingWindow(everywhere)
  readonly #channels = new Recent<string>(100_000, 30 * day)
  #pausedUntil = 0
  #openedAt = -Infinity

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Where they write to us. `key` is the same when the same message is sent again. */
  async answer(channelId: string, userId: string, reply: Reply, key: string): Promise<Fate> {
    return this.#attempt(userId, () => this.#post(channelId, reply, key))
  }

  /** Opens the conversation if it has to. */
  async tell(userId: string, reply: Reply, key: string): Promise<Fate> {
    if (performance.now() < this.#pausedUntil) return 'later'
    return this.#attempt(userId, async () => this.#post(await this.#channelOf(userId), reply, key))
  }

  /** Whether the conversation need not be opened first. */
  async isOpen(userId: string): Promise<boolean> {
    return (await this.#knownChannelOf(userId)) !== undefined
  }

  /** For a person who erases everything. */
  async forget(userId: string): Promise<void> {
    this.#channels.delete(userId)
    await this.#tools.conversations.remove(userId)
  }

  async #attempt(userId: string, send: () => Promise<void>): Promise<Fate> {
    const { report, failed } = this.#tools
    try {
      await send()
      await this.#write((closed) => closed.forget(userId))
      return 'sent'
    } catch (error) {
      const code = errorCode(error)
      report(error, { during: 'a direct message', ...(code !== undefined && { code }) })
      failed(error)
      this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + pauseFor(code))
      await this.#write(() => this.forget(userId)) // opened again next time, which mends some refusals
      const why = closedBy(code)
      if (!why) return 'later'
      await this.#write((closed) => closed.note(userId, why))
      return 'closed'
    }
  }

  /** What became of the message counts, whether or not that can be written down. */
  async #write(change: (closed: ClosedNotes) => Promise<void>): Promise<void> {
    const { report, closed } = this.#tools
    await change(closed).catch((error: unknown) => report(error, { during: 'a direct message' }))
  }

  async #post(channelId: string, reply: Reply, key: string): Promise<void> {
    const nonce = hash('sha256', key, 'base64url').slice(0, 24)
    const { others } = this.#tools.clients
    const send = ({ files, ...message }: Message) =>
      again(() =>
        this.#inWindow(() =>
          ofDiscord(
            others.post(Routes.channelMessages(channelId), {
              body: { ...message, nonce, enforce_nonce: true },
              files: files.map(fileOf),
            }),
          ),
        ),
      )
    await this.#oneByOne(channelId, async () => {
      await send(renderMessage(reply)).catch((error: unknown) => {
        if (errorCode(error) !== 50_035) throw error
        return send(renderWords(reply)) // Discord does not take the layout
      })
    })
  }

  async #knownChannelOf(userId: string): Promise<string | undefined> {
    const known = this.#channels.get(userId) ?? (await this.#tools.conversations.get(userId))
    if (known !== undefined) this.#channels.set(userId, known)
    return known
  }

  async #channelOf(userId: string): Promise<string> {
    const known = await this.#knownChannelOf(userId)
    if (known !== undefined) return known
    return this.#oneByOne('opening', async () => {
      await sleep(Math.max(0, this.#openedAt + betweenOpenings - performance.now()))
      this.#openedAt = performance.now()
      const { id } = await this.#open(userId)
      this.#channels.set(userId, id)
      await this.#write(() => this.#tools.conversations.put(userId, id))
      return id
    })
  }

  async #open(userId: string): Promise<RESTPostAPICurrentUserCreateDMChannelResult> {
    const body = { recipient_id: userId }
    const { others } = this.#tools.clients
    const opened = await again(() =>
      this.#inWindow(() => ofDiscord(others.post(Routes.userChannels(), { body }))),
    )
    return opened as RESTPostAPICurrentUserCreateDMChannelResult
  }
}
