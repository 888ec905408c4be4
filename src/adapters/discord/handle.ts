import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import { outdated } from '../../core/apology.ts'
import type { Bot } from './bot.ts'
import { complete } from './complete.ts'
import { guard } from './guard.ts'
import { openMessageMenu } from './message-menu.ts'
import { press } from './press.ts'
import type { Way } from './responder.ts'
import { slash } from './slash.ts'
import { submit } from './submission.ts'

type Command = Extract<APIInteraction, { type: InteractionType.ApplicationCommand }>

/** Any interaction, whichever way it came. Never rejects. */
export async function handle(bot: Bot, interaction: APIInteraction, way: Way): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return handleCommand(bot, interaction, way)
    case InteractionType.MessageComponent:
      return guard(bot, interaction, way, {
        during: 'a button',
        run: (request) => press(bot, request, interaction),
      })
    case InteractionType.ModalSubmit:
      return guard(bot, interaction, way, {
        during: 'a form',
        run: (request) => submit(bot, request, interaction.data),
      })
    case InteractionType.ApplicationCommandAutocomplete:
      return guard(bot, interaction, way, {
        during: 'a completion',
        run: (request) => complete(bot, request, interaction.data),
      })
    case InteractionType.Ping:
      return way.ignore()
  }
}

async function handleCommand(bot: Bot, interaction: Command, way: Way): Promise<void> {
  const { data, context } = interaction
  switch (data.type) {
    case ApplicationCommandType.ChatInput:
      return guard(bot, interaction, way, {
        during: 'a slash command',
        run: (request) => slash(bot, request, { ...data, context }),
      })
    case ApplicationCommandType.Message:
      return guard(bot, interaction, way, {
        during: 'a menu of a message',
        run: (request) => openMessageMenu(bot, request, data),
      })
    case ApplicationCommandType.User:
    case ApplicationCommandType.PrimaryEntryPoint:
      return guard(bot, interaction, way, {
        during: 'an unknown command',
        run: ({ responder }) => responder.say(outdated('command')),
      })
  }
}
