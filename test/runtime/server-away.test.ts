import { Redis } from 'ioredis'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { plainReply } from '../../src/core/plain.ts'
import { openStore } from '../../src/runtime/store.ts'
import { ownServers } from '../support/own-servers.ts'
import { reasonsOf } from '../support/reasons.ts'
import { smallBot, ticket } from '../support/small-bot.ts'
import { openedStore, sharedKinds } from '../support/stores.ts'

const closedPort = 9 // nobody listens there

/** The URL with some of its parts changed. */
function urlWith(url: string, parts: Partial<URL>): string {
  return Object.assign(new URL(url), parts).href
}

const stranger = { username: 'locked', password: 'hunter2' }

const refusals: Readonly<Record<string, readonly (readonly [Partial<URL>, RegExp])[]>> = {
  PostgreSQL: [
    [stranger, /refuses this user and password: look at STORE_URL/u],
    [{ username: 'locked' }, /it wants a password: put one into STORE_URL or PGPASSWORD/u],
    [{ pathname: '/nowhere' }, /there is no such database/u],
    [{ search: '?options=-c search_path=nowhere' }, /no schema to make tables in/u],
    [{ search: '?options=-c synchronous_commit=off' }, /synchronous_commit is off/u],
    [{ search: '?options=-c default_transaction_read_only=on' }, /it only reads, as a standby/u],
  ],
  Redis: [
    [stranger, /refuses this user and password: look at STORE_URL/u],
    [{ pathname: '/99' }, /there is no such database/u],
    [{ pathname: '/recert' }, /there is no such database/u],
    [{ search: '?prefix=a:b' }, /give a prefix of letters and digits/u],
  ],
}

async function serverOf(name: string) {
  const server = await ownServers[name]?.()
  if (!server) throw new Error(`nobody knows how to start ${name}`)
  return server
}

const postgres = sharedKinds.find(({ name }) => name.includes('PostgreSQL'))

test.skipIf(postgres?.isMissing)(
  'a database that has no place for every character is refused at the start',
  async () => {
    const { url } = await serverOf('PostgreSQL')
    const client = new Client(url)
    await client.connect()
    await client.query(`CREATE DATABASE old TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`)
    await client.end()
    const reasons = await reasonsOf(openStore(urlWith(url, { pathname: '/old' })))
    expect(reasons).toMatch(/its encoding is LATIN1: make the database anew with createdb/u)
  },
)

describe.for(sharedKinds)('$name', ({ name, isMissing }) => {
  const scheme = name === 'Redis' ? 'redis' : 'postgres'

  test('a server that cannot be reached is an error at the start, without the password', async () => {
    const url = `${scheme}://bot:hunter2@127.0.0.1:${closedPort}/1`
    const reasons = await reasonsOf(openStore(url))
    expect(reasons).toMatch(/at 127\.0\.0\.1:9\/1: it cannot be reached: see that it runs/u)
    expect(reasons).not.toContain('hunter2')
  })

  test.skipIf(isMissing)('what the server refuses is told in words that help', async () => {
    const { url } = await serverOf(name)
    for (const [parts, words] of refusals[name] ?? []) {
      const reasons = await reasonsOf(openStore(urlWith(url, parts)))
      expect(reasons).toMatch(words)
      expect(reasons).not.toContain('hunter2')
    }
  })

  test.skipIf(isMissing)(
    'while the server is away people get a ticket and nothing is half saved; it comes back by itself',
    { timeout: 60_000 },
    async () => {
      const server = await serverOf(name)
      const trouble: string[] = []
      const onTrouble = ({ message }: Error) => trouble.push(message)
      const store = await openedStore(server.url, { onTrouble })
      const { say, logged } = smallBot(store)
      await say('note Yoga')
      await server.kill()
      const failed = await say('note Pilates')
      expect(failed.outcome).toBe('failed')
      const words = plainReply(failed)
      expect(words).toContain(ticket)
      expect(words).toContain('Nothing was saved')
      expect((await say('look')).outcome).toBe('failed')
      expect(logged.join('')).not.toContain('Pilates')
      const shelf = store.shelf('keys') // through Keyv, which must not take it for empty
      await expect(shelf.get('a')).rejects.toThrow('could not read')
      // A connection that is just breaking leaves it open; either is true, and neither is silence.
      await expect(shelf.put('a', 'b')).rejects.toThrow(/could not write|nobody knows whether/u)
      await expect(Array.fromAsync(shelf.entries())).rejects.toThrow('could not read')
      await expect(store.check()).rejects.toThrow(/could not|nobody knows whether/u)
      await server.start()
      await expect
        .poll(async () => (await say('look')).outcome, { timeout: 10_000 })
        .toBe('answered')
      expect(plainReply(await say('look'))).not.toContain('Pilates')
      expect((await say('note Zumba')).title).toBe('Noted Zumba')
      const seen = plainReply(await smallBot(await openedStore(server.url)).say('look'))
      expect(seen).toMatch(/Yoga[\s\S]*Zumba/u)
      expect(trouble).toHaveLength(1)
      expect(trouble[0]).toContain('is away')
    },
  )

  test.skipIf(isMissing)(
    'a server that stands still is not waited for, and nobody claims to know what became of a write',
    { timeout: 60_000 },
    async () => {
      const server = await serverOf(name)
      const store = await openedStore(server.url)
      await smallBot(store).say('note Yoga')
      server.freeze()
      await Promise.all([
        expect(store.erase('test:ada')).rejects.toMatchObject({ name: 'Unsure' }),
        expect(store.read('test:ada')).rejects.toThrow('could not read'),
      ])
      await server.kill()
    },
  )
})

describe.skipIf(process.env['TEST_REDIS_URL'] === undefined)('a Redis that forgets', () => {
  test.for([
    ['appendonly', 'no', /appendonly is not yes/u],
    ['maxmemory-policy', 'allkeys-lru', /maxmemory-policy is not noeviction/u],
  ] as const)('with %s %s is refused, unless it is wanted', async ([setting, value, words]) => {
    const { url } = await serverOf('Redis')
    const client = new Redis(url)
    await client.config('SET', setting, value)
    client.disconnect()
    await expect(openStore(url)).rejects.toThrow(words)
    await (await openStore(`${url}?unsafe=yes`)).close()
  })

  test('that is full says so, and nothing is taken for saved', async () => {
    const { url } = await serverOf('Redis')
    const store = await openedStore(url)
    await smallBot(store).say('note Yoga')
    const client = new Redis(url)
    await client.config('SET', 'maxmemory', '1')
    client.disconnect()
    const words = plainReply(await smallBot(store).say('note Pilates'))
    expect(words).toContain('Nothing was saved')
    await expect(store.shelf('keys').put('a', 'b')).rejects.toThrow('could not write')
    await expect(store.check()).rejects.toThrow('could not write')
    expect(plainReply(await smallBot(store).say('look'))).not.toContain('Pilates')
  })
})
