import type { KnownEventFromType } from '@slack/bolt'
import type { Person } from './addresses.ts'
import { answerTo } from './ask.ts'
import type { Bot } from './bot.ts'
import { answerLater } from './in-time.ts'
import { plainWords } from './plain-words.ts'
import { type Message, post } from './say.ts'

type Event = KnownEventFromType<'message'>

/** A direct message in plain words, answered there. */
export async function converse(bot: Bot, person: Person, event: Event, id: string): Promise<void> {
  const words = wordsFor(bot, event)
  if (words === undefined) return
  const line = plainWords(words)
  const later = (message: Message) => reply(bot, event, message)
  const turn = { during: 'a direct message', report: bot.report, later }
  await answerLater(turn, () => answerTo(bot, person, { line, id }))
}

/** What is said to somebody whose direct message is not answered as asked. */
export async function declineDirectly(bot: Bot, event: Event, message: Message): Promise<void> {
  if (wordsFor(bot, event) !== undefined) await reply(bot, event, message)
}

async function reply({ clients }: Bot, event: Event, message: Message): Promise<void> {
  const thread = 'thread_ts' in event ? event.thread_ts : undefined
  await post(clients, event.channel, message, thread)
}

/** What a person wrote. Edits, joins, other bots and ourselves are passed over. */
function wordsFor({ workspace }: Bot, event: Event): string | undefined {
  if (event.subtype !== undefined || event.channel_type !== 'im') return undefined
  if (event.bot_id !== undefined || event.user === workspace.botUserId) return undefined
  return event.text?.trim() ? event.text : undefined
}
