import type { Ask } from '../../core/dispatch.ts'
import type { Reply } from '../../core/reply.ts'
import { addressOf, type Person } from './addresses.ts'
import type { Bot } from './bot.ts'
import { filesApart } from './upload.ts'

/** What the person asks for, done as them, once for each id; the App Home follows when it changed their record. */
export async function answerTo(
  bot: Bot,
  person: Person,
  ask: Ask & { readonly id: string | undefined },
): Promise<Reply> {
  const zone = (await bot.profileOf(person.userId))?.zone
  const group = addressOf({ ...person, userId: '' })
  const from = addressOf(person)
  const reply = await bot.perform({ ...ask, from, group, ...(zone && { zone }) })
  if (reply.outcome === 'action') bot.homes.changed(bot, person)
  return filesApart(bot, person, reply)
}
