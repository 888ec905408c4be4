import {
  type APIAutocompleteApplicationCommandInteractionData,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10'
import { recordOf } from './record.ts'
import { type Bot, todayOf } from './bot.ts'
import type { Request } from './guard.ts'
import { suggestionsFor } from './suggest.ts'

type Typed = Pick<APIAutocompleteApplicationCommandInteractionData, 'options'>

/** What the option that is being typed can be completed to; nothing when anything of it is not known. */
export async function complete(
  bot: Bot,
  { responder, userId, during }: Request,
  { options = [] }: Typed,
): Promise<void> {
  const choices = await choicesFor(bot, userId, options).catch((error: unknown) => {
    bot.report(error, { during })
    return []
  })
  await responder.choose(choices)
}

async function choicesFor(
  bot: Bot,
  userId: string,
  options: NonNullable<Typed['options']>,
): Promise<APIApplicationCommandOptionChoice[]> {
  const [sub] = options
  if (sub?.type !== ApplicationCommandOptionType.Subcommand) return []
  const typed = (sub.options ?? []).find((each) => 'focused' in each && each.focused)
  const command = bot.commands.find(({ name }) => name === sub.name)
  const spec = command?.specs.find(({ name }) => name === typed?.name)
  if (!spec || !typed) return []
  const member = await recordOf(bot, userId)
  const known = { member, commands: bot.commands, today: todayOf(bot, member) }
  return suggestionsFor(spec, String(typed.value), known)
}
