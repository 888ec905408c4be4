import type { Command } from '../../core/command.ts'
import { numbered } from '../../core/entry-numbers.ts'
import type { Member } from '../../core/member.ts'
import type { OptionSpec } from '../../core/options.ts'

const fields = {
  entry: ['title', 'ceus', 'on', 'provider', 'evidence'],
  card: ['expires', 'completed', 'mode', 'covers', 'evidence'],
  petition: ['title', 'on', 'state', 'evidence'],
} as const

/** What can be changed of the thing with the number given, since a form has no room for every option of `edit`. */
export function editedFields(
  { name, specs }: Command,
  given: Readonly<Record<string, unknown>>,
  member: Member | undefined,
): readonly OptionSpec[] | undefined {
  const number = given['number']
  if (name !== 'edit' || typeof number !== 'number') return undefined
  const found = member && numbered(member.ledger, number)
  const isInHours = found?.kind === 'entry' && found.item.stated.unit === 'hour'
  const names: readonly string[] = fields[found?.kind ?? 'entry'].map((each) =>
    each === 'ceus' && isInHours ? 'hours' : each,
  )
  return specs.filter((spec) => names.includes(spec.name))
}
