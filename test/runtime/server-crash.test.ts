import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startChild } from '../support/child.ts'
import { ownServers } from '../support/own-servers.ts'
import { openedStore, sharedKinds } from '../support/stores.ts'

const kills = Number(process.env['KILLS'] ?? 2)
const perKill = 20_000 // ms; a server that was killed repairs itself first

/** What is stored: each course with its person, as often as it is there. */
async function savedIn(url: string): Promise<readonly string[]> {
  const store = await openedStore(url)
  const saved: string[] = []
  for await (const { id, ledger } of store.all()) {
    for (const { title } of ledger.entries) saved.push(`${id} ${title}`)
  }
  return saved
}

describe.for(sharedKinds)('$name', ({ name, isMissing, fresh }) => {
  test.skipIf(isMissing)(
    `a server killed ${kills} times loses nothing that was acknowledged, and the bots go on by themselves`,
    { timeout: (kills + 2) * perKill },
    async () => {
      const server = await ownServers[name]?.()
      if (!server) throw new Error(`nobody knows how to start ${name}`)
      const writers = ['a', 'b'].map((run) => startChild('child-writer.ts', server.url, run))
      const acknowledged: string[] = []
      const eachWrote = async () =>
        acknowledged.push(...(await Promise.all(writers.map((writer) => writer.line()))))
      await eachWrote()
      for (let run = 0; run < kills; run += 1) {
        await pause(Math.random() * 300)
        await server.kill()
        await server.start()
        const before = acknowledged.length
        const since = Date.now()
        while (Date.now() < since + 100 || acknowledged.length === before) await eachWrote()
      }
      for (const writer of writers) acknowledged.push(...(await writer.kill()))
      const saved = await savedIn(server.url)
      const there = new Set(saved)
      expect(acknowledged.filter((each) => !there.has(each))).toEqual([])
      expect(there.size).toBe(saved.length) // nothing twice, although connections broke in mid-write
      console.info(`${name}: ${kills} kills, ${acknowledged.length} acknowledged, 0 lost`)
    },
  )

  test.skipIf(isMissing)(
    'processes that change one person as fast as they can lose nothing, one of them killed',
    { timeout: 60_000 },
    async () => {
      const url = await fresh()
      const times = 60
      const adders = [1, 2, 3].map(() => startChild('child-adder.ts', url, 'test:ada', `${times}`))
      const doomed = startChild('child-adder.ts', url, 'test:ada', '1000000')
      await doomed.line()
      await pause(100)
      const acknowledged = 1 + (await doomed.kill()).length
      for (const adder of adders) expect(await adder.end()).toHaveLength(times)
      const changes = ((await (await openedStore(url)).read('test:ada'))?.nextNumber ?? 1) - 1
      const least = adders.length * times + acknowledged
      expect([least, least + 1]).toContain(changes) // its last change may be saved and not acknowledged
    },
  )
})
