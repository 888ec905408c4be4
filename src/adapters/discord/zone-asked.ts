import type { Ask } from '../../core/dispatch.ts'
import { parseLine } from '../../core/line.ts'
import { type Reply, text } from '../../core/reply.ts'
import { recordOf } from './record.ts'
import type { Bot } from './bot.ts'

/** The answer to `setup` and `remind`, which asks for the zone as long as nobody has told it: Discord tells none. */
export async function withZoneAsked(
  bot: Bot,
  userId: string,
  ask: Ask,
  reply: Reply,
): Promise<Reply> {
  const name = 'line' in ask ? parseLine(ask.line).command : ask.command
  if ((name !== 'setup' && name !== 'remind') || reply.outcome !== 'action') return reply
  const member = await recordOf(bot, userId)
  if (!member || member.ledger.zone !== null) return reply
  if (name === 'remind' && !member.ledger.reminders?.on) return reply
  const question = `I take the clock of ${bot.zone} for yours. If you live by another clock, name it: /recert setup timezone:`
  return { ...reply, blocks: [...reply.blocks, text(question)] }
}
