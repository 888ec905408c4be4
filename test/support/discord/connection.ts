import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { parsed, isRecord, recordIn, textIn } from '../peer/json.ts'
import { acceptLink, type Link } from '../peer/web-socket.ts'
import type { Gateway } from './gateway.ts'
import { identityIn } from './identify.ts'
import { greet } from './ready.ts'
import { Session } from './session.ts'
import type { World } from './world.ts'

const largest = 4096 // bytes of a payload
const mostPerMinute = 120

/** One WebSocket of the bot, from HELLO on. */
export class Connection {
  readonly link: Link
  readonly #world: World
  readonly #gateway: Gateway
  readonly #heartbeatMs: number
  #session: Session | undefined
  #pulse: NodeJS.Timeout | undefined
  #sent: readonly number[] = []
  /** False to leave heartbeats without an answer, as a dead connection does. */
  acknowledges = true

  constructor(world: World, gateway: Gateway, request: IncomingMessage, wire: Duplex) {
    this.#world = world
    this.#gateway = gateway
    this.#heartbeatMs = world.settings.gateway?.heartbeatMs ?? 41_250
    this.link = acceptLink(request, wire, {
      message: (text) => this.#hear(text),
      pong: () => {},
      closed: () => this.#closed(),
    })
    this.#expectPulse()
    this.link.send({
      op: 10,
      d: { heartbeat_interval: this.#heartbeatMs, _trace: ['["loopback"]'] },
    })
  }

  get session(): Session | undefined {
    return this.#session
  }

  /** A client that has no pulse is let go. */
  #expectPulse(): void {
    clearTimeout(this.#pulse)
    this.#pulse = setTimeout(() => this.shut(4009), this.#heartbeatMs * 1.5)
  }

  #closed(): void {
    clearTimeout(this.#pulse)
    if (this.#session?.link === this.link) this.#session.link = undefined
    this.#gateway.forget(this)
  }

  /** Closes with a code; some codes end the session too. */
  shut(code: number): void {
    if (this.#session && (code === 1000 || code === 4007 || code === 4009))
      this.#gateway.end(this.#session)
    if (this.#session) this.#session.link = undefined
    this.link.close(code)
    this.#gateway.noteClose(code)
  }

  #isTooFast(): boolean {
    const now = Date.now()
    this.#sent = [...this.#sent.filter((at) => now - at < 60_000), now]
    return this.#sent.length > mostPerMinute
  }

  #hear(text: string): void {
    const packet = parsed(text)
    if (this.#isTooFast()) return this.#wrong(4008, 'over 120 payloads in a minute')
    if (text.length > largest || !isRecord(packet)) return this.#wrong(4002, text.slice(0, 80))
    const { op, d } = packet
    if (op === 1) return this.#beat(d)
    if (op === 2) return this.#identify(d)
    if (op === 6) return this.#resume(d)
    if (!this.#session) return this.#wrong(4003, text.slice(0, 80))
    if (![3, 4, 8, 31].includes(Number(op))) this.#wrong(4001, text.slice(0, 80))
  }

  #wrong(code: number, what: string): void {
    this.#world.journal.violate('gateway', String(code), [what])
    this.shut(code)
  }

  #beat(seq: unknown): void {
    this.#expectPulse()
    if (typeof seq === 'number') this.#session?.heard(seq)
    if (this.acknowledges) this.link.send({ op: 11 })
  }

  #identify(d: unknown): void {
    if (this.#session) return this.#wrong(4005, 'identified twice')
    const identity = identityIn(this.#world, recordIn(d))
    if (typeof identity === 'number') return this.shut(identity)
    if (!this.#gateway.mayIdentify(identity.shard[0])) return this.link.send({ op: 9, d: false })
    const session = new Session(this.#world.ids.next(), identity.shard, identity.intents, this.link)
    this.#session = session
    this.#gateway.begin(session)
    greet(this.#world, session)
    this.#gateway.changed()
  }

  #resume(d: unknown): void {
    const { token, session_id, seq } = recordIn(d)
    if (token !== this.#world.token) return this.shut(4004)
    const session = this.#gateway.sessionBy(textIn(session_id))
    if (!session) return this.link.send({ op: 9, d: false })
    this.#session = session
    if (typeof seq !== 'number' || seq > session.seq) return this.#wrong(4007, `seq ${String(seq)}`)
    session.resume(this.link, seq)
    this.#gateway.resumed()
  }
}
