import type { Command } from '../../core/command.ts'
import { askedIn } from '../../core/form.ts'
import type { OptionSpec } from '../../core/options.ts'
import type { Reply } from '../../core/reply.ts'
import { clean } from '../../core/clean.ts'
import { limits } from './limits.ts'
import { shorten } from './shorten.ts'

/** What stands in the fields of a form that came back, by block and action; both are the option's name. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>

interface FieldValue {
  readonly value?: string | null
  readonly selected_date?: string | null
  readonly selected_option?: { readonly value?: string } | null
}

/** The options that a form gives to its command. Blank fields are left out. */
export function readModal(
  { specs }: Command,
  values: FormValues,
): Readonly<Record<string, unknown>> {
  const read = specs.map((spec) => [spec.name, readField(spec, values)] as const)
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function readField({ name, kind }: OptionSpec, values: FormValues): unknown {
  const field = values[name]?.[name]
  const typed = (field?.selected_option?.value ?? field?.selected_date ?? field?.value ?? '').trim()
  if (typed === '') return undefined
  return kind === 'flag' && /^(?:yes|no)$/u.test(typed) ? typed === 'yes' : typed
}

/**
 * What was wrong, beside the field it is about. Undefined when nothing fits a field, for Slack takes
 * no error of a field that the form has not. `values`: those of the form, whose fields they name.
 */
export function modalErrors(
  { faults = [] }: Reply,
  command: Command,
  values?: FormValues,
): Record<string, string> | undefined {
  const asked = askedIn(command).map(({ name }) => name)
  const isField = (option: string) =>
    values ? Object.hasOwn(values, option) : asked.includes(option)
  // The first fault of a field is the one that counts.
  const fitting = faults.filter(({ option }) => isField(option)).toReversed()
  const errors = fitting.map(
    ({ option, message }) => [option, shorten(clean(message), limits.fault)] as const,
  )
  return errors.length > 0 ? Object.fromEntries(errors) : undefined
}
