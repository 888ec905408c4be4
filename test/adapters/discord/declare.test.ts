import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { declared } from '../../../src/adapters/discord/declare.ts'
import { limits } from '../../../src/adapters/discord/limits.ts'
import { isSame } from '../../../src/adapters/discord/register.ts'
import { commands } from '../../../src/commands/catalog.ts'
import { defineCommand } from '../../../src/core/command.ts'
import { checkCommands } from '../../support/discord/check-body.ts'
import { registered } from '../../support/discord-bot.ts'

const [recert] = declared(commands)

function subcommand(name: string) {
  const found = recert.options?.find((each) => each.name === name)
  return found && 'options' in found ? (found.options ?? []) : []
}

/** Names, descriptions and values of a command, all counted. */
function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + charactersOf(each), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce((sum, [name, each]) => {
    const counts = ['name', 'description', 'value'].includes(name)
    return sum + (counts ? String(each).length : charactersOf(each))
  }, 0)
}

const greedy = defineCommand({
  name: 'greedy',
  about: 'word '.repeat(40),
  examples: [],
  options: z.strictObject({
    maybe: z.string().describe('word '.repeat(40)).optional(),
    must: z.string().max(9000).describe('Something'),
  }),
  run: () => ({ reply: { outcome: 'answered', title: '', tone: 'plain', blocks: [] } }),
})

describe('what is registered', () => {
  test('is what Discord takes', () => {
    expect(checkCommands(registered)).toEqual([])
  })

  test('has a subcommand for each command, in 8,000 characters and 25 options', () => {
    expect(recert.options?.map(({ name }) => name)).toEqual(commands.map(({ name }) => name))
    expect(charactersOf(recert)).toBeLessThan(limits.command.characters)
    expect(commands.length).toBeLessThanOrEqual(limits.command.options)
  })

  test('cuts what is too long, and puts what is required first', () => {
    const [one] = declared([greedy])
    expect(checkCommands([JSON.parse(JSON.stringify(one))])).toEqual([])
    expect(one.options).toMatchObject([{ options: [{ name: 'must' }, { name: 'maybe' }] }])
  })

  test('is offered to servers and accounts, in servers, direct messages and private channels', () => {
    for (const each of declared(commands)) {
      expect(each).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] })
    }
  })

  test('options have their kind, their range, their choices and their completion', () => {
    expect(subcommand('log')).toMatchObject([
      { name: 'ceus', type: 10, max_value: 100 },
      { name: 'hours', type: 10, max_value: 500 },
      { name: 'title', type: 3, max_length: 120, autocomplete: false },
      { name: 'on', type: 3, autocomplete: true },
      { name: 'provider', type: 3, autocomplete: true },
      { name: 'approval', type: 3, choices: { length: 4 } },
      { name: 'category' },
      { name: 'evidence' },
    ])
    expect(subcommand('delete')).toMatchObject([{ name: 'confirm', type: 5 }])
    expect(subcommand('remove')).toMatchObject([
      { name: 'number', type: 4, required: true, autocomplete: true },
    ])
    expect(subcommand('setup').find(({ name }) => name === 'timezone')).toMatchObject({
      autocomplete: true,
    })
  })

  test('asks for nothing where a form does', () => {
    for (const name of ['log', 'edit']) {
      expect(subcommand(name).some((each) => 'required' in each && each.required)).toBe(false)
    }
  })
})

/** As Discord gives it back: with ids, with defaults, and in an order of its own. */
function asKept(list: readonly object[]): readonly object[] {
  const kept = JSON.parse(
    JSON.stringify(list, (_name, value: unknown) => (value === false ? undefined : value)),
  ) as readonly object[]
  const added = { id: '1', version: '2', nsfw: false, default_member_permissions: null }
  return kept.map((each) => ({ ...each, ...added, description_localizations: null })).toReversed()
}

describe('what is registered already', () => {
  const wanted = declared(commands)

  test('is the same as Discord gives it back', () => {
    expect(isSame(asKept(wanted), wanted)).toBe(true)
  })

  test.for([
    ['a command is missing', wanted.slice(1)],
    ['a command too many', [...wanted, { type: 2, name: 'Other' }]],
    ['a description differs', [{ ...wanted[0], description: 'Other' }, wanted[1]]],
    ['an option is missing', [{ ...wanted[0], options: recert.options?.slice(1) }, wanted[1]]],
    ['it is not for accounts', [{ ...wanted[0], integration_types: [0] }, wanted[1]]],
    [
      'an option has a bound that is not wanted any more',
      [
        JSON.parse(
          JSON.stringify(wanted[0]).replace('"name":"title"', '"name":"title","min_length":3'),
        ),
        wanted[1],
      ],
    ],
  ] as const)('differs when %s', ([, list]) => {
    expect(isSame(asKept(list), wanted)).toBe(false)
  })

  test('differs when something else answers', () => {
    expect(isSame('<html>', wanted)).toBe(false)
    expect(isSame([null, 1], wanted)).toBe(false)
  })
})
