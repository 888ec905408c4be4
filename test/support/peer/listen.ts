import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

interface Handlers {
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly upgrade: (request: IncomingMessage, wire: Socket) => void
}

/** Listens on a free port of this machine; `stop` closes everything, even what hangs. */
export async function listen({ serve, upgrade }: Handlers) {
  const wires = new Set<Socket>()
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  server.on('upgrade', (request, wire: Socket) => upgrade(request, wire))
  server.on('connection', (wire: Socket) => {
    wires.add(wire)
    wire.once('close', () => wires.delete(wire))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const wire of wires) wire.destroy()
    await closed
  }
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}
