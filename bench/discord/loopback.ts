import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { parsed, recordIn } from '../../test/support/peer/json.ts'
import { listen } from '../../test/support/peer/listen.ts'
import { acceptLink, type Link } from '../../test/support/peer/web-socket.ts'
import { application } from './application.ts'
import { statusInteraction } from './status-interaction.ts'

const { id, token } = application
const heartbeatMs = 41_250
const user = { id, username: 'recert', discriminator: '0', global_name: null, avatar: null }
const callback = /^\/api\/v10\/interactions\/\d+\/(?<token>[^/]+)\/callback/u

/** How a bot finds the gateway, and who it is. */
function toldOf(path: string, host: string): object | undefined {
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 1, max_concurrency: 1 }
  const known: Readonly<Record<string, object>> = {
    '/api/v10/gateway/bot': { url: `ws://${host}`, shards: 1, session_start_limit },
    '/api/v10/applications/@me': { id, flags: 0 },
  }
  return known[path]
}

/**
 * The part of Discord that the answer to a command needs, for one bot. It checks little, so that
 * the load costs as little as it can.
 */
export async function startLoopback() {
  const waiting = new Map<string, (body: string) => void>()
  let link: Link | undefined
  const ready = () => {
    const d = {
      v: 10,
      user,
      guilds: [],
      session_id: 's',
      shard: [0, 1],
      application: { id, flags: 0 },
    }
    return { op: 0, s: 1, t: 'READY', d: { ...d, resume_gateway_url: `ws://${host}` } }
  }
  const hear = (words: string) => {
    const { op, d } = recordIn(parsed(words))
    if (op === 1) link?.send({ op: 11 })
    if (op === 2 && recordIn(d)['token'] === token) link?.send(ready())
  }
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request)
    const path = request.url ?? ''
    const answered = waiting.get(callback.exec(path)?.groups?.['token'] ?? '')
    const told = toldOf(path, host)
    response.statusCode = answered ? 204 : told ? 200 : 404
    if (told) response.setHeader('content-type', 'application/json')
    response.end(told && JSON.stringify(told))
    answered?.(body)
  }
  const { host, stop } = await listen({
    serve,
    upgrade: (request, wire) => {
      link = acceptLink(request, wire, { message: hear, pong() {}, closed() {} })
      link.send({ op: 10, d: { heartbeat_interval: heartbeatMs } })
    },
  })
  let told = 1
  /** Somebody asks for their status; gives the body of the bot's answer as it came. */
  const ask = async (person: string): Promise<string> => {
    const interaction = statusInteraction(person)
    const answer = Promise.withResolvers<string>()
    waiting.set(interaction.token, answer.resolve)
    told += 1
    link?.send({ op: 0, s: told, t: 'INTERACTION_CREATE', d: interaction })
    const late = setTimeout(() => answer.reject(new Error('no answer within 3 s')), 3000)
    const body = await answer.promise
    clearTimeout(late)
    waiting.delete(interaction.token)
    if (body.startsWith('{"type":4,') && body.includes('"components":[')) return body
    throw new Error(`answered ${body.slice(0, 200)}`)
  }
  return { api: `http://${host}/api`, ask, stop }
}
