import type { APIInteraction } from 'discord-api-types/v10'
import { apology } from '../../core/apology.ts'
import { groupOf } from './addresses.ts'
import type { Bot } from './bot.ts'
import { Responder, type Way } from './responder.ts'

/** An interaction as every handler gets it, whichever way it came. */
export interface Request {
  readonly id: string
  /** Who asked or pressed; never whose message it was. */
  readonly userId: string
  /** Of the server where that was. */
  readonly group: string | undefined
  readonly responder: Responder
  readonly during: string
  /** For how long it has been waiting, in ms. */
  readonly age: number
}

interface Handler {
  /** In our words, for the log. */
  readonly during: string
  readonly run: (request: Request) => Promise<void>
}

/** Older ones can no longer be answered; a connection that comes back brings some. */
const oldest = 2800 // ms

/**
 * Round every interaction: it counts for the drain, it is answered once however often it comes, and
 * it never rejects.
 */
export async function guard(
  bot: Bot,
  interaction: APIInteraction,
  way: Way,
  { during, run }: Handler,
): Promise<void> {
  const { report, seen, inFlight, clients } = bot
  const userId = (interaction.member?.user ?? interaction.user)?.id
  const age = clients.skew.ageOf(interaction.id)
  const responder = new Responder(way, { report, during, age })
  const key = `interaction ${interaction.id}`
  if (userId === undefined || seen.has(key)) return responder.ignore()
  seen.set(key, true)
  if (age > oldest) {
    report(new Error('an interaction came too late to be answered'), { during, age })
    return responder.ignore()
  }
  const group = groupOf(interaction.guild_id)
  const request = { id: interaction.id, userId, group, responder, during, age }
  const work = run(request).catch((error: unknown) =>
    responder.say(apology(report(error, { during }))),
  )
  await inFlight.track(work)
}
