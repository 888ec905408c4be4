import { once } from 'node:events'
import { isRecord, type Json, parsed } from '../peer/json.ts'
import type { DiscordPeer } from './peer.ts'

/** A connection to the gateway without a library, for what no library would send. */
export async function packetSocket(peer: DiscordPeer, query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${peer.api.replace('http', 'ws').replace('/api', '')}/?${query}`)
  const packets: Json[] = []
  socket.addEventListener('message', ({ data }) => {
    const packet = parsed(String(data))
    if (isRecord(packet)) packets.push(packet)
  })
  const closed = once(socket, 'close').then(([event]) => (event as CloseEvent).code)
  await Promise.race([once(socket, 'open'), closed])
  return {
    packets,
    closed,
    send: (packet: unknown) =>
      socket.send(typeof packet === 'string' ? packet : JSON.stringify(packet)),
    identify(changes: Json = {}): void {
      const properties = { os: 'linux', browser: 'none', device: 'none' }
      const d = { token: peer.token, intents: 0, properties, ...changes }
      socket.send(JSON.stringify({ op: 2, d }))
    },
    /** Resolves with the next packet of that kind. */
    async next(op: number): Promise<Json> {
      for (;;) {
        const found = packets.find((each) => each['op'] === op)
        if (found) return found
        await once(socket, 'message')
      }
    },
    close: () => socket.close(),
  }
}
