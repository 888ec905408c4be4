import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OwnServer, ownServer, type Program } from './own-server.ts'
import { tempFolder } from './temp-store.ts'

/** By the name of its kind: one that only this test uses. PostgreSQL asks the user `locked` for a password. */
export const ownServers: Readonly<Record<string, () => Promise<OwnServer>>> = {
  PostgreSQL: ownPostgres,
  Redis: ownRedis,
}

const stdio = 'ignore'

async function ownPostgres(): Promise<OwnServer> {
  const home = tempFolder()
  const folder = join(home, 'postgres')
  mkdirSync(folder)
  chmodSync(home, 0o755) // for PostgreSQL runs as somebody else
  const as = ownerOf(folder)
  const data = join(folder, 'data')
  const making = ['-D', data, '-U', 'recert', '-A', 'trust', '--locale=C', '--no-sync']
  execFileSync(postgresTool('initdb'), making, { stdio, ...as })
  const rules = join(data, 'pg_hba.conf')
  writeFileSync(rules, `host all locked all scram-sha-256\n${readFileSync(rules, 'utf8')}`)
  const program: Program = (port) => {
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
    return spawn(postgresTool('postgres'), args, { stdio, ...as })
  }
  return ownServer(program, (port) => `postgres://recert@127.0.0.1:${port}/postgres`)
}

/** PostgreSQL refuses to be root; then the folder is given to the user `postgres`. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'])))
  if (uid === undefined || gid === undefined) throw new Error('there is no user postgres')
  chownSync(folder, uid, gid)
  return { uid, gid }
}

function postgresTool(name: string): string {
  return globSync(`/usr/lib/postgresql/*/bin/${name}`).at(-1) ?? name
}

/** In the setting that docs/scaling.md asks for. */
async function ownRedis(): Promise<OwnServer> {
  const folder = tempFolder()
  const keeping = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
  const program: Program = (port) =>
    spawn(
      'redis-server',
      ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, ...keeping],
      {
        stdio,
      },
    )
  return ownServer(program, (port) => `redis://127.0.0.1:${port}`)
}
