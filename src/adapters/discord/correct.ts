import { ButtonStyle, type Snowflake } from 'discord-api-types/v10'
import type { Command } from '../../core/command.ts'
import { type Form, hasForm } from '../../core/form.ts'
import type { Reply } from '../../core/reply.ts'
import type { Bot } from './bot.ts'
import type { Finish } from './responder.ts'
import { withButton } from './share.ts'

interface Refused {
  readonly userId: Snowflake
  readonly id: Snowflake
  readonly command: Command
  readonly options: Readonly<Record<string, unknown>>
}

/** What was wrong is said with a button that opens the form, for a form closes when it is sent. */
export function correctable(bot: Bot, reply: Reply, asked: Refused): Finish | undefined {
  const { outcome, faults = [] } = reply
  if (!hasForm(asked.command) || (outcome !== 'refused' && faults.length === 0)) return undefined
  bot.refused.set(keyOf(asked.userId, asked.id), asked.options)
  return withCorrection(asked.id, asked.command)
}

function withCorrection(id: Snowflake, { name }: Command): Finish {
  return withButton({
    style: ButtonStyle.Primary,
    label: 'Correct it',
    custom_id: `:again ${id} ${name}`,
  })
}

/** The form with what was in it; blank when that is forgotten, or was somebody else's. */
export function refusedForm(
  { commands, refused }: Bot,
  userId: Snowflake,
  customId: string,
): Form | undefined {
  const { id, name } = /^:again (?<id>\d+) (?<name>[a-z]+)$/u.exec(customId)?.groups ?? {}
  const command = commands.find((each) => each.name === name)
  if (!command || id === undefined) return undefined
  return { command, given: refused.get(keyOf(userId, id)) ?? {} }
}

function keyOf(userId: Snowflake, id: Snowflake): string {
  return `${userId} ${id}`
}
