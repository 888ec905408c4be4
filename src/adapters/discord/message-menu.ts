import type { APIMessageApplicationCommandInteractionData } from 'discord-api-types/v10'
import { outdated } from '../../core/apology.ts'
import { formFrom } from '../../core/form.ts'
import type { Bot } from './bot.ts'
import { messageMenu } from './declare.ts'
import { openForm } from './forms.ts'
import type { Request } from './guard.ts'
import { type Answer, answerInTime } from './in-time.ts'
import { plainWords } from './plain-words.ts'

type Chosen = Pick<APIMessageApplicationCommandInteractionData, 'name' | 'resolved' | 'target_id'>

/** Opens the form of `log`, begun with the words of a message. */
export async function openMessageMenu(bot: Bot, request: Request, chosen: Chosen): Promise<void> {
  await answerInTime({ report: bot.report, ...request }, async (): Promise<Answer> => {
    const log = bot.commands.find(({ name }) => name === 'log')
    if (!log || chosen.name !== messageMenu) return { reply: outdated('menu') }
    const { content = '' } = chosen.resolved.messages[chosen.target_id] ?? {}
    return openForm(bot, request, formFrom(plainWords(content), log))
  })
}
