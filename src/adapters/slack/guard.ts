import type { Context } from '@slack/bolt'
import { apology } from '../../core/apology.ts'
import type { Reply } from '../../core/reply.ts'
import { type Person, personOf } from './addresses.ts'
import type { Bot, Shared } from './bot.ts'
import { elsewhere, visiting } from './elsewhere.ts'
import { attempted } from './in-time.ts'
import { renderMessage } from './render.ts'
import type { Message } from './say.ts'
import type { BotFor } from './tenants.ts'
import { isVisitor } from './visitor.ts'

interface Listener<Args> {
  /** In our words, for the log. */
  readonly during: string
  readonly run: (bot: Bot, person: Person, args: Args) => Promise<void>
  /** Acknowledges, and says something when there is a way to; `bot` where it is installed. */
  readonly decline: (args: Args, message: Message, bot?: Bot) => Promise<void>
}

interface Request {
  readonly context: Context
  readonly body: object
}

/**
 * Round every listener: it counts for the drain, it runs only for people of a workspace that has the
 * bot and with the token of that one, and it never rejects, because Bolt would answer with a bare
 * error or with nothing.
 */
export function guard<Args extends Request>(
  { report, inFlight }: Shared,
  botFor: BotFor,
  { during, run, decline }: Listener<Args>,
): (args: Args) => Promise<void> {
  const say = (args: Args, reply: Reply, bot?: Bot) =>
    attempted({ report, during }, () => decline(args, renderMessage(reply), bot))
  const work = async (args: Args) => {
    try {
      const person = personOf(args.context)
      const bot = person && (await botFor(person))
      if (!bot) return await say(args, elsewhere)
      if (await isVisitor(bot, person, args.body)) return await say(args, visiting, bot)
      await bot.moved(bot, person.userId)
      return await run(bot, person, args)
    } catch (error) {
      return say(args, apology(report(error, { during })))
    }
  }
  return async (args) => {
    await inFlight.track(work(args))
  }
}
