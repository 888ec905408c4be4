import { ButtonStyle, type Snowflake } from 'discord.js'
import type { Command } from '../../core/command.ts'
import type { Form } from '../../core/form.ts'
import type { Reply } from '../../core/reply.ts'
import type { Bot } from './bot.ts'
import type { Finish } from './responder.ts'
import { withButton } from './share.ts'

/** A form closes when it is sent, so what was wrong in it is said with a button that opens it again. */
export function withCorrection(id: Snowflake, { name }: Command): Finish {
  return withButton({
    style: ButtonStyle.Primary,
    label: 'Correct it',
    custom_id: `:again ${id} ${name}`,
  })
}

/** Whether a form can put it right. */
export function isCorrectable({ outcome, faults = [] }: Reply): boolean {
  return outcome === 'refused' || faults.length > 0
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

export function keyOf(userId: Snowflake, id: Snowflake): string {
  return `${userId} ${id}`
}
