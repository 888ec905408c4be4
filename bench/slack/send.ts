import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { StatusRequest } from './status-request.ts'

/** Sends a request and gives the body of the answer. */
export type Send = (one: StatusRequest) => Promise<string>

/** Over connections that stay open, as Slack's do; more than these wait for one to be free. */
export function sender(port: number, connections: number): { send: Send; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const to = { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent }
  return {
    send: async ({ body, headers }) => {
      const sent = request({ ...to, headers })
      sent.end(body)
      const [response] = (await once(sent, 'response')) as [IncomingMessage]
      const words = await text(response)
      if (response.statusCode === 200 && words.includes('"blocks":[')) return words
      throw new Error(`answered ${response.statusCode}: ${words.slice(0, 200)}`)
    },
    close: () => agent.destroy(),
  }
}
