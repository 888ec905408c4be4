import { isDeepStrictEqual } from 'node:util'
import type { REST } from '@discordjs/rest'
import { Routes } from 'discord-api-types/v10'
import type { Command } from '../../core/command.ts'
import { again } from './clients.ts'
import { declared } from './declare.ts'

interface Where {
  readonly applicationId: string
  /** One server, where a change is seen at once; everywhere when it is left out. */
  readonly guildId?: string | undefined
}

/** Registers the commands where Discord has others. True when it had to. */
export async function register(
  rest: REST,
  commands: readonly Command[],
  { applicationId, guildId }: Where,
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const wanted = declared(commands)
  const registered = await again(() => rest.get(route))
  if (isSame(registered, wanted)) return false
  await again(() => rest.put(route, { body: wanted }))
  return true
}

/** Whether Discord has what is wanted, and nothing else. What it adds to a command does not count. */
export function isSame(registered: unknown, wanted: readonly object[]): boolean {
  if (!Array.isArray(registered) || registered.length !== wanted.length) return false
  const named = new Map(registered.map((each: unknown) => [nameOf(each), each]))
  return wanted.every((each) =>
    isDeepStrictEqual(plain(named.get(nameOf(each)), each), plain(each, each)),
  )
}

function nameOf(command: unknown): string {
  const { type = 1, name } = (command ?? {}) as { readonly type?: number; readonly name?: string }
  return `${type} ${name}`
}

/** What Discord gives back when it is left out, or leaves out when it is so. */
const usual: readonly unknown[] = [false, null, '', undefined]

/** The parts that `like` has, without what is usual; lists whose order means nothing in their order. */
function plain(value: unknown, like: unknown): unknown {
  if (Array.isArray(value)) {
    const all: readonly unknown[] = Array.isArray(like) ? like : []
    const parts: readonly unknown[] = value.map((each: unknown, at) => plain(each, all[at]))
    return parts.every((each) => typeof each === 'number') ? parts.toSorted((a, b) => a - b) : parts
  }
  if (typeof value !== 'object' || value === null) return value
  const wanted = Object.keys(typeof like === 'object' && like !== null ? like : {})
  const parts = Object.entries(value)
    .map(([name, each]) => [name, plain(each, like?.[name as keyof typeof like])] as const)
    .filter(([, each]) => !usual.includes(each) && !(Array.isArray(each) && each.length === 0))
  return Object.fromEntries(parts.filter(([name]) => wanted.includes(name) || isOption(name)))
}

/** An option or a bound that is registered and not wanted is a difference too. */
function isOption(name: string): boolean {
  return [
    'options',
    'choices',
    'required',
    'autocomplete',
    'min_value',
    'max_value',
    'min_length',
    'max_length',
  ].includes(name)
}
