import { type GatewayMessageCreateDispatchData, MessageType } from 'discord-api-types/v10'
import { apology } from '../../core/apology.ts'
import { answerTo } from './ask.ts'
import type { Bot } from './bot.ts'
import { plainWords } from './plain-words.ts'

export type Incoming = Pick<
  GatewayMessageCreateDispatchData,
  'id' | 'channel_id' | 'author' | 'content' | 'guild_id' | 'type' | 'webhook_id'
>

/** A direct message in plain words, answered there once. Other bots, joins and servers are passed over. Never rejects. */
export async function converse(bot: Bot, message: Incoming): Promise<void> {
  const { id, channel_id: channelId, author } = message
  const line = plainWords(message.content)
  const key = `message ${id}`
  if (!isForUs(message) || line === '' || bot.seen.has(key)) return
  bot.seen.set(key, true)
  const reply = await answerTo(bot, { userId: author.id, group: undefined }, { line }, id).catch(
    (error: unknown) => apology(bot.report(error, { during: 'a direct message' })),
  )
  await bot.directMessages.answer(channelId, author.id, reply, key)
}

function isForUs({ guild_id, author, webhook_id, type }: Incoming): boolean {
  const isTyped = type === MessageType.Default || type === MessageType.Reply
  return guild_id === undefined && !author.bot && webhook_id === undefined && isTyped
}
