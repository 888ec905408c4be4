import { ButtonStyle, type Snowflake } from 'discord-api-types/v10'
import type { Command } from '../../core/command.ts'
import { type Form, hasForm } from '../../core/form.ts'
import type { Reply } from '../../core/reply.ts'
import { thing } from '../../runtime/memory.ts'
import { refusedForms } from '../../runtime/remembered.ts'
import { addressOf } from './addresses.ts'
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
export async function correctable(
  { memory, report }: Bot,
  reply: Reply,
  { userId, id, command, options }: Refused,
): Promise<Finish | undefined> {
  const { outcome, faults = [] } = reply
  if (!hasForm(command) || (outcome !== 'refused' && faults.length === 0)) return undefined
  await memory.keep(addressOf(userId), thing(refusedForms, { id, options })).catch((error) => {
    report(error, { during: 'keeping a form that was refused' }) // it opens blank
  })
  return withCorrection(id, command)
}

function withCorrection(id: Snowflake, { name }: Command): Finish {
  return withButton({
    style: ButtonStyle.Primary,
    label: 'Correct it',
    custom_id: `:again ${id} ${name}`,
  })
}

/** The form with what was in it; blank when that is forgotten, or was somebody else's. */
export async function refusedForm(
  { commands, memory }: Bot,
  userId: Snowflake,
  customId: string,
): Promise<Form | undefined> {
  const { id, name } = /^:again (?<id>\d+) (?<name>[a-z]+)$/u.exec(customId)?.groups ?? {}
  const command = commands.find((each) => each.name === name)
  if (!command || id === undefined) return undefined
  const forms = (await memory.recall(addressOf(userId)))(refusedForms)
  return { command, given: forms.find((form) => form.id === id)?.options ?? {} }
}
