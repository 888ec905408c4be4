import { type Json, listIn, recordIn } from '../peer/json.ts'
import type { Command } from './commands.ts'
import { type Given, type Resolved, typedOptions } from './typed-options.ts'
import type { Someone } from './who.ts'
import type { World } from './world.ts'

export interface Typing {
  readonly name?: string
  readonly group?: string
  readonly sub?: string
  readonly options?: Given
  /** Sends a command that Discord knows no more, or not yet. */
  readonly unregistered?: boolean
}

/** The command as it is offered to somebody there. */
export function offered(world: World, who: Someone, name: string, type: number): Command {
  const command = world.commands.named(name, type, who.channel.guild)
  if (!command) throw new Error(`no command ${name} is registered`)
  const places = command['contexts'] === null ? [0, 1] : listIn(command['contexts'])
  const installs = listIn(command['integration_types'])
  const isInstalled = Object.keys(who.owners).some((each) => installs.includes(Number(each)))
  if (!places.includes(who.context) || !isInstalled) throw new Error(`${name} is not offered there`)
  return command
}

function below(parent: Json | undefined, name: string, type: number): Json | undefined {
  if (!parent) return undefined
  const found = listIn(parent['options'])
    .map(recordIn)
    .find((each) => each['name'] === name && each['type'] === type)
  if (!found) throw new Error(`the command has no ${name}`)
  return found
}

function onlyName(world: World): string {
  const names = world.commands
    .in('global')
    .filter(({ type }) => type === 1)
    .map(({ name }) => name)
  const [name = 'recert', ...more] = names
  if (more.length > 0) throw new Error('several commands are registered: say which')
  return name
}

/** The data of a slash command as far as it is typed. */
export function commandData(world: World, who: Someone, typing: Typing, focused?: string): Json {
  const { name = onlyName(world), group, sub, options = {}, unregistered = false } = typing
  const command = unregistered ? undefined : offered(world, who, name, 1)
  const inGroup = group === undefined ? command : below(command, group, 2)
  const definition = sub === undefined ? inGroup : below(inGroup, sub, 1)
  const resolved: Resolved = {}
  const about = {
    world,
    channel: who.channel.id,
    resolved,
    ...(focused === undefined ? {} : { focused }),
  }
  const typed = typedOptions(about, definition, options)
  const inSub = sub === undefined ? typed : [{ name: sub, type: 1, options: typed }]
  const whole = group === undefined ? inSub : [{ name: group, type: 2, options: inSub }]
  return {
    id: command?.id ?? world.ids.next(),
    name,
    type: 1,
    ...(command?.['guild_id'] === undefined ? {} : { guild_id: command['guild_id'] }),
    ...(whole.length > 0 ? { options: whole } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  }
}
