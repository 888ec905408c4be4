import { setTimeout as pause } from 'node:timers/promises'
import * as fc from 'fast-check'
import { Keyv } from 'keyv'
import { describe, expect, test } from 'vitest'
import type { Engine } from '../../src/runtime/engine.ts'
import type { Pairs } from '../../src/runtime/pairs.ts'
import { kinds, lastingKinds, openedEngine, tempEngine } from '../support/stores.ts'

function keyvOn(engine: Engine, namespace: string): Keyv<unknown> {
  return new Keyv({ store: engine.pairs(namespace), namespace })
}

async function pairsOf(pairs: Pairs): Promise<[string, string][]> {
  return Array.fromAsync(pairs.iterator())
}

describe.for(kinds)('$name', (kind) => {
  const open = () => tempEngine(kind)
  const pairsIn = async (namespace: string) => (await open()).pairs(namespace)

  describe.skipIf(kind.isMissing)('keeps pairs', () => {
    test('every operation of Keyv does what Keyv says', async () => {
      const keyv = keyvOn(await open(), 'people')
      expect(await keyv.get('a')).toBeUndefined()
      expect(await keyv.set('a', { deep: [1, 'two', null] })).toBe(true)
      expect(await keyv.get('a')).toEqual({ deep: [1, 'two', null] })
      expect(await keyv.set('a', 2)).toBe(true)
      expect(
        await keyv.setMany([
          { key: 'b', value: 3 },
          { key: 'c', value: 4 },
        ]),
      ).toEqual([true, true])
      expect(await keyv.getMany(['c', 'none', 'a'])).toEqual([4, undefined, 2])
      expect(await keyv.has('b')).toBe(true)
      expect(await keyv.hasMany(['b', 'none'])).toEqual([true, false])
      expect(await Array.fromAsync(keyv.iterator())).toEqual([
        ['a', 2],
        ['b', 3],
        ['c', 4],
      ])
      expect(await keyv.delete('b')).toBe(true)
      expect(await keyv.delete('b')).toBe(false)
      expect(await keyv.deleteMany(['a', 'none'])).toEqual([true, false])
      await keyv.clear()
      expect(await keyv.get('c')).toBeUndefined()
    })

    test('Keyv uses the adapter as it is, with no bridge between', async () => {
      const pairs = await pairsIn('people')
      expect(new Keyv({ store: pairs, namespace: 'people' }).store).toBe(pairs)
    })

    test('namespaces are apart, also when their names and keys run together', async () => {
      const engine = await open()
      const slack = keyvOn(engine, 'slack')
      const other = keyvOn(engine, 'slack:U1')
      await slack.set('slack:U1', 1)
      await slack.set('U1', 2)
      await other.set('U1', 3)
      await other.set('slack', 4)
      expect(await slack.getMany(['slack:U1', 'U1', 'slack'])).toEqual([1, 2, undefined])
      await slack.clear()
      expect(await slack.has('U1')).toBe(false)
      expect(await other.getMany(['U1', 'slack'])).toEqual([3, 4])
    })

    test('one adapter refuses to serve two namespaces', async () => {
      const adapter = await pairsIn('one')
      expect(() => new Keyv({ store: adapter, namespace: 'two' })).toThrow('keeps namespace one')
    })

    test.for([
      `it's "quoted"`,
      `'; DROP TABLE pairs; --`,
      '🏋️‍♀️ deadlift',
      ' ',
      '%',
      '_',
      '*',
      'a:b',
      '[a]',
      'nul\0l',
      '\u0001',
      '\u0001\u0001',
      'é',
      'e\u0301',
      'long '.repeat(100),
    ])('the key %j is only a key', async (key) => {
      const keyv = keyvOn(await open(), `odd ${key.slice(0, 9)}`)
      await keyv.set('other', 'other')
      await keyv.set(key, key)
      expect(await keyv.get(key)).toBe(key)
      expect(await Array.fromAsync(keyv.iterator())).toContainEqual([key, key])
      expect(await keyv.delete(key)).toBe(true)
      expect(await keyv.get('other')).toBe('other')
    })

    test('text that would be kept as other text is refused', async () => {
      const pairs = await pairsIn('odd')
      await expect(pairs.set('\ud800', 'value')).rejects.toThrow('whole')
      await expect(pairs.set('key', 'half \udc00')).rejects.toThrow('whole')
      await expect(pairs.compareAndSet('', undefined, 'value')).rejects.toThrow('not empty')
      await expect(pairs.hold('key', '', 5)).rejects.toThrow('not empty')
      await expect(pairs.set('key', 5)).rejects.toThrow('must be text')
    })

    test('a value of a million characters comes back whole', async () => {
      const keyv = keyvOn(await open(), 'big')
      const value = '0123456789é'.repeat(100_000)
      await keyv.set('a', value)
      expect(await keyv.get('a')).toBe(value)
    })

    test('what expired is absent everywhere, and may be added anew', async () => {
      const pairs = await pairsIn('short')
      await pairs.set('a', 'old', Date.now() - 1)
      await pairs.set('b', 'stays')
      await pairs.set('c', 'later', Date.now() + 60_000)
      expect(await pairs.get('a')).toBeUndefined()
      expect(await pairs.hasMany(['a', 'b', 'c'])).toEqual([false, true, true])
      const left = [
        ['b', 'stays'],
        ['c', 'later'],
      ]
      expect(await pairsOf(pairs)).toEqual(left)
      expect(await pairsOf(pairs)).toEqual(left)
      expect(await pairs.compareAndSet('a', 'old', 'never')).toBe(false)
      expect(await pairs.compareAndSet('a', undefined, 'new')).toBe(true)
      expect(await pairs.get('a')).toBe('new')
      expect(await pairsOf(pairs)).toHaveLength(3)
    })

    test("Keyv's time to live reaches the adapter", async () => {
      const engine = await open()
      const keyv = keyvOn(engine, 'short')
      await keyv.set('a', 'soon gone', 1)
      await expect.poll(() => engine.pairs('short').get('a')).toBeUndefined()
      expect(await keyv.get('a')).toBeUndefined()
    })

    test('a pair put twice at once is kept as it was put last', async () => {
      const pairs = await pairsIn('twice')
      const both = [
        { key: 'a', value: 'first' },
        { key: 'a', value: 'last' },
      ]
      expect(await pairs.setMany(both)).toEqual([true, true])
      expect(await pairs.get('a')).toBe('last')
    })

    test('compare and set writes only over what was expected', async () => {
      const pairs = await pairsIn('cas')
      expect(await pairs.compareAndSet('a', 'one', 'two')).toBe(false)
      expect(await pairs.compareAndSet('a', undefined, 'one')).toBe(true)
      expect(await pairs.compareAndSet('a', undefined, 'again')).toBe(false)
      expect(await pairs.compareAndSet('a', 'other', 'two')).toBe(false)
      expect(await pairs.get('a')).toBe('one')
      expect(await pairs.compareAndSet('a', 'one', 'two')).toBe(true)
      expect(await pairs.get('a')).toBe('two')
      await pairs.set('short', 'lived', Date.now() + 60_000)
      expect(await pairs.compareAndSet('short', 'lived', 'for good')).toBe(true)
    })

    test('of many who expect the same, one wins', async () => {
      const pairs = await pairsIn('cas')
      const tries = Array.from({ length: 64 }, (_, at) =>
        pairs.compareAndSet('a', undefined, `${at}`),
      )
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    })

    test('of many who want to hold a thing, one does, until it lets go or its time runs out', async () => {
      const pairs = await pairsIn('lease')
      const owners = Array.from({ length: 16 }, (_, at) => `owner ${at}`)
      const took = await Promise.all(owners.map((owner) => pairs.hold('duty', owner, 60_000)))
      const [holder = ''] = owners.filter((_, at) => took[at])
      const other = `not ${holder}`
      expect(took.filter(Boolean)).toHaveLength(1)
      expect(await pairs.hold('duty', other, 60_000)).toBe(false)
      expect(await pairs.hold('duty', holder, 60_000)).toBe(true)
      expect(await pairs.letGo('duty', other)).toBe(false)
      expect(await pairs.letGo('duty', holder)).toBe(true)
      expect(await pairs.hold('duty', other, 30)).toBe(true)
      await pause(40)
      expect(await pairs.letGo('duty', other)).toBe(false)
      expect(await pairs.hold('duty', holder, 60_000)).toBe(true)
    })

    test('iteration misses nothing and repeats nothing while others write', async () => {
      const pairs = await pairsIn('walk')
      const keys = Array.from({ length: 1_050 }, (_, at) => `stable-${String(at).padStart(4, '0')}`)
      await pairs.setMany(keys.map((key) => ({ key, value: 'kept' })))
      const seen: string[] = []
      const meanwhile: Promise<unknown>[] = []
      for await (const [key] of pairs.iterator()) {
        seen.push(key)
        if (seen.length % 50 !== 0) continue
        meanwhile.push(pairs.set(`new-${seen.length}`, 'before'))
        meanwhile.push(pairs.set(`zzz-${seen.length}`, 'after'))
        await pairs.set(key, 'rewritten')
        await pairs.delete(`zzz-${seen.length - 50}`)
      }
      await Promise.all(meanwhile)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter((key) => key.startsWith('stable'))).toEqual(keys)
    })

    test('a page that is exactly full is not the end, nor walked twice', async () => {
      const pairs = await pairsIn('walk')
      const keys = Array.from({ length: 1000 }, (_, at) => `${at}`)
      await pairs.setMany(keys.map((key) => ({ key, value: 'x' })))
      expect(await pairsOf(pairs)).toHaveLength(1000)
    })

    test('after closing everything rejects, and closing twice is allowed', async () => {
      const engine = await open()
      const pairs = engine.pairs('end')
      await engine.close()
      await engine.close()
      const calls = [
        pairs.get('a'),
        pairs.getMany(['a']),
        pairs.has('a'),
        pairs.set('a', 'b'),
        pairs.delete('a'),
        pairs.clear(),
        pairs.compareAndSet('a', undefined, 'b'),
        pairs.hold('a', 'b', 5),
        pairsOf(pairs),
      ]
      for (const call of calls) await expect(call).rejects.toThrow('is closed')
    })

    test('any row of operations leaves what a Map would hold', { timeout: 60_000 }, async () => {
      const engine = await open()
      let runs = 0
      const steps = fc.array(step, { maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(steps, async (taken) => {
          const pairs = engine.pairs(`run ${(runs += 1)}`)
          const model = new Map<string, string>()
          for (const each of taken) expect(await take(pairs, each)).toBe(takeIn(model, each))
          const sorted = [...model].toSorted(([a], [b]) =>
            Buffer.compare(Buffer.from(a), Buffer.from(b)),
          )
          expect(await pairsOf(pairs)).toEqual(sorted)
        }),
      )
    })
  })
})

