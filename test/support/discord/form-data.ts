import { isRecord, type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import type { Sent } from './files.ts'
import type { Modal } from './modals.ts'
import { isFile, noteFile, noteUser, type Resolved } from './typed-options.ts'
import type { World } from './world.ts'

/** What a person puts into a field: words, choices, a tick, or files. */
type Filled = string | boolean | readonly string[] | Sent | readonly Sent[]

export type Values = Readonly<Record<string, Filled>>

const kind = {
  text: 4,
  menu: 3,
  user: 5,
  label: 18,
  file: 19,
  radio: 21,
  boxes: 22,
  box: 23,
} as const

function preset(field: Json): Filled {
  if (field['type'] === kind.text) return textIn(field['value'])
  if (field['type'] === kind.box) return field['default'] === true
  const defaults = listIn(field['options']).filter((each) => recordIn(each)['default'] === true)
  return defaults.map((each) => textIn(recordIn(each)['value']))
}

function complain(field: Json, why: string): never {
  throw new Error(`${textIn(field['custom_id'])}: ${why}`)
}

function listOf(value: Filled): readonly (string | Sent)[] {
  if (Array.isArray(value)) return value as readonly (string | Sent)[]
  return typeof value === 'string' || isFile(value) ? (value === '' ? [] : [value]) : []
}

function text(field: Json, value: Filled): Json {
  if (typeof value !== 'string') return complain(field, 'takes words')
  const { min_length: least = 0, max_length: most = 4000 } = field
  const isShort = value.length < Number(least ?? 0) && value !== ''
  if (isShort || value.length > Number(most ?? 4000))
    complain(field, `takes ${String(least)} to ${String(most)} characters`)
  return { value }
}

function choices(field: Json, value: Filled): readonly string[] {
  const all = listOf(value).filter((each) => typeof each === 'string')
  const offered = listIn(field['options']).map((each) => recordIn(each)['value'])
  const strange = all.filter((each) => !offered.includes(each))
  if (strange.length > 0) complain(field, `does not offer ${strange.join(', ')}`)
  return all
}

function counted<T>(field: Json, all: readonly T[], most: number): readonly T[] {
  const { min_values, max_values } = field
  const least = typeof min_values === 'number' ? min_values : 0
  const limit = typeof max_values === 'number' ? max_values : most
  if (all.length > limit || (all.length > 0 && all.length < least))
    complain(field, `takes ${least} to ${limit}`)
  return all
}

interface Filling {
  readonly world: World
  readonly channel: string
  readonly resolved: Resolved
}

function contentOf({ world, channel, resolved }: Filling, field: Json, value: Filled): Json {
  switch (field['type']) {
    case kind.text:
      return text(field, value)
    case kind.box:
      return { value: value === true }
    case kind.radio:
      return { value: counted(field, choices(field, value), 1)[0] ?? null }
    case kind.menu:
      return { values: counted(field, choices(field, value), 1) }
    case kind.boxes:
      return { values: counted(field, choices(field, value), 10) }
    case kind.file:
      return {
        values: counted(field, listOf(value).filter(isFile), 1).map((file) =>
          noteFile(world, resolved, channel, file),
        ),
      }
    case kind.user:
      return {
        values: counted(field, listOf(value).map(String), 1).map((id) =>
          noteUser(world, resolved, id),
        ),
      }
    default:
      return complain(field, 'a field that our people cannot fill in')
  }
}

function isBlank({ value, values }: Json): boolean {
  return value === '' || value === null || (Array.isArray(values) && values.length === 0)
}

function fieldData(filling: Filling, field: Json, values: Values, used: Set<string>): Json {
  const id = textIn(field['custom_id'])
  used.add(id)
  const content = contentOf(filling, field, values[id] ?? preset(field))
  const isNeeded = field['required'] !== false && field['type'] !== kind.box
  if (isNeeded && isBlank(content)) complain(field, 'must be filled in')
  return { type: field['type'], id: field['id'], custom_id: id, ...content }
}

/** A filled-in form as Discord sends it; fails where its client would not let it go. */
export function formData(world: World, channel: string, modal: Modal, values: Values): Json {
  const filling = { world, channel, resolved: {} as Resolved }
  const used = new Set<string>()
  const components = modal.components.map((each, index) => {
    const { type, id = index + 1, component, components: row } = each
    if (isRecord(component))
      return { type, id, component: fieldData(filling, { id: 0, ...component }, values, used) }
    if (!Array.isArray(row)) return { type, id }
    return {
      type,
      id,
      components: listIn(row).map((field) => fieldData(filling, recordIn(field), values, used)),
    }
  })
  const strange = Object.keys(values).filter((each) => !used.has(each))
  if (strange.length > 0) throw new Error(`the form has no ${strange.join(', ')}`)
  const { resolved } = filling
  const more = Object.keys(resolved).length > 0 ? { resolved } : {}
  return { custom_id: modal.customId, components, ...more }
}
