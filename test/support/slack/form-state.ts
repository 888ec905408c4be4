import { isRecord, type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import type { View } from './views.ts'

/** What a person put into a form, by block_id; a record stands for itself. */
export type Filled = Readonly<Record<string, string | readonly string[] | Json>>

const fields: Readonly<Record<string, string>> = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
}

function optionOf(element: Json, value: unknown): Json {
  const grouped = listIn(element['option_groups']).flatMap((each) =>
    listIn(recordIn(each)['options']),
  )
  const options = [...listIn(element['options']), ...grouped].map(recordIn)
  const found = options.find((option) => option['value'] === value)
  if (!found) throw new Error(`no option ${String(value)} in ${textIn(element['action_id'])}`)
  return found
}

const initial = ['initial_value', 'initial_date', 'initial_time', 'initial_user']

function untouched(element: Json): unknown {
  const option = recordIn(element['initial_option'])['value']
  const several = element['initial_options']
  const chosen =
    several === undefined ? undefined : listIn(several).map((each) => recordIn(each)['value'])
  return option ?? chosen ?? initial.map((key) => element[key]).find((each) => each !== undefined)
}

function stateOf(element: Json, given: unknown): Json {
  const type = textIn(element['type'])
  const value = given ?? untouched(element)
  if (isRecord(value)) return { type, ...value }
  if (['static_select', 'radio_buttons'].includes(type)) {
    return { type, selected_option: value === undefined ? null : optionOf(element, value) }
  }
  if (['checkboxes', 'multi_static_select'].includes(type)) {
    return { type, selected_options: listIn(value).map((each) => optionOf(element, each)) }
  }
  return { type, [fields[type] ?? 'value']: value ?? null }
}

function isEmpty(state: Json): boolean {
  const { type: _, ...rest } = state
  return Object.values(rest).every(
    (value) => value === null || (listIn(value).length === 0 && Array.isArray(value)),
  )
}

/** The state of a form; fails where Slack itself would keep the person in it. */
export function formState(view: View, filled: Filled): Readonly<Record<string, Json>> {
  const blocks = listIn(view.content['blocks']).map(recordIn)
  const inputs = blocks.filter((block) => isRecord(block['element']))
  const known = inputs.map((block) => textIn(block['block_id']))
  const stray = Object.keys(filled).find((id) => !known.includes(id))
  if (stray !== undefined) throw new Error(`no input ${stray} among ${known.join(', ')}`)
  const states = inputs.map((block) => {
    const element = recordIn(block['element'])
    const id = textIn(block['block_id'])
    const state = stateOf(element, filled[id])
    const longest = Number(element['max_length'] ?? 3000)
    if (block['optional'] !== true && isEmpty(state)) throw new Error(`${id} is left empty`)
    if (textIn(state['value']).length > longest)
      throw new Error(`${id} is over ${longest} characters`)
    return [id, { [textIn(element['action_id'])]: state }] as const
  })
  return Object.fromEntries(states)
}
