import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

const lasting = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']

/** A Redis of one test, which it may start, kill and start again; what was acknowledged lasts. */
export async function ownRedis(onEnd: (end: () => Promise<void>) => void) {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  let server: ChildProcess | undefined
  const kill = async () => {
    if (server?.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  onEnd(async () => {
    await kill()
    rmSync(folder, { recursive: true })
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    start: () => {
      const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
      server = spawn('redis-server', [...where, ...lasting])
    },
    kill,
    forget: async () => {
      const client = new Redis(port, '127.0.0.1')
      await client.flushall()
      client.disconnect()
    },
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
