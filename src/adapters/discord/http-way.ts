import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Clients } from './clients.ts'
import { end } from './http.ts'
import type { Way } from './responder.ts'
import { laterWay } from './rest-way.ts'

/** The first answer goes back with the request itself. */
export function httpWay(
  clients: Clients,
  interaction: APIInteraction,
  response: ServerResponse,
): Way {
  return {
    async first(body) {
      if (response.writableEnded) throw new Error('the request of Discord has an answer already')
      if (response.destroyed) throw new Error('Discord closed the request before the answer')
      end(response, 200, body)
      await once(response, 'close')
      if (!response.writableFinished)
        throw new Error('Discord closed the request while it was answered')
    },
    ...laterWay(clients, interaction),
    ignore: () => end(response, 409),
    takesFiles: false,
  }
}
