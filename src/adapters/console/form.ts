import type { Command } from '../../core/command.ts'
import type { OptionSpec } from '../../core/options.ts'
import type { Fault, Reply } from '../../core/reply.ts'
import type { Screen } from './screen.ts'

export type Answers = Readonly<Record<string, unknown>>

/** What a form begins with: the fields to ask, what is known already, and what was wrong with it. */
export interface Form {
  readonly title: string
  readonly fields: readonly OptionSpec[]
  readonly known: Answers
  readonly faults: readonly Fault[]
}

/**
 * Asks until the command takes the answers, each time only the fields that were wrong. Undefined
 * when the person breaks off: then nothing was saved.
 */
export async function fillForm(
  command: Command,
  first: Form,
  perform: (answers: Answers) => Promise<Reply>,
  screen: Screen,
  signal: AbortSignal,
): Promise<Reply | undefined> {
  const { askFields } = await import('./ask-fields.ts') // only a form needs its package
  let form: Form | undefined = first
  let reply: Reply | undefined
  while (form) {
    const answers: Answers | undefined = await askFields(form, screen, signal)
    if (!answers) return undefined
    reply = await perform(answers)
    form = formAfter(command, reply, answers)
  }
  return reply
}

/** All that the command has to ask, when a person types its name alone. */
export function wholeForm({ name, about, form }: Command): Form | undefined {
  if (form.length === 0 || name === 'admin') return undefined // alone it shows what waits
  return { title: `${name}: ${about}`, fields: form, known: {}, faults: [] }
}

/** What is wrong with what was given, as a form; undefined when asking again would not mend it. */
export function formAfter(command: Command, reply: Reply, known: Answers): Form | undefined {
  const { faults = [], title, outcome, blocks } = reply
  if (command.form.length === 0 || blocks.some(({ kind }) => kind === 'buttons')) return undefined
  const wrong = command.specs.filter(({ name, bare, required }) => {
    const faulty = faults.some(({ option }) => option === name)
    const typed = name in known
    return faulty && (outcome === 'refused' ? bare || required || typed : typed)
  })
  if (wrong.length === 0) return undefined
  const instead = new Set(wrong.map(({ unless }) => unless))
  const fields = command.specs.filter((spec) => wrong.includes(spec) || instead.has(spec.name))
  return { title, fields, known, faults }
}
