import type { KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10'
import type { Report } from '../../runtime/report.ts'
import { keepAliveTimeout, Readiness } from '../../runtime/readiness.ts'
import { quietReport } from '../../runtime/quiet-report.ts'
import { isSigned, publicKeyOf } from './signature.ts'

export type Receive = (interaction: APIInteraction, response: ServerResponse) => void

interface Options {
  readonly publicKey: string
  readonly report: Report
  readonly receive: Receive
}

const longestBody = 1 << 20 // bytes; Discord's own are far smaller
const path = '/discord/interactions'

/** Discord's interactions over HTTP at /discord/interactions, with /health beside it. */
export class Endpoint {
  readonly #server: Server
  readonly #key: KeyObject
  readonly #receive: Receive
  readonly #readiness = new Readiness()
  #stopped: Promise<unknown> | undefined

  constructor({ publicKey, report, receive }: Options) {
    this.#key = publicKeyOf(publicKey)
    this.#receive = receive
    const quietly = quietReport(report)
    this.#server = createServer(
      { requestTimeout: 10_000, headersTimeout: 5000, keepAliveTimeout },
      (request, response) => {
        this.#readiness.mark(response)
        this.#take(request, response).catch((error: Error) => {
          quietly(error, 'a request from Discord')
          if (!response.headersSent) end(response, 500)
        })
      },
    )
  }

  /** Rejects in plain words. Gives the port. */
  async open(port: number): Promise<number> {
    this.#server.listen(port)
    await once(this.#server, 'listening').catch((error: unknown) => {
      const why = error instanceof Error ? error.message : 'no reason given'
      throw new Error(`DISCORD_PORT ${port} cannot be listened at: ${why}`)
    })
    const address = this.#server.address()
    return address !== null && typeof address === 'object' ? address.port : port
  }

  /** A load balancer is to send nothing more; what comes all the same is answered. */
  leave(): void {
    this.#readiness.leave()
  }

  /** No new request; what has come is still answered. */
  pause(): void {
    this.leave()
    if (!this.#server.listening) return
    this.#stopped = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeIdleConnections()
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await this.#stopped
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url } = request
    if (method === 'GET' && url === '/health') return this.#readiness.tell(response)
    if (method !== 'POST' || url !== path) return end(response, 404)
    const body = await bodyOf(request)
    if (body === undefined) return end(response, 413)
    const signature = String(request.headers['x-signature-ed25519'] ?? '')
    const timestamp = String(request.headers['x-signature-timestamp'] ?? '')
    if (!isSigned(this.#key, { signature, timestamp, body })) return end(response, 401)
    const interaction = JSON.parse(body.toString()) as APIInteraction // signed by Discord
    if (interaction.type === InteractionType.Ping) {
      return end(response, 200, { type: InteractionResponseType.Pong })
    }
    this.#receive(interaction, response)
  }
}

/** Undefined when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= longestBody) chunks.push(chunk)
    if (size > 4 * longestBody) break
  }
  return size <= longestBody ? Buffer.concat(chunks) : undefined
}

/** Answers with JSON, or with nothing but the status. */
export function end(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined) {
    response.writeHead(status).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
