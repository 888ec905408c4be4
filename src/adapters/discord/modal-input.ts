import {
  type APIFileUploadComponent,
  type APILabelComponent,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10'
import { nameOf } from '../../core/entry-numbers.ts'
import type { Member } from '../../core/member.ts'
import { choiceWords } from '../../core/option-words.ts'
import type { OptionSpec } from '../../core/options.ts'
import { clean } from '../../core/clean.ts'
import { isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { shorten } from './shorten.ts'
import { numberedIn } from './suggest.ts'

/** The field of a form for one option, with what is known of it already. Its id is the option's name. */
export function inputFor(
  spec: OptionSpec,
  given: unknown,
  member: Member | undefined,
): APILabelComponent['component'] {
  const known = typedText(given)
  if (spec.name === evidence && known === '') return upload(spec)
  const options = optionsFor(spec, member)
  const isListed = known === '' || options.some(({ value }) => value === known)
  const fits = options.length > 0 && options.length <= limits.options
  return fits && isListed ? select(spec, options, known) : textInput(spec, known)
}

/** Where somebody keeps a certificate: it can be chosen as a file, of which the name is kept. */
const evidence = 'evidence'

function upload({ name, required }: OptionSpec): APIFileUploadComponent {
  const values = { min_values: required ? 1 : 0, max_values: 1 }
  return {
    type: ComponentType.FileUpload,
    custom_id: name,
    required,
    ...values,
    file_types: ['image', '.pdf', '.jpg'], // a phone names no other ending for its photos
  }
}

interface Listed {
  readonly label: string
  readonly value: string
}

/** What there is to choose from; nothing when a person types. */
function optionsFor({ choices, kind, completes }: OptionSpec, member: Member | undefined) {
  if (choices) return choices.map((value): Listed => ({ label: choiceWords(value), value }))
  if (kind === 'flag')
    return ['yes', 'no'].map((value): Listed => ({ label: choiceWords(value), value }))
  if (completes !== 'entry') return []
  return numberedIn(member).map((each): Listed => {
    const label = shorten(clean(nameOf(each)), limits.option)
    return { label, value: String(each.item.number) }
  })
}

function select(
  { name, required }: OptionSpec,
  listed: readonly Listed[],
  given: string,
): APIStringSelectComponent {
  const options = listed.map((each) => (each.value === given ? { ...each, default: true } : each))
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    options,
    required,
    min_values: required ? 1 : 0,
    max_values: 1,
  }
}

function textInput(spec: OptionSpec, given: string): APITextInputComponent {
  const most = Math.min(spec.maxLength ?? limits.input, limits.input)
  const value = given.slice(0, most).toWellFormed()
  return {
    type: ComponentType.TextInput,
    custom_id: spec.name,
    style: TextInputStyle.Short,
    required: spec.required,
    max_length: most,
    ...(value !== '' && { value }),
  }
}

function typedText(given: unknown): string {
  if (typeof given === 'boolean') return given ? 'yes' : 'no'
  const isPlain = typeof given === 'string' || typeof given === 'number'
  const typed = isPlain ? clean(String(given)).replaceAll('\n', ' ').trim() : ''
  return isBlank(typed) ? '' : typed
}
