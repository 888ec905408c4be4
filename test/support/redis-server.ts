import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { tempFolder } from './temp-store.ts'

/** A Redis of one test, which it may start, kill and start again; what was acknowledged lasts. */
export async function ownRedis() {
  const port = await freePort()
  const folder = tempFolder()
  let server: ChildProcess | undefined
  const kill = async () => {
    if (server?.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  return {
    url: `redis://127.0.0.1:${port}`,
    start: () => {
      server = spawn('redis-server', [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
        ...['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'],
      ])
    },
    kill,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
