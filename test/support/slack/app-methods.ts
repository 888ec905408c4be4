import { randomBytes } from 'node:crypto'
import { fine, type Outcome, refused } from './method.ts'
import type { World } from './world.ts'

/** A WebSocket address that opens once. */
export function openConnection(world: World, token: string): Outcome {
  if (token === '') return refused('not_authed')
  if (token.startsWith('xoxb-')) return refused('not_allowed_token_type')
  if (token !== world.appToken) return refused('invalid_auth')
  const ticket = randomBytes(16).toString('hex')
  world.tickets.add(ticket)
  return fine({
    url: `${world.base.replace('http', 'ws')}/link/?app_id=${world.appId}&ticket=${ticket}`,
  })
}
