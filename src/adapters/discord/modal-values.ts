import { type APIModalSubmission, ComponentType } from 'discord.js'
import type { Command } from '../../core/command.ts'

/** The options that a form gives to its command. Blank fields are left out. */
export function readModal(
  { specs }: Command,
  { components }: Pick<APIModalSubmission, 'components'>,
): Readonly<Record<string, unknown>> {
  const typed = new Map(
    components.flatMap(fieldsIn).map((field) => [field.custom_id, textOf(field)] as const),
  )
  const read = specs.map(({ name, kind }) => {
    const text = typed.get(name)?.trim() ?? ''
    const isAnswer = kind === 'flag' && /^(?:yes|no)$/u.test(text)
    return [name, isAnswer ? text === 'yes' : text] as const
  })
  return Object.fromEntries(read.filter(([, value]) => value !== ''))
}

type Part = APIModalSubmission['components'][number]

function fieldsIn(part: Part) {
  if (part.type === ComponentType.Label) return [part.component]
  return part.type === ComponentType.ActionRow ? part.components : []
}

function textOf(field: ReturnType<typeof fieldsIn>[number]): string {
  if ('values' in field) return field.values[0] ?? ''
  return typeof field.value === 'string' ? field.value : ''
}
