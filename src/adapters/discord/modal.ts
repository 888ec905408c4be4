import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord-api-types/v10'
import { askedIn, type Form } from '../../core/form.ts'
import type { Member } from '../../core/member.ts'
import { commandWords, labelOf } from '../../core/option-words.ts'
import type { OptionSpec } from '../../core/options.ts'
import { editedFields } from './edited-fields.ts'
import { formId } from './form-id.ts'
import { limits } from './limits.ts'
import { inputFor } from './modal-input.ts'
import { shorten } from './shorten.ts'

type Modal = APIModalInteractionResponseCallbackData

/**
 * A command's form, with what a person gave already. It has five fields at most; what was given
 * besides goes with its id. Undefined when that cannot hold it all. `nonce` tells one opening from another.
 */
export function modalFor(
  { command, given }: Form,
  nonce: string,
  member: Member | undefined,
): Modal | undefined {
  const fields = fieldsOf({ command, given }, member)
  const others = Object.entries(given).filter(
    ([name, value]) => value !== undefined && !fields.some((spec) => spec.name === name),
  )
  const id = formId({ nonce, command, carried: Object.fromEntries(others) })
  if (id === undefined) return undefined
  return {
    custom_id: id,
    title: shorten(titleOf({ command, given }), limits.modal.title),
    components: fields.map((spec) => field(spec, given[spec.name], member)),
  }
}

function titleOf({ command: { name }, given }: Form): string {
  const title = commandWords(name)
  return typeof given['number'] === 'number' ? `${title} #${given['number']}` : title
}

/** What is required before what was given, and then what the form asks, in the order of the form. */
function fieldsOf({ command, given }: Form, member: Member | undefined): readonly OptionSpec[] {
  const edited = editedFields(command, given, member)
  const asked = edited ?? askedIn(command)
  const wanted = command.specs.filter(
    (spec) => asked.includes(spec) || (!edited && given[spec.name] !== undefined),
  )
  const order = ({ name, required }: OptionSpec) =>
    required ? 0 : given[name] === undefined ? 2 : 1
  const first = wanted.toSorted((a, b) => order(a) - order(b)).slice(0, limits.modal.components)
  return wanted.filter((spec) => first.includes(spec))
}

function field(spec: OptionSpec, given: unknown, member: Member | undefined): APILabelComponent {
  const component = inputFor(spec, given, member)
  const about = component.type === ComponentType.FileUpload ? onlyItsName : spec.about
  return {
    type: ComponentType.Label,
    label: shorten(labelOf(spec), limits.label.text),
    description: shorten(about, limits.label.description),
    component,
  }
}

const onlyItsName = 'A photo or a PDF. I note its name only, so keep the file'
