import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { newBell } from '../peer/bell.ts'
import { type Answer, type Parcel, stopwatch } from './delivery.ts'
import { parsed, recordIn, textIn } from '../peer/json.ts'
import { acceptLink, type Link } from '../peer/web-socket.ts'
import type { World } from './world.ts'

const mostConnections = 10

interface Connection {
  readonly link: Link
  /** Told to go: it may still acknowledge, but gets nothing new. */
  leaving: boolean
  /** It has read our hello. */
  greeted: boolean
}

interface Waiting {
  readonly connection: Connection
  readonly parcel: Parcel
  readonly settle: (status: number, body: unknown) => void
}

const debug = { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 }

function envelopeOf(id: string, { kind, payload, manner }: Parcel) {
  const isEvent = kind === 'events_api'
  const { number = 0, reason = '' } = manner.retry ?? {}
  return {
    envelope_id: id,
    type: kind,
    payload,
    accepts_response_payload: !isEvent,
    ...(isEvent ? { retry_attempt: number, retry_reason: reason } : {}),
  }
}

/** The far end of Socket Mode: up to ten connections, each envelope to one of them. */
export class SocketMode {
  readonly #world: World
  readonly #open: Connection[] = []
  readonly #waiting = new Map<string, Waiting>()
  readonly #bell = newBell()
  #mute = 0
  #elsewhere = 0

  constructor(world: World) {
    this.#world = world
  }

  #ready(): readonly Connection[] {
    return this.#open.filter(({ leaving }) => !leaving)
  }

  /** How many connections take envelopes and know it. */
  connections(): number {
    return this.#ready().filter(({ greeted }) => greeted).length
  }

  /** Resolves once `connections` are exactly so many. */
  connected(count: number, ms?: number): Promise<void> {
    return this.#bell.until(() => this.connections() === count, `${count} connections`, ms)
  }

  /** Tells the oldest connection to reconnect. */
  refresh(): void {
    this.#disconnect('refresh_requested')
  }

  /** Tells the oldest connection that it will be closed soon; envelopes still go to it. */
  warn(): void {
    this.#disconnect('warning')
  }

  /** Sends to the oldest connection what no Slack sends. */
  babble(message: unknown): void {
    this.#oldest().link.send(message)
  }

  /** So many of the next connections are opened and never told hello. */
  silence(count: number): void {
    this.#mute = count
  }

  /** As if another process of the app had so many connections open. */
  crowd(count: number): void {
    this.#elsewhere = count
  }

  /** Cuts the oldest connection. */
  kill(): void {
    this.#oldest().link.kill()
  }

  #oldest(): Connection {
    const [oldest] = this.#ready()
    if (!oldest) throw new Error('no connection is open')
    return oldest
  }

  #disconnect(reason: 'refresh_requested' | 'warning'): void {
    const connection = this.#oldest()
    connection.leaving = reason === 'refresh_requested'
    connection.link.send({ type: 'disconnect', reason, debug_info: { host: debug.host } })
    this.#bell.ring()
  }

  /** Sends one envelope to one connection, chosen by chance, and waits for its ack. */
  async carry(parcel: Parcel): Promise<Answer> {
    const { chance = Math.random, patienceMs = 6000 } = this.#world.settings
    const done = stopwatch()
    const ready = this.#ready()
    const connection = ready[Math.trunc(chance() * ready.length)]
    if (!connection) return done(0, 'no connection is open')
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const id = randomUUID()
    const settle = (status: number, body: unknown) => resolve(done(status, body))
    const timer = setTimeout(() => settle(0, 'no ack'), patienceMs)
    this.#waiting.set(id, { connection, parcel, settle })
    connection.link.send(envelopeOf(id, parcel))
    const answer = await promise
    clearTimeout(timer)
    this.#waiting.delete(id)
    return answer
  }

  upgrade(request: IncomingMessage, wire: Duplex): void {
    const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? ''
    if (!this.#world.tickets.delete(ticket)) {
      wire.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const link = acceptLink(request, wire, {
      message: (text) => this.#acknowledge(connection, text),
      pong: () => {
        connection.greeted = true
        this.#bell.ring()
      },
      closed: () => this.#forget(connection),
    })
    const connection: Connection = { link, leaving: false, greeted: false }
    this.#welcome(connection)
  }

  #welcome(connection: Connection): void {
    const { link } = connection
    if (this.#mute > 0) {
      this.#mute -= 1
      return
    }
    if (this.#open.length + this.#elsewhere >= mostConnections) {
      link.send({ type: 'disconnect', reason: 'too_many_websockets', debug_info: debug })
      link.close()
      return
    }
    const count = this.#open.push(connection)
    const about = { num_connections: count, connection_info: { app_id: this.#world.appId } }
    link.send({ type: 'hello', ...about, debug_info: debug })
    link.ping()
  }

  #acknowledge(connection: Connection, text: string): void {
    const { envelope_id, payload } = recordIn(parsed(text))
    const found = this.#waiting.get(textIn(envelope_id))
    if (!found || found.connection !== connection) {
      this.#world.journal.violate('socket', 'unknown_envelope', [text])
      return
    }
    const isMute = found.parcel.kind === 'events_api'
    if (isMute && Object.keys(recordIn(payload)).length > 0) {
      this.#world.journal.violate('socket', 'unexpected_payload', [text])
    }
    found.settle(200, payload ?? '')
  }

  #forget(connection: Connection): void {
    const index = this.#open.indexOf(connection)
    if (index >= 0) this.#open.splice(index, 1)
    for (const each of this.#waiting.values()) {
      if (each.connection === connection) each.settle(0, 'the connection broke')
    }
    this.#bell.ring()
  }
}
