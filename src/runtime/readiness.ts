import type { ServerResponse } from 'node:http'

/** In ms. Load balancers keep an unused connection for 60 s; were ours shorter, they would send into one that we just closed. */
export const keepAliveTimeout = 75_000

/** What an HTTP server tells a load balancer, so that it sends nobody here any more before this process stops. */
export class Readiness {
  #isLeaving = false

  /** From now on the check fails, and each connection ends with the answer that is on its way. */
  leave(): void {
    this.#isLeaving = true
  }

  /** Before each answer begins. */
  mark(response: ServerResponse): void {
    if (this.#isLeaving) response.setHeader('connection', 'close')
  }

  /** The answer to `GET /health`. A store that is away does not make it fail: people get a ticket, which is more than nothing. */
  tell(response: ServerResponse): void {
    response.writeHead(this.#isLeaving ? 503 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: !this.#isLeaving }))
  }
}
