import type { APIModalSubmission } from 'discord-api-types/v10'
import { outdated } from '../../core/apology.ts'
import { answerTo } from './ask.ts'
import { type Bot, todayOf } from './bot.ts'
import { correctable } from './correct.ts'
import { readFormId } from './form-id.ts'
import type { Request } from './guard.ts'
import { type Answer, answerInTime } from './in-time.ts'
import { readModal } from './modal-values.ts'

/** Does what a form asks for, once for each time it was opened, however often it is sent. */
export async function submit(bot: Bot, request: Request, data: APIModalSubmission): Promise<void> {
  const { userId, id } = request
  await answerInTime({ report: bot.report, ...request }, async (): Promise<Answer> => {
    const opened = readFormId(data.custom_id, bot.commands, todayOf(bot))
    if (!opened) return { reply: outdated('form') }
    const { command, carried, nonce } = opened
    const options = { ...carried, ...readModal(command, data) }
    const reply = await answerTo(bot, request, { command: command.name, options }, `form ${nonce}`)
    return { reply, finish: await correctable(bot, reply, { userId, id, command, options }) }
  })
}
