import { cancel, confirm, intro, isCancel, outro, select, text } from '@clack/prompts'
import type { OptionSpec } from '../../core/options.ts'
import { clean } from './clean.ts'
import type { Answers, Form } from './form.ts'
import type { Screen } from './screen.ts'

interface Streams extends Pick<Screen, 'input' | 'output'> {
  readonly signal: AbortSignal
}

/** What was known, with the answers to the fields. Undefined when the person broke off with Esc or Ctrl-C. */
export async function askFields(
  { title, fields, known, faults }: Form,
  { input, output }: Screen,
  signal: AbortSignal,
): Promise<Answers | undefined> {
  const streams = { input, output, signal }
  intro(clean(title), streams)
  let answers = known
  for (const field of fields) {
    const { [field.name]: before, ...others } = answers
    answers = others
    if (fields.some(({ name, unless }) => unless === field.name && name in others)) continue
    const fault = faults.find(({ option }) => option === field.name)
    const asked = fault ? `${field.about} (${fault.message})` : field.about
    const answer = await askField(field, clean(asked), before, streams)
    if (isCancel(answer)) {
      cancel('You left the form. Nothing was saved.', streams)
      return undefined
    }
    if (answer !== '') answers = { ...others, [field.name]: answer }
  }
  outro('', streams)
  return answers
}

/** A blank answer leaves the option out. */
async function askField(
  { name, kind, choices, required }: OptionSpec,
  about: string,
  before: unknown,
  streams: Streams,
) {
  const message = `${name}: ${about}`
  if (kind === 'flag') return confirm({ message, initialValue: before === true, ...streams })
  const typed = typeof before === 'string' || typeof before === 'number' ? String(before) : ''
  if (choices) {
    const offered = choices.map((value) => ({ value, label: value }))
    const options = required ? offered : [{ value: '', label: 'leave it out' }, ...offered]
    return select({ message, options, initialValue: typed, ...streams })
  }
  return text({
    message,
    initialValue: typed,
    ...(!required && { placeholder: 'leave it blank to skip' }),
    validate: (value) => (required && !value?.trim() ? 'This one is needed.' : undefined),
    ...streams,
  })
}