describe.for(lastingKinds)('$name', (kind) => {
  test.skipIf(kind.isMissing)('what is kept is there after closing and opening', async () => {
    const url = await kind.fresh()
    const first = await openedEngine(url)
    await keyvOn(first, 'people').set('a', 'kept')
    await first.close()
    expect(await keyvOn(await openedEngine(url), 'people').get('a')).toBe('kept')
  })
})

const key = fc.constantFrom('a', 'slack:a', 'b', '🏋️', ' ', '\0', '\u0001', '\u0001\u0001')
const value = fc.string({ unit: 'binary', minLength: 1 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key, value }),
  fc.record({ kind: fc.constant('swap' as const), key, expected: key, value }),
  fc.record({ kind: fc.constant('delete' as const), key }),
  fc.record({ kind: fc.constant('clear' as const) }),
)

type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

async function take(pairs: Pairs, each: Step): Promise<boolean> {
  switch (each.kind) {
    case 'set':
      return pairs.set(each.key, each.value)
    case 'swap':
      return pairs.compareAndSet(each.key, await pairs.get(each.expected), each.value)
    case 'delete':
      return pairs.delete(each.key)
    case 'clear':
      await pairs.clear()
      return true
  }
}

function takeIn(model: Map<string, string>, each: Step): boolean {
  switch (each.kind) {
    case 'set':
      return model.set(each.key, each.value).has(each.key)
    case 'swap': {
      if (model.get(each.key) !== model.get(each.expected)) return false
      return model.set(each.key, each.value).has(each.key)
    }
    case 'delete':
      return model.delete(each.key)
    case 'clear':
      model.clear()
      return true
  }
}
