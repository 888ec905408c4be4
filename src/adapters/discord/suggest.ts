import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10'
import type { Command } from '../../core/command.ts'
import { type Day, addDays, formatDay, fromToday } from '../../core/day.ts'
import { nameOf, type Numbered } from '../../core/entry-numbers.ts'
import type { Member } from '../../core/member.ts'
import type { OptionSpec } from '../../core/options.ts'
import { readDay, readPastDay } from '../../core/read-day.ts'
import { zones } from '../../core/zone.ts'
import { clean } from '../../core/clean.ts'
import { isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { shorten } from './shorten.ts'

type Choice = APIApplicationCommandOptionChoice

/** What completion may know of whoever types. */
export interface Knowledge {
  readonly member: Member | undefined
  readonly commands: readonly Command[]
  readonly today: Day
}

/** What an option can be completed to, the best first. What was typed may still be sent as it is. */
export function suggestionsFor(spec: OptionSpec, typed: string, known: Knowledge): Choice[] {
  const found = spec.kind === 'day' ? daysFor(spec, typed, known.today) : valuesFor(spec, known)
  const wanted = spec.kind === 'day' ? found : matching(found, typed)
  return wanted
    .filter(({ value }) => String(value).length <= limits.choice.value)
    .slice(0, limits.options)
}

function valuesFor({ completes }: OptionSpec, { member, commands }: Knowledge): readonly Choice[] {
  if (completes === undefined) return []
  switch (completes) {
    case 'entry':
      return numberedIn(member).map((each) => choice(nameOf(each), each.item.number))
    case 'provider':
      return providersOf(member).map((name) => choice(name, name))
    case 'zone':
      return zones.map((zone) => choice(zone, zone))
    case 'command':
      return commands.map(({ name, about }) => choice(`${name}: ${about}`, name))
  }
}

/** Those that begin so before those that only hold it, and of a record the newest first. */
function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  const plain = ({ name }: Choice) => name.toLowerCase().replaceAll(' ', '_')
  const held = choices.filter((each) => plain(each).includes(wanted))
  const first = held.filter((each) => plain(each).replace(/^#/u, '').startsWith(wanted))
  return [...first, ...held.filter((each) => !first.includes(each))]
}

/** Everything on the record that has a number, the newest first. */
export function numberedIn(member: Member | undefined): readonly Numbered[] {
  const { entries = [], cards = [], petitions = [] } = member?.ledger ?? {}
  const all: readonly Numbered[] = [
    ...entries.map((item) => ({ kind: 'entry', item }) as const),
    ...cards.map((item) => ({ kind: 'card', item }) as const),
    ...petitions.map((item) => ({ kind: 'petition', item }) as const),
  ]
  return all.toSorted((a, b) => b.item.number - a.item.number)
}

function providersOf(member: Member | undefined): readonly string[] {
  const named = (member?.ledger.entries ?? []).flatMap(({ provider }) => provider ?? [])
  return [...new Set(named.filter((name) => !isBlank(name)))].toReversed()
}

/** The day that the words are; the nearest ones while there are none. */
function daysFor({ past }: OptionSpec, typed: string, today: Day): readonly Choice[] {
  if (typed.trim() === '') {
    const days = past ? [today, addDays(today, -1)] : [today]
    return days.map((day) => dayChoice(day, today))
  }
  const found = past ? readPastDay(typed, today) : readDay(typed, today)
  if (found.kind === 'day') return [dayChoice(found.day, today)]
  return found.kind === 'either' ? found.days.map((day) => dayChoice(day, today)) : []
}

function dayChoice(day: Day, today: Day): Choice {
  return choice(`${formatDay(day)} (${fromToday(today, day)})`, day)
}

function choice(name: string, value: string | number): Choice {
  return { name: shorten(clean(name), limits.choice.name), value }
}
