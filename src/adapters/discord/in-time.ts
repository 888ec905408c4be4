import { apology } from '../../core/apology.ts'
import type { Reply } from '../../core/reply.ts'
import type { Report } from '../../runtime/report.ts'
import { late, within } from '../../runtime/within.ts'
import type { Finish, Responder } from './responder.ts'

/** How long an answer may take before it is announced; Discord waits 3000 ms, its network included. */
const patienceMs = 1500
/** The oldest that an interaction may get without an answer, when it came late. */
const latestMs = 2300

interface Turn {
  readonly report: Report
  /** What was asked for, in our words, for the log. */
  readonly during: string
  readonly responder: Responder
  /** For how long it has been waiting, in ms. */
  readonly age: number
}

/** What is said, and how it is finished. Nothing when the answer was given already, as by a form. */
export type Answer = { readonly reply: Reply; readonly finish?: Finish | undefined } | undefined

/** Answers at once when that takes little time; else says that an answer comes. Never rejects. */
export async function answerInTime(turn: Turn, work: () => Promise<Answer>): Promise<void> {
  const working = settled(turn, work)
  const patience = Math.max(0, Math.min(patienceMs, latestMs - turn.age))
  const first = await within(patience, working)
  if (first === late) await turn.responder.announce()
  const answer = await working
  if (answer) await turn.responder.say(answer.reply, answer.finish)
}

/** What breaks is an answer with a ticket, too. */
async function settled({ report, during }: Turn, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    return { reply: apology(report(error, { during })) }
  }
}
