import type { KnownEventFromType } from '@slack/bolt'
import type { Person } from './addresses.ts'
import { answerTo } from './ask.ts'
import type { Bot } from './bot.ts'
import { answerLater } from './in-time.ts'
import { plainWords } from './plain-words.ts'
import { post } from './say.ts'

type Event = KnownEventFromType<'message'>

/** A direct message in plain words, answered there. Edits, joins, other bots and ourselves are passed over. */
export async function converse(bot: Bot, person: Person, event: Event, id: string): Promise<void> {
  if (event.subtype !== undefined || event.channel_type !== 'im') return
  if (event.bot_id !== undefined || event.user === bot.workspace.botUserId) return
  if (!event.text?.trim()) return
  const line = plainWords(event.text)
  const later = async (message: Parameters<typeof post>[2]) => {
    await post(bot.clients, event.channel, message, event.thread_ts)
  }
  const turn = { during: 'a direct message', report: bot.report, later }
  await answerLater(turn, () => answerTo(bot, person, { line, id }))
}
