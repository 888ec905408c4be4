import type { Report } from '../../runtime/report.ts'
import type { Reply } from '../../core/reply.ts'
import { apology } from '../../core/apology.ts'
import { type Later, type Message } from './say.ts'
import { renderMessage } from './render.ts'
import { late, within } from '../../runtime/within.ts'

interface Turn {
  /** What was asked for, in our words, for the log. */
  readonly during: string
  readonly report: Report
  readonly later: Later
}

/** How long an answer may take to come with the acknowledgement; Slack waits 3000 ms. */
export const patienceMs = 2000

/**
 * Acknowledges with the answer when it comes in time; else at once without, and says it later.
 * Never rejects: what breaks is an answer with a ticket, too.
 */
export async function answerInTime(
  turn: Turn & { readonly ack: (message?: Message) => Promise<void> },
  work: () => Promise<Reply | Message | undefined>,
): Promise<void> {
  const working = settled(turn, work)
  const first = await within(patienceMs, working)
  if (first === late) {
    await attempted(turn, () => turn.ack())
    await follow(turn, await working)
  } else if (!(await attempted(turn, () => turn.ack(first)))) await follow(turn, first)
}

/** For what is acknowledged without words, such as a button: at once, before the work. */
export async function ackThenAnswer(
  turn: Turn & { readonly ack: () => Promise<void> },
  work: () => Promise<Reply | Message | undefined>,
): Promise<void> {
  await attempted(turn, () => turn.ack())
  await follow(turn, await settled(turn, work))
}

/** For an event, which Bolt has acknowledged. */
export async function answerLater(
  turn: Turn,
  work: () => Promise<Reply | Message | undefined>,
): Promise<void> {
  await follow(turn, await settled(turn, work))
}

/** The answer as a message, or an apology with a ticket when there is none. */
async function settled(
  { report, during }: Turn,
  work: () => Promise<Reply | Message | undefined>,
): Promise<Message | undefined> {
  try {
    const answer = await work()
    return answer && 'outcome' in answer ? renderMessage(answer) : answer
  } catch (error) {
    return renderMessage(apology(report(error, { during })))
  }
}

export async function follow(turn: Turn, message: Message | undefined): Promise<void> {
  if (message) await attempted(turn, () => turn.later(message))
}

/** True when it worked; else it is written down, since nobody is left to be told. */
export async function attempted(
  { report, during }: Pick<Turn, 'report' | 'during'>,
  step: () => Promise<void>,
): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    report(error, { during })
    return false
  }
}
