// The part of Slack that answers to `status` and `log` need, in a process of its own: whose token it is, zones, App Homes.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serving } from '../serving.ts'
import { workspace } from './workspace.ts'

const { team, botId, botUserId } = workspace

const answers: Readonly<Record<string, object>> = {
  '/api/auth.test': { ok: true, team_id: team, bot_id: botId, user_id: botUserId },
  '/api/users.info': { ok: true, user: { id: 'U1', tz: 'America/New_York' } },
  '/api/views.publish': { ok: true },
}

const server = createServer((request, response) => {
  const answer = answers[request.url ?? ''] ?? { ok: false, error: 'unknown_method' }
  request.resume()
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
serving((server.address() as AddressInfo).port)
