import { type APIModalSubmission, ComponentType } from 'discord-api-types/v10'
import { clean } from '../../core/clean.ts'
import type { Command } from '../../core/command.ts'
import { shorten } from './shorten.ts'

type Sent = Pick<APIModalSubmission, 'components' | 'resolved'>

/** The options that a form gives to its command. Blank fields are left out, and of a file its name is taken. */
export function readModal(
  { specs }: Command,
  { components, resolved }: Sent,
): Readonly<Record<string, unknown>> {
  const typed = new Map(
    components
      .flatMap(fieldsIn)
      .map((field) => [field.custom_id, textOf(field, resolved)] as const),
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

function textOf(field: ReturnType<typeof fieldsIn>[number], resolved: Sent['resolved']): string {
  if (field.type === ComponentType.FileUpload) return fileName(field.values[0], resolved)
  if ('values' in field) return field.values[0] ?? ''
  return typeof field.value === 'string' ? field.value : ''
}

const longestName = 200 // characters, as long as a word about evidence may be

function fileName(id: string | undefined, resolved: Sent['resolved']): string {
  const { filename = '' } = resolved?.attachments?.[id ?? ''] ?? {}
  return shorten(clean(filename), longestName)
}
