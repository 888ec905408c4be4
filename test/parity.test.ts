import { describe, expect, test } from 'vitest'
import { commands } from '../src/commands/catalog.ts'
import { onConsole, onDiscord, onSlack, type Told } from './support/surfaces.ts'
import { say } from './support/world.ts'

/** What somebody has told already who asks for anything. */
const before = [
  'setup expires:2027-01-15 ceus:0.3 cpr:2027-12-01 timezone:America/New_York',
  'log 3h "Ethics & law" on:2026-11-03 provider:NASM approval:approved',
  'log 0.2 "Corrective exercise" on:2026-10-03',
]

/**
 * Headings of a first column, which Slack and Discord leave out where they show a row as a line,
 * and the name that stands before a command to type.
 */
const ownWords = new Set(['rule', 'type', 'option', 'recert'])

/** The words and numbers of an answer, each once, whatever stands between them; and the lines of its buttons. */
function factsOf(told: Told) {
  if ('form' in told) return told
  const words = told.words
    .replaceAll(/https?:\/\/\S+/gu, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[.,:’'/_-][\p{L}\p{N}]+)*/gu)
  const facts = [...new Set(words ?? [])].filter((word) => !ownWords.has(word))
  return { facts: facts.toSorted(), lines: [...new Set(told.lines)].toSorted() }
}

/** Whether the bot would write by itself after that line, which nothing here delivers. */
function writes(line: string): boolean {
  return say([...before, line]).effects?.some(({ kind }) => kind === 'write') ?? false
}

const lines = (name: string) =>
  commands.find((each) => each.name === name)?.examples.filter((line) => !writes(line)) ?? []

// An export is words in the console, a file in direct messages in Slack, and a file beside the answer in Discord.
const withoutFiles = commands.filter(({ name }) => name !== 'export').map(({ name }) => name)

/** A form that opens is one of the surfaces that have windows; the console asks in lines. */
function sameAs(own: Told, other: Told): Told {
  return 'form' in other ? other : own
}

describe('the console, Slack and Discord say the same', () => {
  test.for(withoutFiles)('of %s', async (name) => {
    const said = [...before, ...lines(name)]
    const own = await onConsole.tell(said)
    const [inSlack, inDiscord] = [await onSlack.tell(said), await onDiscord.tell(said)]
    const expected = own.map((told, at) => factsOf(sameAs(told, inSlack[at] ?? told)))
    expect(own).toHaveLength(said.length)
    expect(inSlack.map(factsOf)).toEqual(expected)
    expect(inDiscord.map(factsOf)).toEqual(expected)
  })
})
