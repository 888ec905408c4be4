import type { types } from '@slack/bolt'
import { daySchema } from '../../core/day.ts'
import { choiceWords, labelOf } from '../../core/option-words.ts'
import type { OptionSpec } from '../../core/options.ts'
import { clean } from '../../core/clean.ts'
import { isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { shorten } from './shorten.ts'
import { plain } from './text-blocks.ts'

/** The field of a form for one option, with what is known of it already. Both its ids are the option's name. */
export function inputFor(spec: OptionSpec, given: unknown): types.InputBlock {
  return {
    type: 'input',
    block_id: spec.name,
    label: plain(shorten(labelOf(spec), limits.input.label)),
    hint: plain(shorten(spec.about, limits.input.hint)),
    optional: !spec.required,
    element: elementFor(spec, typedText(given)),
  }
}

function elementFor(spec: OptionSpec, given: string): types.InputBlock['element'] {
  const { name: action_id, kind, choices } = spec
  if (choices) return selectFrom(action_id, choices, given)
  switch (kind) {
    case 'flag':
      return yesOrNo(action_id, given)
    case 'day':
      // A day that is no date yet, such as `yesterday`, stays as it was typed.
      return given === '' || daySchema.safeParse(given).success
        ? { type: 'datepicker', action_id, ...(given !== '' && { initial_date: given }) }
        : textInput(spec, given)
    case 'whole':
      return given === '' || /^\d+$/u.test(given)
        ? numberInput(spec, given)
        : textInput(spec, given)
    case 'number': // as text, so that 0,4 is read as well
    case 'text':
      return textInput(spec, given)
  }
}

function selectFrom(action_id: string, choices: readonly string[], given: string) {
  const options = choices.slice(0, limits.options).map(choice)
  const initial = options.find(({ value }) => value === given)
  const known = initial && { initial_option: initial }
  return { type: 'static_select' as const, action_id, options, ...known }
}

function yesOrNo(action_id: string, given: string): types.RadioButtons {
  const options = ['yes', 'no'].map(choice)
  const initial = options.find(({ value }) => (value === 'yes' ? 'true' : 'false') === given)
  return { type: 'radio_buttons', action_id, options, ...(initial && { initial_option: initial }) }
}

function choice(value: string): types.PlainTextOption {
  return { text: plain(shorten(choiceWords(value), limits.option.text)), value }
}

function numberInput({ name, min }: OptionSpec, given: string): types.NumberInput {
  return {
    type: 'number_input',
    action_id: name,
    is_decimal_allowed: false,
    ...(min !== undefined && { min_value: String(min) }),
    ...(given !== '' && { initial_value: given }),
  }
}

function textInput({ name, maxLength }: OptionSpec, given: string): types.PlainTextInput {
  const most = Math.min(maxLength ?? limits.input.text, limits.input.text)
  const initial = given.slice(0, most).toWellFormed()
  return {
    type: 'plain_text_input',
    action_id: name,
    max_length: most,
    ...(initial !== '' && { initial_value: initial }),
  }
}

function typedText(given: unknown): string {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof given)
  const typed = isPlain ? clean(String(given)).trim() : ''
  return isBlank(typed) ? '' : typed
}
