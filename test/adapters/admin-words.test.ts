import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderReply } from '../../src/adapters/console/render.ts'
import { renderMessage as renderForDiscord } from '../../src/adapters/discord/render.ts'
import { renderMessage as renderForSlack } from '../../src/adapters/slack/render.ts'
import { dispatch } from '../../src/core/dispatch.ts'
import { day } from '../../src/core/day.ts'
import { deskAfter, type Hand } from '../../src/core/desk/change.ts'
import { type Desk, emptyDesk } from '../../src/core/desk/desk.ts'
import { answersPage } from '../../src/core/desk/desk-page.ts'
import { letterOf } from '../../src/core/desk/letter.ts'
import { longestButton } from '../../src/core/line.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import type { Reply } from '../../src/core/reply.ts'
import { linesOf } from '../commands/typed.ts'
import { checkPost } from '../support/discord/check-body.ts'
import { situation } from '../support/world.ts'
import { messageFaults } from './slack/block-kit.ts'

const hand: Hand = { today: day('2026-11-20'), seal: () => 'sealed', isOwn: () => false }

/** Somebody asked, and wants to be told. */
const asked = { key: 'k', topic: 'near_org', words: 'acsm credits', language: 'en' } as const
const waiting = deskAfter(
  emptyDesk,
  { kind: 'want', asked: { ...asked, why: 'out_of_scope' } },
  hand,
)

const views = (desk: Desk) => ({
  desk: { desk, isAdmin: true, mayPassOn: true, missed: [], wanted: () => [] },
})

/** Everything that somebody is shown once an admin has typed these words. */
function shownAfter(text: string): readonly Reply[] {
  const start = waiting ?? emptyDesk
  const typed = { command: 'admin', options: { do: 'answer', number: 1, text } }
  const { reply, effects = [] } = dispatch(typed, situation(views(start)))
  const [effect] = effects
  const after = effect?.kind === 'desk' ? deskAfter(start, effect.change, hand) : undefined
  const [answer] = after?.answers ?? []
  const policy = policies.get('nasm-cpt')
  if (!after || !answer || !policy) return [reply]
  const given = dispatch({ line: 'ask acsm credits' }, situation(views(after)))
  return [reply, given.reply, letterOf(answer, policy), answersPage(after, 1)]
}

const steering = /[\u{202a}-\u{202e}\u{2066}-\u{2069}]/u

test('whatever an admin writes, each message with it is one that every platform takes', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 700 }),
    fc.constantFrom(
      '<!channel> @everyone',
      '[a](https://x.example)',
      '```',
      '*',
      '\u{202e}abc',
      '|'.repeat(600),
    ),
    fc.lorem({ maxCount: 100 }),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      for (const reply of shownAfter(text)) {
        expect(['action', 'answered', 'refused']).toContain(reply.outcome)
        expect(messageFaults(renderForSlack(reply))).toEqual([])
        const { files: _, ...message } = renderForDiscord(reply)
        expect(checkPost(message, [])).toEqual([])
        expect(renderReply(reply, { width: 60, colours: false })).not.toMatch(steering)
        for (const line of linesOf(reply)) expect(line.length).toBeLessThanOrEqual(longestButton)
      }
    }),
    { numRuns: 60 },
  )
})

test('such words are given under the name of the admin, and none of the source’s beside them', () => {
  const [, given] = shownAfter('Yes, at our desk')
  expect(given).toMatchObject({
    title: 'Your admin says',
    blocks: [{ text: 'Yes, at our desk' }, {}, {}],
  })
  expect(given?.blocks.some(({ kind }) => kind === 'source')).toBe(false)
})
