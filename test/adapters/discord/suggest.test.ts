import { describe, expect, test } from 'vitest'
import { suggestionsFor } from '../../../src/adapters/discord/suggest.ts'
import { commands } from '../../../src/commands/catalog.ts'
import { day } from '../../../src/core/day.ts'
import type { Member } from '../../../src/core/member.ts'
import { checkCallback } from '../../support/discord/check-body.ts'
import { member, say, today } from '../../support/world.ts'
import { busy, seasoned } from '../slack/seasoned.ts'

function suggested(
  name: string,
  option: string,
  typed: string,
  who: Member | undefined = seasoned,
) {
  const spec = commands
    .find((each) => each.name === name)
    ?.specs.find((each) => each.name === option)
  if (!spec) throw new Error(`no option ${option} of ${name}`)
  return suggestionsFor(spec, typed, { member: who, commands, today: day(today) })
}

const values = (choices: ReturnType<typeof suggested>) => choices.map(({ value }) => value)

describe('completion', () => {
  test('offers what is on the record, the newest first', () => {
    const known = say(['log 0.4 Yoga', 'cpr 2028-12-01', 'petition Kettlebell']).member
    expect(suggested('edit', 'number', '', known)).toEqual([
      { name: '#3 the petition for Kettlebell', value: 3 },
      { name: '#2 the card until 2028-12-01', value: 2 },
      { name: '#1 Yoga', value: 1 },
    ])
    expect(values(suggested('remove', 'number', 'kett', known))).toEqual([3])
    expect(values(suggested('remove', 'number', '2', known))).toEqual([2])
  })

  test('offers providers used before, each once', () => {
    const known = say([
      'log 0.4 A provider:NASM',
      'log 0.4 B provider:ACE',
      'log 0.4 C provider:NASM',
    ])
    expect(values(suggested('log', 'provider', '', known.member))).toEqual(['ACE', 'NASM'])
    expect(values(suggested('log', 'provider', 'na', known.member))).toEqual(['NASM'])
  })

  test('finds a zone by its city', () => {
    expect(values(suggested('setup', 'timezone', 'new york'))).toEqual(['America/New_York'])
    expect(suggested('setup', 'timezone', '')).toHaveLength(25)
  })

  test('offers commands to help', () => {
    expect(values(suggested('help', 'command', 'dead'))).toContain('deadlines')
    expect(values(suggested('help', 'command', 'log'))[0]).toBe('log')
  })

  test('says which day the words are', () => {
    expect(suggested('log', 'on', 'yesterday')).toEqual([
      { name: 'Nov 19, 2026 (yesterday)', value: '2026-11-19' },
    ])
    expect(values(suggested('setup', 'expires', '1/2/27'))).toHaveLength(2)
    expect(suggested('log', 'on', 'nonsense')).toEqual([])
    expect(values(suggested('log', 'on', ''))).toEqual(['2026-11-20', '2026-11-19'])
  })

  test('of somebody new offers nothing', () => {
    expect(suggested('edit', 'number', '', member())).toEqual([])
    expect(suggested('log', 'provider', '', member())).toEqual([])
  })

  test.for(commands.flatMap(({ name, specs }) => specs.map((spec) => [name, spec.name] as const)))(
    'of %s %s is what Discord takes',
    ([name, option]) => {
      for (const who of [seasoned, busy, member()]) {
        for (const typed of ['', 'a', '<!channel>', '\ud800', 'x'.repeat(6000)]) {
          const data = { choices: suggested(name, option, typed, who) }
          expect(checkCallback({ type: 8, data }, [])).toEqual([])
        }
      }
    },
  )
})
