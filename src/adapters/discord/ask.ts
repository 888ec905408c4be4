import type { Ask } from '../../core/dispatch.ts'
import type { Reply } from '../../core/reply.ts'
import { addressOf } from './addresses.ts'
import type { Bot } from './bot.ts'
import { withNotice } from './closed.ts'
import { withZoneAsked } from './zone-asked.ts'

/** What the person asks for, done as them; once for each `id`. */
export async function answerTo(bot: Bot, userId: string, ask: Ask, id: string): Promise<Reply> {
  const reply = await bot.perform({ ...ask, from: addressOf(userId), zone: bot.zone, id })
  const whole = await withZoneAsked(bot, userId, ask, reply)
  return withNotice(whole, bot.directMessages.takeClosed(userId))
}
