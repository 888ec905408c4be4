import {
  type APIChatInputApplicationCommandInteractionData,
  ApplicationCommandOptionType,
  InteractionContextType,
} from 'discord-api-types/v10'
import { notMine } from '../../core/apology.ts'
import type { Command } from '../../core/command.ts'
import { type Form, hasForm } from '../../core/form.ts'
import type { Reply } from '../../core/reply.ts'
import { answerTo } from './ask.ts'
import type { Bot } from './bot.ts'
import { correctable } from './correct.ts'
import { commandName } from './declare.ts'
import { openForm } from './forms.ts'
import type { Request } from './guard.ts'
import { type Answer, answerInTime } from './in-time.ts'
import { withShare } from './share.ts'

interface Typed extends Pick<APIChatInputApplicationCommandInteractionData, 'name' | 'options'> {
  readonly context?: InteractionContextType | undefined
}

/** `/recert` with a subcommand and its options, answered for the eyes of whoever typed it. */
export async function slash(bot: Bot, request: Request, typed: Typed): Promise<void> {
  await answerInTime({ report: bot.report, ...request }, async (): Promise<Answer> => {
    if (typed.name !== commandName) return { reply: notMine(typed.name) }
    const { name, options } = readOptions(typed)
    const command = bot.commands.find((each) => each.name === name)
    const form = command && formOf(command, options)
    if (form) return openForm(bot, request, form)
    const { userId, id } = request
    const reply = await answerTo(bot, request, { command: name, options }, id)
    if (mayBeShared(name, reply, typed.context)) return { reply, finish: withShare }
    const finish = command && (await correctable(bot, reply, { userId, id, command, options }))
    return { reply, finish }
  })
}

/** The subcommand, and what was given to its options. */
function readOptions({ options = [] }: Typed) {
  const [sub] = options
  if (sub?.type !== ApplicationCommandOptionType.Subcommand) return { name: 'help', options: {} }
  const given = (sub.options ?? []).map((each) => [each.name, each.value] as const)
  return { name: sub.name, options: Object.fromEntries(given) }
}

/** What a command asks for in fields: everything when it is typed alone, and what is missing else. */
function formOf(
  command: Command,
  given: Readonly<Record<string, string | number | boolean>>,
): Form | undefined {
  if (!hasForm(command)) return undefined
  const names = Object.keys(given)
  if (names.length === 0 && command.name === 'cpr') return undefined // alone it shows the card
  const isMissing = command.specs.some(({ name, required }) => required && !(name in given))
  const onlyNumber = command.name === 'edit' && names.length === 1
  return names.length === 0 || isMissing || onlyNumber ? { command, given } : undefined
}

/** There is nobody to share with in a direct message, and nothing to share without an expiry. */
function mayBeShared(name: string, { outcome }: Reply, context: Typed['context']): boolean {
  const others = [InteractionContextType.Guild, InteractionContextType.PrivateChannel]
  const isAmongOthers = context !== undefined && others.includes(context)
  return name === 'status' && outcome === 'answered' && isAmongOthers
}
