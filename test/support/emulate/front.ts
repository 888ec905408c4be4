import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parsed } from '../peer/json.ts'
import { readBody } from '../slack/read-body.ts'
import { takePost } from '../slack/respond.ts'
import type { World } from '../slack/world.ts'

/**
 * What the bot takes for Slack. Calls of the Web API go on to `target` and back as they are, and are
 * written down; posts to a response_url, which emulate has not, are taken here.
 */
export async function startFront(world: World, target: string) {
  const server = createServer((request, response) => {
    serve(world, target, request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  world.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    apiUrl: `${world.base}/api/`,
    async stop(): Promise<void> {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function serve(
  world: World,
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url: path = '/', headers } = request
  const { authorization } = headers
  const { raw, args } = await readBody(request)
  const isCall = path.startsWith('/api/')
  const method = isCall ? path.slice('/api/'.length) : 'response_url'
  const call = { method, path, authorization, args, raw, at: world.now(), team: undefined }
  const noted = world.journal.open(call)
  const type = headers['content-type'] ?? ''
  const answer = isCall
    ? await passed(`${target}${path}`, raw, { authorization: authorization ?? '', type })
    : takePost(world, path, args)
  noted(answer)
  response.writeHead(answer.status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer.body))
}

async function passed(
  url: string,
  body: string,
  { authorization, type }: { readonly authorization: string; readonly type: string },
) {
  const headers = { authorization, 'content-type': type }
  const answer = await fetch(url, { method: 'POST', headers, body })
  return { status: answer.status, body: parsed(await answer.text()) }
}
