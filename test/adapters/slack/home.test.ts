import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { homeView } from '../../../src/adapters/slack/home.ts'
import type { Member } from '../../../src/core/member.ts'
import { member, say } from '../../support/world.ts'
import { anyReply } from './any-reply.ts'
import { homeFaults } from './block-kit.ts'
import { busy, renewed, seasoned } from './seasoned.ts'

function viewOf(person: Member) {
  const answer = (line: string) => say([line], { member: person }).reply
  const replies = {
    status: answer('status'),
    entries: answer('entries'),
    deadlines: answer('deadlines'),
  }
  return homeView(replies, person.ledger.expires !== null)
}

/** The lines of all buttons, in order. */
function linesIn(view: ReturnType<typeof homeView>): readonly string[] {
  return [...JSON.stringify(view).matchAll(/"value":"(?<line>[^"]*)"/gu)].map(
    ({ groups }) => groups?.['line'] ?? '',
  )
}

const wordsIn = (view: ReturnType<typeof homeView>) => JSON.stringify(view.blocks)

describe('the App Home', () => {
  test('says where a person stands, what ends when and what is on record', () => {
    const words = wordsIn(viewOf(seasoned))
    expect(words).toContain('Corrective exercise')
    expect(words).toContain('last day to apply')
    expect(words).toContain('Ethics & *law* <!channel>') // as plain text, which mentions nobody
  })

  test('has the buttons that are always there, last', () => {
    expect(linesIn(viewOf(seasoned)).slice(-6)).toEqual([
      'ask',
      'log',
      'cpr',
      'export',
      'help',
      'setup',
    ])
  })

  test('asks somebody new for their expiry first, and shows no deadlines', () => {
    const view = viewOf(member())
    expect(linesIn(view).slice(-6)).toEqual(['setup', 'ask', 'log', 'cpr', 'export', 'help'])
    expect(view.blocks.filter(({ type }) => type === 'header')).toHaveLength(2)
    expect(viewOf(seasoned).blocks.filter(({ type }) => type === 'header')).toHaveLength(3)
  })

  test('names no block, so that Slack takes each as new when it is published again', () => {
    expect(wordsIn(viewOf(busy))).not.toContain('block_id')
  })

  test('says nothing twice', () => {
    const words = wordsIn(viewOf(seasoned))
    expect(words.split('*Courses:*')).toHaveLength(2)
    expect(words.split('*Next:*')).toHaveLength(2)
  })
})

describe('Slack takes the App Home', () => {
  const people = { newcomer: member(), seasoned, renewed, busy }

  test.for(Object.entries(people))('of %s', ([, person]) => {
    expect(homeFaults(viewOf(person))).toEqual([])
  })

  test('whatever it says', () => {
    fc.assert(
      fc.property(anyReply, anyReply, fc.boolean(), (status, entries, hasExpiry) => {
        const view = homeView({ status, entries, deadlines: entries }, hasExpiry)
        expect(homeFaults(view)).toEqual([])
        expect(linesIn(view)).toEqual(expect.arrayContaining(['log', 'export', 'help']))
      }),
      { numRuns: 100 },
    )
  })
})
