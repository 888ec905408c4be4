import { describe, expect, test } from 'vitest'
import { Agenda, type Row, sleeperPlanned } from '../../src/runtime/agenda.ts'
import type { Engine, Seen } from '../../src/runtime/engine.ts'
import { kinds, openedEngine, sharedKinds, tempEngine } from '../support/stores.ts'

async function rowOf({ agenda }: Engine, id: string): Promise<Row> {
  const row = await agenda.row(id)
  if (!row) throw new Error(`no row of ${id}`)
  return row
}

/** A row that was looked at, and is due at that moment. */
async function settled(engine: Engine, id: string, at: number | null, note: string | null = null) {
  await engine.agenda.wake(id)
  const woken = await rowOf(engine, id)
  await engine.agenda.replace(woken, { ...woken, at, note })
}

const plusOne = (note: string | null) => String(Number(note) + 1)

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id)

describe.for(kinds)('$name', (kind) => {
  const open = () => tempEngine(kind)

  describe.skipIf(kind.isMissing)('records and the agenda', () => {
    test('a record with reminders is looked at again with each change, in one step', async () => {
      const engine = await open()
      expect(await engine.records.save('a:1', undefined, 'one', true)).toBe(true)
      const first = await rowOf(engine, 'a:1')
      expect(first).toMatchObject({ at: -1, note: null })
      await settled(engine, 'a:1', 5_000)
      const before = await rowOf(engine, 'a:1')
      await engine.agenda.replace(before, { ...before, at: 5_000, note: 'sent' })
      expect(await engine.records.save('a:1', 'one', 'two', true)).toBe(true)
      const change = before.change + 1
      expect(await rowOf(engine, 'a:1')).toEqual({ id: 'a:1', at: -5_000, change, note: 'sent' })
      expect(await engine.records.save('a:1', 'two', 'three', true)).toBe(true)
      expect(await rowOf(engine, 'a:1')).toMatchObject({ at: -5_000, change: change + 1 })
    })

    test('a sleeping row is planned for no time before', async () => {
      const engine = await open()
      await engine.records.save('a:1', undefined, 'one', true)
      const row = await rowOf(engine, 'a:1')
      await engine.agenda.replace(row, { ...row, at: null })
      await engine.records.save('a:1', 'one', 'two', true)
      expect((await rowOf(engine, 'a:1')).at).toBe(-sleeperPlanned)
    })

    test('a lost race saves nothing and has nothing looked at', async () => {
      const engine = await open()
      await engine.records.save('a:1', undefined, 'one', true)
      const row = await rowOf(engine, 'a:1')
      expect(await engine.records.save('a:1', undefined, 'again', true)).toBe(false)
      expect(await engine.records.save('a:1', 'other', 'two', true)).toBe(false)
      expect(await engine.records.read('a:1')).toBe('one')
      expect(await rowOf(engine, 'a:1')).toEqual(row)
      expect(await engine.records.save('a:2', 'other', 'two', true)).toBe(false)
      expect(await engine.agenda.row('a:2')).toBeUndefined()
    })

    test('a record without reminders has no row', async () => {
      const engine = await open()
      expect(await engine.records.save('a:1', undefined, 'one', false)).toBe(true)
      expect(await engine.records.save('a:1', 'one', 'two', false)).toBe(true)
      expect(await engine.agenda.row('a:1')).toBeUndefined()
      expect(await Array.fromAsync(engine.records.all())).toEqual([['a:1', 'two']])
    })

    test('erasing takes the record, what is aside and the row', async () => {
      const engine = await open()
      for (const id of ['a:1', 'a:2']) {
        await engine.records.save(id, undefined, 'one', true)
        await engine.records.keepAside(id, 'damage')
      }
      await engine.records.erase('a:1')
      await engine.records.erase('a:1')
      expect(await engine.records.read('a:1')).toBeUndefined()
      expect(await engine.agenda.row('a:1')).toBeUndefined()
      expect(await engine.agenda.due('a', 0, 9)).toHaveLength(1)
      expect(await Array.fromAsync(engine.pairs('aside').iterator())).toEqual([['a:2', 'damage']])
      expect(await engine.records.read('a:2')).toBe('one')
    })

    test('a person who is moved takes all along, and is looked at again', async () => {
      const engine = await open()
      const { records, agenda } = engine
      await records.save('a:T1:1', undefined, 'one', true)
      await settled(engine, 'a:T1:1', null)
      const asleep = await rowOf(engine, 'a:T1:1')
      const row = { ...asleep, at: 5_000, note: 'sent' }
      await agenda.replace(asleep, row)
      await records.keepAside('a:T1:1', 'damage')
      const seen = { id: 'a:T1:1', text: 'one', row }
      expect(await records.move(seen, { id: 'a:E1:9', text: 'uno' })).toBe(true)
      expect(await records.read('a:T1:1')).toBeUndefined()
      expect(await agenda.row('a:T1:1')).toBeUndefined()
      expect(await records.read('a:E1:9')).toBe('uno')
      const change = row.change + 1
      const moved = { id: 'a:E1:9', at: -5_000, change, note: 'sent' }
      expect(await agenda.due('a', 9_000, 9)).toEqual([moved])
      expect(await Array.fromAsync(engine.pairs('aside').iterator())).toEqual([
        ['a:E1:9', 'damage'],
      ])
      expect(await Array.fromAsync(records.all())).toEqual([['a:E1:9', 'uno']])
      expect(await engine.bulk.rows('')).toEqual([moved])
      expect(await records.move(seen, { id: 'a:E1:8', text: 'uno' })).toBe(false)
    })

    test('nobody is moved onto somebody, or while something changes', async () => {
      const engine = await open()
      const { records } = engine
      await records.save('a:1', undefined, 'one', true)
      await records.save('a:2', undefined, 'two', false)
      const row = await rowOf(engine, 'a:1')
      const seen = { id: 'a:1', text: 'one', row }
      const refused: [Seen, string][] = [
        [seen, 'a:2'],
        [{ ...seen, text: 'older' }, 'a:3'],
        [{ ...seen, row: { ...row, change: row.change + 1 } }, 'a:3'],
        [{ ...seen, row: { ...row, at: null } }, 'a:3'],
        [{ ...seen, row: { ...row, note: 'claim' } }, 'a:3'],
        [{ ...seen, row: undefined }, 'a:3'],
        [{ id: 'a:2', text: 'two', row }, 'a:3'],
      ]
      for (const [from, id] of refused) {
        expect(await records.move(from, { id, text: 'moved' })).toBe(false)
      }
      expect(await Array.fromAsync(records.all())).toEqual([
        ['a:1', 'one'],
        ['a:2', 'two'],
      ])
      expect(await engine.bulk.rows('')).toEqual([row])
      const alone = { id: 'a:2', text: 'two', row: undefined }
      expect(await records.move(alone, { id: 'a:3', text: 'moved' })).toBe(true)
      expect(await engine.bulk.rows('')).toEqual([row])
    })

    test('erasing by a beginning takes all of it and nothing beside', async () => {
      const engine = await open()
      const own = Array.from({ length: 510 }, (_, at) => `a:T1:${at}`)
      const others = ['a:T1', 'a:T10:1', 'a:T2:1']
      await Promise.all(
        [...own, ...others].map((id) => engine.records.save(id, undefined, 'one', true)),
      )
      await engine.records.keepAside('a:T1:none', 'damage')
      await settled(engine, 'a:T1:only a row', 7)
      expect(await engine.records.eraseFrom('a:T1:')).toBe(510)
      const left = await Array.fromAsync(engine.records.all())
      expect(left.map(([id]) => id)).toEqual(others)
      expect(ids(await engine.agenda.due('a', 9, 2_000)).toSorted()).toEqual(others)
      expect(await engine.pairs('aside').has('a:T1:none')).toBe(false)
    })

    test('what is due comes earliest first, of one surface, and no more than asked for', async () => {
      const engine = await open()
      await settled(engine, 'a:late', 3_000)
      await settled(engine, 'a:soon', 1_000)
      await settled(engine, 'a:now', 2_000)
      await settled(engine, 'a:never', null)
      await settled(engine, 'b:other', 1_000)
      await engine.records.save('a:new', undefined, 'one', true)
      expect(ids(await engine.agenda.due('a', 2_000, 9))).toEqual(['a:new', 'a:soon', 'a:now'])
      expect(ids(await engine.agenda.due('a', 2_000, 2))).toEqual(['a:new', 'a:soon'])
      expect(ids(await engine.agenda.due('a', 2_000, 9, 1))).toEqual(['a:soon', 'a:now'])
      expect(ids(await engine.agenda.due('a', 2_000, 1, 2))).toEqual(['a:now'])
      expect(ids(await engine.agenda.due('b', 999, 2))).toEqual([])
    })

    test('a row is written only while it is as it was seen', async () => {
      const engine = await open()
      await settled(engine, 'a:1', 1_000, 'note')
      const seen = await rowOf(engine, 'a:1')
      const next = { ...seen, at: 2_000, note: null }
      for (const change of [
        { at: 1_001 },
        { at: null },
        { change: 1 },
        { note: 'x' },
        { note: null },
      ]) {
        expect(await engine.agenda.replace({ ...seen, ...change }, next)).toBe(false)
      }
      expect(await rowOf(engine, 'a:1')).toEqual(seen)
      expect(await engine.agenda.replace(seen, next)).toBe(true)
      expect(await rowOf(engine, 'a:1')).toEqual(next)
      expect(await engine.agenda.replace({ ...seen, id: 'a:2' }, next)).toBe(false)
      expect(await engine.agenda.row('a:2')).toBeUndefined()
    })

    test('who is awake is not woken; who sleeps or has no row is', async () => {
      const engine = await open()
      expect(await engine.agenda.wake('a:1')).toBe(true)
      expect(await engine.agenda.wake('a:1')).toBe(false)
      const woken = await rowOf(engine, 'a:1')
      await engine.agenda.replace(woken, { ...woken, at: null })
      expect(await engine.agenda.wake('a:1')).toBe(true)
      expect(await rowOf(engine, 'a:1')).toEqual({ ...woken, at: 0, change: woken.change + 1 })
    })

    test('thirty who rewrite one note at once all do', async () => {
      const engine = await open()
      const agenda = new Agenda(engine.agenda)
      await settled(engine, 'a:1', 1_000, '0')
      await Promise.all(
        Array.from({ length: 30 }, () => agenda.rewrite('a:1', plusOne, { again: false })),
      )
      expect((await rowOf(engine, 'a:1')).note).toBe('30')
    })

    test('a look at an older record moves nothing', async () => {
      const engine = await open()
      const agenda = new Agenda(engine.agenda)
      await engine.records.save('a:1', undefined, 'one', true)
      const seen = await rowOf(engine, 'a:1')
      await engine.records.save('a:1', 'one', 'two', true)
      expect(await agenda.claim(seen, () => 'claimed')).toBeUndefined()
      expect(await agenda.settle(seen, 9_000, () => 'sent')).toBe(false)
      expect(await rowOf(engine, 'a:1')).toMatchObject({ at: -1, note: 'sent' })
      expect(await agenda.settle(await rowOf(engine, 'a:1'), 9_000, (note) => note)).toBe(true)
      expect(await rowOf(engine, 'a:1')).toMatchObject({ at: 9_000, note: 'sent' })
    })

    test('notes are found by a word, however many', async () => {
      const engine = await open()
      const all = Array.from({ length: 510 }, (_, at) => `a:${String(at).padStart(3, '0')}`)
      await Promise.all(all.map((id) => settled(engine, id, 1, 'a letter')))
      await settled(engine, 'a:none', 1, 'nothing')
      const found = await Array.fromAsync(engine.agenda.notesWith('letter'))
      expect(ids(found).toSorted()).toEqual(all)
    })
  })

  describe.skipIf(kind.isMissing)('everything in it', () => {
    test('is given page by page in order, and taken as it was given', async () => {
      const [one, other] = [await open(), await open()]
      const expires = Date.now() + 60_000
      await one.pairs('b').set('short', 'lived', expires)
      await one.pairs('b').set('gone', 'already', Date.now() - 1)
      await one.pairs('a b:c').set('odd\0', 'value')
      const many = Array.from({ length: 600 }, (_, at) => ({ key: `k${at}`, value: 'x' }))
      await one.pairs('c').setMany(many)
      await settled(one, 'a:1', null, 'note')
      await one.records.save('a:2', undefined, 'one', true)
      const names = ['a b:c', 'b', 'c', 'member']
      expect(await one.bulk.namespaces()).toEqual(names)
      expect(await one.bulk.page('b', '')).toEqual([{ key: 'short', value: 'lived', expires }])
      const first = await one.bulk.page('c', '')
      expect(first).toHaveLength(500)
      expect(await one.bulk.page('c', first.at(-1)?.key ?? '')).toHaveLength(100)
      for (const name of names) await other.bulk.put(name, await one.bulk.page(name, ''))
      await other.bulk.putRows(await one.bulk.rows(''))
      expect(await other.bulk.page('b', '')).toEqual(await one.bulk.page('b', ''))
      expect(await other.bulk.rows('')).toEqual(await one.bulk.rows(''))
      expect(ids(await other.bulk.rows('a:1'))).toEqual(['a:2'])
      expect(ids(await other.agenda.due('a', 0, 9))).toEqual(['a:2'])
      expect(await other.bulk.count()).toBe(505)
      await other.bulk.clear()
      expect(await other.bulk.namespaces()).toEqual([])
      expect(await other.bulk.count()).toBe(0)
      expect(await one.bulk.count()).toBeGreaterThan(600)
    })
  })
})

describe.for(sharedKinds)('$name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)('six bots that begin at once on an empty store all begin', async () => {
    const url = await fresh()
    const engines = await Promise.all([1, 2, 3, 4, 5, 6].map(() => openedEngine(url)))
    await engines[0]?.records.save('a:1', undefined, 'one', true)
    expect(await engines[5]?.records.read('a:1')).toBe('one')
  })
})
