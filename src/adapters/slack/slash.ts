import type { SlackCommandMiddlewareArgs } from '@slack/bolt'
import { notMine } from '../../core/apology.ts'
import { formIn } from '../../core/form.ts'
import { parseLine } from '../../core/line.ts'
import type { Reply } from '../../core/reply.ts'
import type { Person } from './addresses.ts'
import { answerTo } from './ask.ts'
import { type Bot, todayOf } from './bot.ts'
import { openForm } from './forms.ts'
import { answerInTime } from './in-time.ts'
import { plainWords } from './plain-words.ts'
import { renderMessage } from './render.ts'
import { ephemeral, type Message, throughUrl } from './say.ts'
import { withShare } from './share.ts'

type Typed = Pick<SlackCommandMiddlewareArgs, 'command' | 'ack' | 'respond'>

/** `/recert` and what follows it, answered for the eyes of whoever typed it. */
export async function slash(
  bot: Bot,
  person: Person,
  { command, ack, respond }: Typed,
): Promise<void> {
  const line = plainWords(command.text)
  const later = throughUrl(respond, bot.clients, person.userId)
  const turn = {
    during: 'a slash command',
    report: bot.report,
    later,
    ack: (message?: Message) => ack(message && ephemeral(message)),
  }
  await answerInTime(turn, async () => {
    if (command.command !== '/recert') return notMine(command.command)
    const form =
      parseLine(line).command === 'cpr' ? undefined : formIn(line, bot.commands, () => todayOf(bot)) // alone it shows the card
    const { trigger_id: triggerId, response_url: responseUrl } = command
    if (form) return openForm(bot, person, form, { triggerId, responseUrl })
    const reply = await answerTo(bot, person, { line, id: triggerId })
    return mayBeShared(line, reply, command.channel_name) ? withShare(renderMessage(reply)) : reply
  })
}

/** There is nobody to share with in a direct message, and nothing to share without an expiry. */
function mayBeShared(line: string, { outcome }: Reply, channelName: string): boolean {
  const { command, words } = parseLine(line)
  const plain = command === 'status' && words.length === 0 && outcome === 'answered'
  return plain && channelName !== 'directmessage'
}
