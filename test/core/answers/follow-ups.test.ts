import { describe, expect, test } from 'vitest'
import { dispatch } from '../../../src/core/dispatch.ts'
import { answer } from '../../../src/core/answers/answers.ts'
import { plainReply } from '../../../src/core/plain.ts'
import { situation } from '../../support/world.ts'

const after = (before: string, words: string) =>
  answer(words, situation({ earlier: answer(before, situation()).turn })).reply

/** What a person reads, and their record, after messages of which each knows the one before. */
function talked(...lines: readonly string[]) {
  let now = situation()
  let last = dispatch({ line: 'help' }, now)
  for (const line of lines) {
    last = dispatch({ line }, now)
    const turn = last.effects?.find(({ kind }) => kind === 'remember')
    const member = last.member ?? now.member
    const remembered = turn?.kind === 'remember' ? turn.turn : now.earlier // a command leaves what was said before
    now = { ...now, member, earlier: remembered }
  }
  return { reply: last.reply, entries: now.member.ledger.entries }
}

describe('a yes', () => {
  const offer = 'i did 3 hours of yoga yesterday'
  test.each(['yes', 'Yes please!', 'sí, guardalo', 'ok save it', 'yeah'])(
    '%s saves what was offered',
    (words) => {
      const { reply, entries } = talked(offer, words)
      expect(reply.title).toContain('Logged 0.3 CEUs')
      expect(entries).toHaveLength(1)
    },
  )
  test('saves it once', () => {
    expect(talked(offer, 'yes', 'yes').entries).toHaveLength(1)
  })
  test('with a question in it saves nothing', () => {
    expect(talked(offer, 'yes but does yoga count').entries).toHaveLength(0)
  })
  test('after a thank you is none', () => {
    expect(talked(offer, 'thanks').entries).toHaveLength(0)
  })
  test('after the button was pressed saves nothing again', () => {
    const { entries } = talked(offer, 'log ceus:0.3 title:Yoga on:2026-11-19', 'yes')
    expect(entries).toHaveLength(1)
  })
  test('a second time is told that nothing waits for it', () => {
    expect(talked(offer, 'yes', 'yes').reply.title).toContain('Nothing is waiting')
  })
  test('to nothing is told so, and declined by nobody', () => {
    const { reply, entries } = talked('yes')
    expect(reply.title).toContain('Nothing is waiting for a yes')
    expect(entries).toHaveLength(0)
  })
  test('erases nothing', () => {
    const { entries } = talked(offer, 'yes', 'delete everything about me', 'yes')
    expect(entries).toHaveLength(1)
  })
  test('to two readings saves none of them', () => {
    expect(talked('my cert expires 3/4/27', 'yes').reply.outcome).not.toBe('action')
  })
})

describe('an amount that was to be logged', () => {
  const log = 'log 9 hours "Base" on:2026-05-02 provider:NASM approval:approved'
  const offer = 'i did 6 hours of mobility with nasm last friday'
  test.each([
    ['once it is logged by a yes', [log, offer, 'yes'], '0.4 CEUs'],
    ['once it is logged by its button', [log, offer, 'log 0.6 Mobility on:2026-11-13'], '0.4 CEUs'],
    ['while it is not logged', [log, offer], '1.0 CEU'],
  ])('is no total: %s', (_, lines, left) => {
    expect(talked(...lines, 'how much is left').reply.title).toContain(left)
  })
  test('gives way to the record when that has changed', () => {
    const lines = ['i have 12 hours, how much is left', log, 'how much is left']
    expect(talked(...lines).reply.title).toContain('1.0 CEU')
  })
})

test('a card that was spoken of is what has expired', () => {
  expect(plainReply(after('was my online cpr ok', 'and it expired last week'))).toContain('current')
})

describe('what leans on the turn before', () => {
  test('how long there is then, is of the matter before', () => {
    expect(plainReply(after('will i be audited', 'how long do i have then'))).toContain('30 days')
  })
  test('what is made another amount keeps its day', () => {
    const { title } = after('i did 3 hours of yoga on may 3', 'make it 4 hours')
    expect(title).toContain('0.4')
    expect(title).toContain('May 3, 2026')
  })
})
