import type { Context } from '@slack/bolt'
import type { Reply } from '../../core/reply.ts'
import { type Person, personOf } from './addresses.ts'
import type { Bot } from './bot.ts'
import { apology } from '../../core/apology.ts'
import { elsewhere } from './elsewhere.ts'
import { attempted } from './in-time.ts'
import { renderMessage } from './render.ts'
import type { Message } from './say.ts'

interface Listener<Args> {
  /** In our words, for the log. */
  readonly during: string
  readonly run: (bot: Bot, person: Person, args: Args) => Promise<void>
  /** Acknowledges, and says something when there is a way to. */
  readonly decline: (args: Args, message: Message) => Promise<void>
}

/**
 * Round every listener: it counts for the drain, it runs only for people of our own workspace, and
 * it never rejects, because Bolt would answer with a bare error or with nothing.
 */
export function guard<Args extends { readonly context: Context }>(
  bot: Bot,
  { during, run, decline }: Listener<Args>,
): (args: Args) => Promise<void> {
  const { report, inFlight } = bot
  const say = (args: Args, reply: Reply) =>
    attempted({ report, during }, () => decline(args, renderMessage(reply)))
  return (args) => {
    const person = personOf(args.context)
    const isOurs = person !== undefined && args.context.botToken !== undefined
    const work = isOurs
      ? run(bot, person, args).catch((error: unknown) =>
          say(args, apology(report(error, { during }))),
        )
      : say(args, elsewhere)
    return inFlight.track(work)
  }
}
