import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changed, undone } from '../../src/core/change.ts'
import { day } from '../../src/core/day.ts'
import { type Ledger, type Member, memberSchema } from '../../src/core/member.ts'
import { at, member } from '../support/world.ts'
import { anyLedger } from './arbitrary.ts'
import { card, entry, petition } from './record.ts'

const now = at('2026-11-20T15:00:00-05:00')
const change = (who: Member, parts: Partial<Ledger>) =>
  changed(who, { ...who.ledger, ...parts }, 'did', now)

function last(who: Member) {
  const found = who.changes.at(-1)
  if (!found) throw new Error('nothing was changed')
  return found
}

describe('a change', () => {
  test('is numbered, told and dated in one clock', () => {
    const next = change(member(), { zone: 'Europe/Zurich' })
    expect(last(next)).toMatchObject({ number: 1, about: 'did', at: '2026-11-20T20:00:00.000Z' })
    expect(next.nextChange).toBe(2)
  })
  test('keeps only what differs: an entry, not the others', () => {
    const two = member({ entries: [entry(1), entry(2)], cards: [card('2027-12-01')] })
    const next = change(two, { entries: [entry(1), entry(2, { title: 'Other' })] })
    expect(last(next).before).toEqual({})
    expect(last(next).entries).toEqual({ 2: entry(2) })
  })
  test('of another part keeps no entries', () => {
    const next = change(member({ entries: [entry(1)] }), { zone: 'Europe/Zurich' })
    expect(last(next).before).toEqual({ zone: null })
    expect(last(next).entries).toBeUndefined()
  })
  test('gives the next item a number above every other', () => {
    expect(change(member(), { entries: [entry(3)] }).nextNumber).toBe(4)
    expect(change(member(), { cards: [card('2027-12-01', { number: 7 })] }).nextNumber).toBe(8)
    expect(change(member(), { petitions: [petition(9)] }).nextNumber).toBe(10)
  })
  test('never gives a number twice, though the last item is removed', () => {
    const two = change(member(), { entries: [entry(1), entry(2)] })
    const one = change(two, { entries: [entry(1)] })
    expect(one.nextNumber).toBe(3)
    expect(undone(one, last(one)).nextNumber).toBe(3)
  })
  test('that changes nothing is not kept, but its number is used up', () => {
    const same = change(member({ entries: [entry(1)] }), { entries: [entry(1)] })
    expect(same.changes).toEqual([])
    expect(same.nextChange).toBe(2)
  })
  test('is kept with nine others, and the eleventh drops the first', () => {
    let who = member()
    for (let number = 1; number <= 11; number += 1) who = change(who, { zone: `Zone/${number}` })
    expect(who.changes.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})

describe('to undo', () => {
  test('brings a removed entry back to its place', () => {
    const three = member({ entries: [entry(1), entry(2), entry(3)] })
    const without = change(three, { entries: [entry(1), entry(3)] })
    expect(undone(without, last(without)).ledger).toEqual(three.ledger)
  })
  test('takes the change off the list, and its number is not given again', () => {
    const once = change(change(member(), { zone: 'a' }), { zone: 'b' })
    const back = undone(once, last(once))
    expect(back.changes.map(({ number }) => number)).toEqual([1])
    expect(change(back, { zone: 'c' }).changes.map(({ number }) => number)).toEqual([1, 3])
  })
  test('a whole renewal brings the old cycle back', () => {
    const old = member({ expires: day('2026-11-20'), entries: [entry(1)] })
    const past = { ...old.ledger, renewedOn: day('2026-11-20') }
    const { credential: _credential, zone: _zone, past: _past, ...closed } = past
    const next = change(old, { expires: day('2028-11-20'), entries: [], past: [closed] })
    expect(undone(next, last(next)).ledger).toEqual(old.ledger)
  })
})

/** A ledger as the commands leave one: numbers do not repeat and entries stand in their order. */
const ledgers = fc.array(anyLedger('nasm-cpt'), { minLength: 1, maxLength: 10 })

describe('for any changes, up to ten', () => {
  test('undoing them one by one gives back exactly each former ledger', () => {
    fc.assert(
      fc.property(anyLedger('nasm-cpt'), ledgers, (start, later) => {
        const states = [{ ...member(), ledger: start }]
        for (const next of later) {
          const before = states.at(-1) ?? member()
          const after = changed(before, next, 'did', now)
          if (after.changes.length > before.changes.length) states.push(after)
        }
        let who = states.at(-1) ?? member()
        for (const former of states.slice(0, -1).toReversed()) {
          who = undone(who, last(who))
          expect(who.ledger).toEqual(former.ledger)
        }
        expect(who.changes).toEqual([])
      }),
    )
  })
  test('the record reads back from its stored form as it was', () => {
    fc.assert(
      fc.property(anyLedger('nasm-cpt'), anyLedger('nasm-cpt'), (start, next) => {
        const who = changed({ ...member(), ledger: start }, next, 'did', now)
        const stored: unknown = JSON.parse(JSON.stringify(who))
        expect(memberSchema.parse(stored)).toEqual(who)
      }),
    )
  })
})
