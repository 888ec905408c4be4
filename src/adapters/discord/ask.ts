import type { Ask } from '../../core/dispatch.ts'
import type { Reply } from '../../core/reply.ts'
import { addressOf } from './addresses.ts'
import type { Bot } from './bot.ts'
import { type Closed, withNotice } from './closed.ts'
import { withZoneAsked } from './zone-asked.ts'

interface Who {
  readonly userId: string
  /** Whose people they are where they ask; undefined in direct messages. */
  readonly group: string | undefined
}

/** What the person asks for, done as them; once for each `id`. */
export async function answerTo(bot: Bot, who: Who, ask: Ask, id: string): Promise<Reply> {
  const { userId, group } = who
  const reply = await bot.perform({ ...ask, from: addressOf(userId), group, zone: bot.zone, id })
  const whole = await withZoneAsked(bot, userId, ask, reply)
  return withNotice(whole, await closedFor(bot, userId))
}

/** The answer is more than a word about a message of before. */
async function closedFor({ closed, report }: Bot, userId: string): Promise<Closed | undefined> {
  return closed.take(userId).catch((error: unknown) => {
    report(error, { during: 'reading why a message did not arrive' })
    return undefined
  })
}
