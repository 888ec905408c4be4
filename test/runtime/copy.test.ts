import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { newMember } from '../../src/core/member.ts'
import { copyAll } from '../../src/runtime/copy.ts'
import type { Engine } from '../../src/runtime/engine.ts'
import { openStore } from '../../src/runtime/store.ts'
import { startChild } from '../support/child.ts'
import { remindedMember } from '../support/reminded-member.ts'
import {
  kinds,
  lastingKinds,
  openedEngine,
  openedStore,
  sharedKinds,
  tempEngine,
} from '../support/stores.ts'
import { tempPath } from '../support/temp-store.ts'

const people = 700
const memory = { fresh: async () => 'memory:' }

/** A store in which people, their reminders, a shelf and a lease lie. */
async function fill(url: string, length = people): Promise<void> {
  const store = await openStore(url)
  const members = Array.from({ length }, (_, at) =>
    at % 2 === 0 ? remindedMember(`test:U${at}`) : newMember(`test:U${at}`, 'nasm-cpt'),
  )
  const queue = members.values() // one iterator that all lanes take from
  const lane = async () => {
    for (const member of queue) await store.change(member.id, () => ({ member }))
  }
  await Promise.all(Array.from({ length: 64 }, lane))
  await store.shelf('keys').put('a', 'one')
  await store.lease('duty').take('me', 60_000)
  await store.close()
}

async function copied(from: Engine, to: Engine, replace = false) {
  const copy = copyAll(from, to, { source: 'here', replace })
  let step = await copy.next()
  while (!step.done) step = await copy.next()
  return step.value
}

const there = lastingKinds.filter(({ isMissing }) => !isMissing)

describe.for(lastingKinds)('from $name', (kind) => {
  test.skipIf(kind.isMissing)(
    'everything is copied as it is, to a store of each kind',
    async () => {
      const from = await kind.fresh()
      await fill(from)
      const source = await openedEngine(from)
      for (const { fresh } of there) {
        const to = await fresh()
        const target = await openedEngine(to)
        const { counts, sha256 } = await copied(source, target)
        expect([...counts]).toEqual([
          ['namespace member', people],
          ['namespace shelf keys', 1],
          ['agenda', people / 2],
        ])
        expect(sha256).toHaveLength(64)
        await target.close()
        const store = await openedStore(to)
        expect((await store.read('test:U2'))?.ledger.reminders).toBeDefined()
        expect(await store.shelf('keys').get('a')).toBe('one')
        expect(await store.agenda.due('test', 0, 2_000)).toHaveLength(people / 2)
        expect(await store.lease('duty').take('other', 1)).toBe(true)
      }
    },
  )
})

describe.for(kinds)('to $name', (kind) => {
  test.skipIf(kind.isMissing)('what holds something is refused unless it may go', async () => {
    const [source, target] = [await tempEngine(kind), await tempEngine(kind)]
    await source.records.save('a:1', undefined, 'one', true)
    await target.records.save('b:1', undefined, 'other', true)
    await expect(copied(source, target)).rejects.toThrow('holds something already: add --replace')
    expect(await target.records.read('b:1')).toBe('other')
    await copied(source, target, true)
    expect(await target.bulk.count()).toBe(2)
    expect(await target.records.read('b:1')).toBeUndefined()
    expect(await target.records.read('a:1')).toBe('one')
  })

  test.skipIf(kind.isMissing)(
    'what changed meanwhile is noticed, and no bot begins on it',
    async () => {
      const [source, target] = [await tempEngine(kind), await tempEngine(kind)]
      await source.records.save('a:1', undefined, 'one', true)
      const copy = copyAll(source, target, { source: 'here', replace: false })
      await copy.next()
      await source.records.save('a:1', 'one', 'two', false)
      const rest = async () => {
        while (!(await copy.next()).done);
      }
      await expect(rest()).rejects.toThrow('not what the source holds now (namespace member)')
      await expect(copied(source, target)).rejects.toThrow('did not end well: add --replace')
      await copied(source, target, true)
      expect(await target.records.read('a:1')).toBe('two')
    },
  )
})

describe.for(sharedKinds)('of $name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)('a store under another name is not copied onto itself', async () => {
    const url = await fresh()
    const [source, same] = [await openedEngine(url), await openedEngine(otherName(url))]
    await source.records.save('a:1', undefined, 'one', true)
    await expect(copied(source, same, true)).rejects.toThrow('both URLs lead to one store')
    expect(await source.records.read('a:1')).toBe('one')
  })
})

function otherName(url: string): string {
  return url.replace('127.0.0.1', 'localhost')
}

test('half a copy is not copied on', async () => {
  const [source, half, target] = [
    await tempEngine(memory),
    await tempEngine(memory),
    await tempEngine(memory),
  ]
  await source.records.save('a:1', undefined, 'one', true)
  await copyAll(source, half, { source: 'here', replace: false }).next()
  await expect(copied(half, target)).rejects.toThrow('half a copy itself: end that copy first')
})

