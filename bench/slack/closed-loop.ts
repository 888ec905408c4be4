import { sender } from './send.ts'
import type { Server } from './server.ts'
import type { StatusRequest } from './status-request.ts'

/** What a command cost: CPU of the server's process in microseconds, and how many were answered a second. */
export interface Cost {
  readonly cpu: number
  readonly perSecond: number
}

/** So many connections, each of which sends again as soon as it is answered. */
export async function closedLoop(
  server: Server,
  requests: readonly StatusRequest[],
  connections: number,
): Promise<Cost> {
  const { send, close } = sender(server.port, connections)
  const waiting = requests.values()
  const connection = async () => {
    for (const each of waiting) await send(each)
  }
  const before = await server.cpu()
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, connection))
  const seconds = (performance.now() - start) / 1000
  const cpu = (await server.cpu()) - before
  close()
  return { cpu: cpu / requests.length, perSecond: requests.length / seconds }
}
