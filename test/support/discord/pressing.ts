import { type Json, listIn, textIn } from '../peer/json.ts'
import { componentsIn } from './check-components.ts'
import { type Message, nothingSaid } from './messages.ts'
import type { Someone } from './who.ts'
import type { World } from './world.ts'

/** A button or a menu that somebody can see, by its words or its custom_id. */
export interface Target {
  readonly label?: string
  readonly id?: string
  /** The id of the message it is on; else the newest that has it. */
  readonly message?: string
}

interface Found {
  readonly component: Json
  readonly message: Message
}

function isMeant(component: Json, { label, id }: Target): boolean {
  if (id !== undefined) return component['custom_id'] === id
  return label !== undefined && [component['label'], component['placeholder']].includes(label)
}

const named = ({ label, id }: Target) => id ?? label ?? ''

/** The newest one in sight; fails when nobody could press it. */
export function find(world: World, who: Someone, kinds: readonly number[], target: Target): Found {
  const seen = world.messages.seenBy(who.user.id, who.channel).filter(({ loading }) => !loading)
  for (const message of seen.toReversed()) {
    if (target.message !== undefined && message.id !== target.message) continue
    const component = componentsIn(message.components).find(
      (each) => kinds.includes(Number(each['type'])) && isMeant(each, target),
    )
    if (!component) continue
    if (component['disabled'] === true) throw new Error(`${named(target)} is disabled`)
    if (textIn(component['custom_id']) === '') throw new Error(`${named(target)} is a link`)
    return { component, message }
  }
  throw new Error(`${who.user.name ?? who.user.id} sees no ${named(target)} there`)
}

/** A message of the bot from long ago, with one button. */
export function oldMessage(world: World, { channel }: Someone, customId: string): Message {
  const button = { type: 2, id: 2, style: 2, label: 'Old', custom_id: customId }
  const components = [{ type: 1, id: 1, components: [button] }]
  return world.messages.add({
    ...nothingSaid,
    content: 'Long ago',
    components,
    channel: channel.id,
    flags: 0,
    loading: false,
  })
}

export function componentData({ component }: Found, values?: readonly string[]): Json {
  const { custom_id, type, id } = component
  return {
    custom_id,
    component_type: type,
    id,
    ...(values === undefined ? {} : { values }),
  }
}

/** The values that somebody chose, which the menu must offer. */
export function chosen(component: Json, values: readonly string[]): readonly string[] {
  const offered = listIn(component['options']).map((each) => (each as Json)['value'])
  const strange = component['type'] === 3 ? values.filter((each) => !offered.includes(each)) : []
  if (strange.length > 0) throw new Error(`the menu has no ${strange.join(', ')}`)
  const { min_values = 1, max_values = 1 } = component
  if (values.length < Number(min_values) || values.length > Number(max_values)) {
    throw new Error(`the menu takes from ${String(min_values)} to ${String(max_values)}`)
  }
  return values
}