test('a target that another copy has not finished says which one that is', async () => {
  const [source, half] = [await tempEngine(memory), await tempEngine(memory)]
  await source.records.save('a:1', undefined, 'one', true)
  await copyAll(source, half, { source: 'there', replace: false }).next()
  await expect(copied(source, half)).rejects.toThrow('a copy of there that has not ended: run that')
})

test('nothing is copied from what holds nothing', async () => {
  const [source, target] = [await tempEngine(memory), await tempEngine(memory)]
  await target.records.save('b:1', undefined, 'other', true)
  await expect(copied(source, target, true)).rejects.toThrow('holds nothing: see that --from')
  expect(await target.records.read('b:1')).toBe('other')
})

const redis = kinds.find(({ name }) => name.includes('Redis'))

test.skipIf(!redis || redis.isMissing)(
  'what Redis holds goes page by page, and the mark of a copy last, so that no bot begins on the rest',
  async () => {
    const url = new URL((await redis?.fresh()) ?? '')
    const [source, target] = [await tempEngine(memory), await openedEngine(url.href)]
    await source.records.save('a:1', undefined, 'one', true)
    await target.records.save('b:1', undefined, 'other', true)
    const taken = await unlinkedAt(url, () => copied(source, target, true))
    expect(taken.length).toBeGreaterThan(1)
    expect(taken.findIndex((key) => key.endsWith(':pair:copy:progress'))).toBe(taken.length - 1)
  },
)

/** The keys that are taken away meanwhile, in order. */
async function unlinkedAt(url: URL, work: () => Promise<unknown>): Promise<readonly string[]> {
  const prefix = `${url.searchParams.get('prefix')}:`
  const lines = await watchedLines(url)
  await work()
  const taken = () =>
    lines()
      .filter((line) => / "unlink" /iu.test(line))
      .flatMap((line) => [...line.matchAll(/"([^"]*)"/gu)].map(([, word = '']) => word))
      .filter((word) => word.startsWith(prefix))
  await vi.waitFor(() => expect(taken().join(' ')).toContain(':pair:copy:progress'))
  return taken()
}

/**
 * What Redis does from now on, a line a command. It is read from the socket itself: ioredis takes
 * the first lines for answers to commands of its own when others keep the server busy.
 */
async function watchedLines(url: URL): Promise<() => readonly string[]> {
  const socket = connect(Number(url.port), url.hostname).setEncoding('utf8')
  onTestFinished(() => void socket.destroy())
  let text = ''
  socket.on('data', (chunk: string) => (text += chunk))
  socket.write('MONITOR\r\n')
  await vi.waitFor(() => expect(text).toContain('+OK\r\n'))
  return () => text.split('\r\n').slice(0, -1)
}

const migrate = (...args: readonly string[]) => startChild('../../scripts/migrate.ts', ...args)

test('the command says what it copied and what to do next', async () => {
  const [from, to] = [`sqlite:${tempPath()}`, `sqlite:${tempPath()}`]
  await fill(from)
  const words = (await migrate('--from', from, '--to', to).end()).join('\n')
  expect(words).toMatch(/copying +█{10} 100 %[\s\S]*comparing █{10} 100 %/u)
  expect(words).toContain(`namespace member: ${people}`)
  expect(words).toContain('Now give STORE_URL the new store')
})

test.for([
  [['--from', 'sqlite:a.db', '--to', 'sqlite:./a.db'], 'give two different stores'],
  [['--from', 'mysql://hunter2@db/a', '--to', 'memory:'], 'there is no such store: give sqlite:'],
  [
    ['--from', 'memory:', '--to', 'redis://bot:hunter2@127.0.0.1:9'],
    'it cannot be reached: see that it runs and that --to is right (connect ECONNREFUSED',
  ],
  [['--from', 'sqlite:/nowhere/a.db', '--to', 'memory:'], 'there is no database at /nowhere/a.db'],
  [['--to', 'memory:'], 'give --from and a URL'],
  [['redis://bot:hunter2@127.0.0.1:9', 'memory:'], 'give --from and a URL'],
] as const)('the command refuses %j', async ([args, words]) => {
  const failed = migrate(...args).end()
  await expect(failed).rejects.toThrow(words)
  await expect(failed).rejects.not.toThrow('hunter2')
})

describe.for(lastingKinds)('into $name', (kind) => {
  test.skipIf(kind.isMissing)(
    'a copy that is killed again and again goes on where it was',
    async () => {
      const sqlite = lastingKinds.find(({ name }) => name === 'SQLite') ?? kind
      const [from, to] = [await sqlite.fresh(), await kind.fresh()]
      await fill(from, 2_000) // six pages, of which each try copies few
      let kills = 0
      for (; kills < 2; kills += 1) {
        const child = startChild('child-copier.ts', from, to)
        const line = await child.line()
        await pause(Math.random() * 15)
        await child.kill()
        expect(Number(line)).toBeGreaterThanOrEqual(kills * 500) // not from the beginning
        await expect(openStore(to)).rejects.toThrow('has not ended: run npm run migrate again')
      }
      const last = await startChild('child-copier.ts', from, to).end()
      expect(last.at(-1)).toBe('done')
      await expect(openedStore(to)).resolves.toBeDefined()
    },
  )
})
