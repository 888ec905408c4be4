import { type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import type { Sent } from './files.ts'
import { userObject } from './users.ts'
import type { World } from './world.ts'

/** What a person puts into an option: words, a number, a choice, somebody's id, or a file. */
type Typed = string | number | boolean | Sent

export type Given = Readonly<Record<string, Typed>>

const kind = { string: 3, integer: 4, boolean: 5, user: 6, number: 10, attachment: 11 } as const

/** The things that the data of an interaction names by their id. */
export type Resolved = Record<string, Record<string, unknown>>

function note(resolved: Resolved, list: string, id: string, thing: unknown): string {
  resolved[list] = { ...resolved[list], [id]: thing }
  return id
}

export function isFile(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && 'bytes' in value
}

export function noteFile(world: World, resolved: Resolved, channel: string, file: Sent): string {
  const kept = { ...world.files.keep(world.base, channel, file), ephemeral: true }
  return note(resolved, 'attachments', textIn((kept as Json)['id']), kept)
}

export function noteUser(world: World, resolved: Resolved, id: string): string {
  const person = world.users.find(id)
  if (!person) throw new Error(`nobody ${id}`)
  return note(resolved, 'users', id, userObject(person))
}

function withinBounds(option: Json, size: number, least: unknown, most: unknown): void {
  const isLow = typeof least === 'number' && size < least
  const isHigh = typeof most === 'number' && size > most
  if (isLow || isHigh)
    throw new Error(`Discord does not let ${size} into ${textIn(option['name'])}`)
}

/** What Discord's client would not let a person send. */
function expectAllowed(option: Json, value: Typed): void {
  const name = textIn(option['name'])
  const choices = listIn(option['choices']).map((each) => recordIn(each)['value'])
  if (choices.length > 0 && !choices.includes(value)) throw new Error(`${name} does not offer that`)
  if (typeof value === 'string')
    withinBounds(option, value.length, option['min_length'], option['max_length'])
  if (typeof value === 'number')
    withinBounds(option, value, option['min_value'], option['max_value'])
  if (option['type'] === kind.integer && !Number.isInteger(value))
    throw new Error(`${name} takes whole numbers`)
  if (option['type'] === kind.number && typeof value !== 'number')
    throw new Error(`${name} takes numbers`)
  if (option['type'] === kind.boolean && typeof value !== 'boolean')
    throw new Error(`${name} is true or false`)
  if (option['type'] === kind.attachment && !isFile(value)) throw new Error(`${name} takes a file`)
}

function kindOf(value: Typed): number {
  if (typeof value === 'string') return kind.string
  if (typeof value === 'boolean') return kind.boolean
  return typeof value === 'number' ? kind.number : kind.attachment
}

interface Typing {
  readonly world: World
  readonly channel: string
  readonly resolved: Resolved
  /** The option that is still being typed. */
  readonly focused?: string
}

function optionObject(
  { world, channel, resolved, focused }: Typing,
  option: Json,
  name: string,
  value: Typed,
): Json {
  const { type = kindOf(value) } = option
  if (name === focused) return { name, type, value, focused: true }
  if ('type' in option) expectAllowed(option, value)
  if (isFile(value)) return { name, type, value: noteFile(world, resolved, channel, value) }
  if (type === kind.user) return { name, type, value: noteUser(world, resolved, String(value)) }
  return { name, type, value }
}

/** Options as Discord sends them; without a definition they are taken as they look. */
export function typedOptions(
  typing: Typing,
  definition: Json | undefined,
  given: Given,
): readonly Json[] {
  const known = listIn(definition?.['options']).map(recordIn)
  const missing = known.filter(
    (each) => each['required'] === true && !(textIn(each['name']) in given),
  )
  if (missing.length > 0 && typing.focused === undefined) {
    throw new Error(`Discord asks for ${missing.map(({ name }) => textIn(name)).join(', ')} first`)
  }
  return Object.entries(given).map(([name, value]) => {
    const option = known.find((each) => each['name'] === name)
    if (definition && !option) throw new Error(`the command has no option ${name}`)
    return optionObject(typing, option ?? {}, name, value)
  })
}
