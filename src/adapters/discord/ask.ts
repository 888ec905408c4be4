import type { Ask } from '../../core/dispatch.ts'
import type { Member } from '../../core/member.ts'
import type { Reply } from '../../core/reply.ts'
import { late, within } from '../../runtime/within.ts'
import { addressOf } from './addresses.ts'
import type { Bot } from './bot.ts'
import { withNotice } from './closed.ts'

/** What the person asks for, done as them; once for each `id`. */
export async function answerTo(bot: Bot, userId: string, ask: Ask, id: string): Promise<Reply> {
  const reply = await bot.perform({ ...ask, from: addressOf(userId), zone: bot.zone, id })
  return withNotice(reply, bot.directMessages.takeClosed(userId))
}

const patienceMs = 800 // a form and a completion cannot be announced

/** The record, for what is only nicer with it; undefined when it cannot be read in time. */
export async function recordOf(bot: Bot, userId: string): Promise<Member | undefined> {
  const reading = bot.read(addressOf(userId)).catch((error: unknown) => {
    bot.report(error, { during: 'reading a record to offer what is on it' })
    return undefined
  })
  const found = await within(patienceMs, reading)
  return found === late ? undefined : found
}
