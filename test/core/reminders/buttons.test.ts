import { describe, expect, test } from 'vitest'
import { renderMessage as inDiscord } from '../../../src/adapters/discord/render.ts'
import { renderMessage as inSlack } from '../../../src/adapters/slack/render.ts'
import { commands } from '../../../src/commands/catalog.ts'
import { day } from '../../../src/core/day.ts'
import { dispatch } from '../../../src/core/dispatch.ts'
import type { Ledger, Member } from '../../../src/core/member.ts'
import { plainReply } from '../../../src/core/plain.ts'
import { reminderOn } from '../../../src/core/reminders/plan.ts'
import type { Kind } from '../../../src/core/reminders/settings.ts'
import { linesOf } from '../../commands/typed.ts'
import { at, say, situation } from '../../support/world.ts'
import { card, ceus, petition } from '../record.ts'
import { plan } from './plans.ts'

const kept = { evidence: 'folder' }
const complete: Partial<Ledger> = {
  entries: [ceus(1.9, kept)],
  cards: [card('2028-12-01', kept)],
}
const open = { petitions: [petition(7, { on: day('2026-11-06') })] }

/** A message of each kind: what the person has, the day, and what "Done already" opens. */
const messages: readonly (readonly [Kind, Partial<Ledger>, string, string])[] = [
  ['progress', {}, '2026-11-20', 'apply'],
  ['progress', { entries: complete.entries ?? [] }, '2026-11-20', 'cpr'],
  ['deadline', complete, '2026-11-20', 'apply'],
  ['late', {}, '2027-05-25', 'apply'],
  ['late', {}, '2028-05-20', 'renew'],
  ['card', { ...complete, cards: [card('2026-11-27', kept)] }, '2026-11-20', 'cpr'],
  ['petition', { ...complete, ...open }, '2026-11-20', 'edit 7'],
  [
    'petition',
    { ...complete, petitions: [...open.petitions, petition(8, { on: day('2026-11-06') })] },
    '2026-11-20',
    'petition',
  ],
  ['audit', { audit: { notice: day('2026-10-28'), answered: null } }, '2026-11-20', 'audit'],
  [
    'confirmation',
    { ...complete, application: { on: day('2026-11-06'), state: 'sent' } },
    '2026-11-20',
    'renew',
  ],
  ['evidence', { ...complete, entries: [ceus(1.9)] }, '2026-11-21', 'audit'],
]

/** Only of that kind, so that nothing else comes first. */
function messageOf(kind: Kind, ledger: Partial<Ledger>, on: string) {
  const all: readonly Kind[] = ['progress', 'deadline', 'card', 'petition', 'evidence']
  const given = plan({ without: all.filter((each) => each !== kind) }, ledger)
  const reminder = reminderOn(given, day(on))
  if (!reminder) throw new RangeError(`there is no message of ${kind} on ${on}`)
  return { ...reminder, member: given.member }
}

describe.each(messages)('a message about %s', (kind, ledger, on, done) => {
  const { reply, member, key } = messageOf(kind, ledger, on)

  test('is about that, and says why it came and how to change and stop it', () => {
    expect(key.split(' ').at(-2)).toBe(kind)
    const words = plainReply(reply)
    expect(words).toContain('I write because you switched reminders on')
    expect(words).toMatch(/Change that with \/recert remind, stop it with \/recert remind off/u)
    expect(reply.next?.text.trim()).not.toBe('')
  })
  test('has Log, Done already, Snooze 1 day and 1 week and Settings in one row', () => {
    const [row] = reply.blocks.filter((block) => block.kind === 'buttons')
    expect(row?.buttons.map(({ label }) => label)).toEqual([
      'Log',
      'Done already',
      'Snooze 1 day',
      'Snooze 1 week',
      'Settings',
    ])
    expect(row?.buttons[1]?.line).toBe(done)
  })
  test('its buttons can be pressed in Discord, five a row, and in Slack', () => {
    const rows = inDiscord(reply).components?.filter((each) => 'components' in each) ?? []
    const drawn = JSON.stringify(inDiscord(reply))
    const inBlocks = JSON.stringify(inSlack(reply))
    expect(rows.length).toBeLessThanOrEqual(5)
    for (const line of linesOf(reply)) {
      expect(drawn).toContain(`"custom_id":${JSON.stringify(line)}`)
      expect(inBlocks).toContain(`"value":${JSON.stringify(line)}`)
    }
    expect(drawn).not.toContain('/recert snooze')
  })
  test.each([
    ['as it was', member],
    ['with reminders switched off', say(['remind off'], { member }).member],
    ['renewed since', say(['renew 2029-05-20'], { member, now: at('2027-06-01') }).member],
  ])('each button works ten weeks later, for somebody %s', (_who, now: Member) => {
    const later = situation({ member: now, now: at('2027-06-20') })
    const outcomes = linesOf(reply).map((line) => {
      const isForm = commands.some(({ name, form }) => name === line && form.length > 0)
      return isForm || line.startsWith('edit ') ? 'form' : dispatch({ line }, later).reply.outcome
    })
    expect(outcomes.filter((each) => each === 'refused' || each === 'failed')).toEqual([])
  })
})

test('"Less often" stands apart, so that the five stay in one row', () => {
  const { reply } = messageOf('progress', {}, '2026-11-20')
  expect(linesOf(reply).at(-1)).toBe('remind cadence:smart')
  expect(reply.blocks.filter((block) => block.kind === 'buttons')).toHaveLength(2)
})
