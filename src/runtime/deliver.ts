import type { DateTime } from 'luxon'
import { instantOf } from '../core/reminders/wall-clock.ts'
import type { SetAmounts } from '../core/fees.ts'
import { afterSending } from '../core/reminders/history.ts'
import { instantOn, lookAt } from '../core/reminders/look.ts'
import type { Plan, Reminder } from '../core/reminders/plan.ts'
import type { Member } from '../core/member.ts'
import type { PolicyBook } from '../core/policy.ts'
import type { Row } from './agenda.ts'
import type { Courier, Fate } from './courier.ts'
import {
  closedOn,
  held,
  type Note,
  readNote,
  released,
  withLetter,
  writeNote,
} from './reminder-note.ts'
import { UnreadableRecord } from './record.ts'
import type { Report } from './report.ts'
import { Round } from './round.ts'
import type { Store } from './store.ts'

export interface DeliverTools {
  readonly policies: PolicyBook
  readonly amounts: SetAmounts
  /** The clock of a person who has named none. */
  readonly zone: string
  readonly store: Store
  readonly report: Report
  readonly clock: () => DateTime
  /**
   * In milliseconds: how long a message that is on its way is left to its process. Longer than sending takes
   * and than the clocks of two hosts differ, for it is the window in which a crash delays a message.
   */
  readonly claimMs?: number
}

const mostTries = 3
/** A platform that asks for no time at all is not asked again at once. */
const soonest = 1000 // ms
const minute = 60_000 // ms
const hour = 60 * minute
const day = 24 * hour

/** Sends what is due on one surface, until `signal` says to end. How many rows it took up. */
export function deliver(
  tools: DeliverTools,
  surface: string,
  courier: Courier,
  signal?: AbortSignal,
): Promise<number> {
  const { agenda } = tools.store
  const round = new Round<Row, Job>({
    page: (limit, skip) => agenda.due(surface, tools.clock().toMillis(), limit, skip),
    again: (id) => agenda.row(id),
    look: (row) => attended(tools, row, () => look(tools, row)),
    placeOf: async (id) => (await courier.placeOf?.(id)) ?? surface,
    lanes: courier.lanes,
    turn: async (id) => courier.turn?.(id, signal),
    send: (job) => attended(tools, job.row, () => claimAndSend(tools, job, courier)),
    signal,
  })
  return round.run()
}

/**
 * A person who cannot be planned for holds up nobody else, and is looked at again in an hour. What else breaks ends the
 * round, for then it is the store: who is due stays due, and the next tick goes on.
 */
async function attended<Result>(
  tools: DeliverTools,
  row: Row,
  attend: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await attend()
  } catch (error) {
    if (!(error instanceof Unplannable || error instanceof UnreadableRecord)) throw error
    tools.report(error, { during: 'planning a reminder' })
    await tools.store.agenda.settle(row, tools.clock().toMillis() + hour, (note) => note)
    return undefined
  }
}

/** The message to send now; without one the row is moved to when there may be. */
async function look(tools: DeliverTools, row: Row): Promise<Job | undefined> {
  const { store, clock } = tools
  const member = await store.read(row.id)
  const note = planned(() => readNote(row.note))
  if (!member?.ledger.reminders?.on) {
    await store.agenda.settle(row, null, (text) => text)
    return undefined
  }
  const now = clock()
  const until = claimedUntil(note, now.toMillis())
  if (until !== undefined) {
    await store.agenda.settle(row, until, (text) => text)
    return undefined
  }
  const plan = planOf(tools, member, note)
  const ahead = wasAhead(row, note, now)
  const found = planned(() => lookAt(plan, { now, notBefore: note.closed?.retry, wasAhead: ahead }))
  if (found.kind === 'send') return { row, note, plan, reminder: found.reminder }
  // Never now again, or the tick would not end.
  const at = found.until ? Math.max(found.until.toMillis(), now.toMillis() + minute) : null
  await store.agenda.settle(row, at, rewritten(released))
  return undefined
}

class Unplannable extends Error {
  override readonly name = 'Unplannable'
}

function planned<Result>(plan: () => Result): Result {
  try {
    return plan()
  } catch (cause) {
    throw new Unplannable('a record and its note give no plan', { cause })
  }
}

/** Undefined when no process is at it. */
function claimedUntil({ claim }: Note, now: number): number | undefined {
  return claim?.until !== undefined && claim.until > now ? claim.until : undefined
}

/** What was on its way already is not given up because the record changed meanwhile. */
function wasAhead({ at }: Row, { claim }: Note, now: DateTime): boolean {
  return at !== null && at < 0 && !claim && -at > now.toMillis()
}

function planOf({ policies, amounts, zone }: DeliverTools, member: Member, note: Note): Plan {
  const { history } = note
  return {
    member,
    policies,
    amounts,
    history,
    zone: member.ledger.zone ?? note.zone ?? zone,
  }
}

interface Job {
  readonly row: Row
  readonly note: Note
  readonly plan: Plan
  readonly reminder: Reminder
}

/** The claim is on disk before the message goes, so that whoever finds it after a crash knows. */
async function claimAndSend(tools: DeliverTools, job: Job, courier: Courier): Promise<void> {
  const { row, note, reminder } = job
  const { key, day: on, reply } = reminder
  const tries = (note.claim?.key === key ? note.claim.tries : 0) + 1
  if (tries > mostTries) return settle(tools, job, 'lost', 'three processes ended over it')
  const now = tools.clock().toMillis()
  const claim = { key, tries, until: now + (tools.claimMs ?? 5 * minute) }
  const claimed = await tools.store.agenda.claim(row, (text) => {
    const found = readNote(text)
    return claimedUntil(found, now) === undefined ? writeNote({ ...found, claim }) : undefined
  })
  if (!claimed) return // the record changed meanwhile, or another process has it: the row is due again
  const told = { ...job, row: claimed }
  try {
    await settle(tools, told, await courier.tell(row.id, reply, key))
  } catch (error) {
    const ticket = tools.report(error, { during: 'sending a reminder', day: on })
    await settle(tools, told, 'lost', `nobody knows whether it arrived; ticket ${ticket}`)
  }
}

async function settle(
  { store, clock }: DeliverTools,
  { row, plan, reminder, note: seen }: Job,
  fate: Fate | 'lost',
  why = '',
): Promise<void> {
  const { day: on, reply, said, key } = reminder
  const done = (note: Note): Note => {
    if (fate === 'closed') return closedOn(note, on, reply.title)
    if (fate === 'gone') return released(note)
    if (typeof fate === 'object') return held(note, key)
    const { closed: _, ...rest } = released(note)
    const sent = { ...rest, history: afterSending(note.history, on, said) }
    return fate === 'sent' ? sent : withLetter(sent, { day: on, key, why, before: note.history })
  }
  const at = nextLook(fate, done(seen), { plan, reminder, now: clock().toMillis() })
  await store.agenda.settle(row, at, rewritten(done))
}

/** In milliseconds since 1970; null when nothing comes unless the record changes. */
function nextLook(
  fate: Fate | 'lost',
  { closed }: Note,
  { plan, reminder, now }: Pick<Job, 'plan' | 'reminder'> & { readonly now: number },
): number | null {
  if (typeof fate === 'object') return now + Math.max(fate.retryAfterMs, soonest)
  if (fate === 'gone') return now + day
  if (fate === 'closed' && closed) {
    return Math.max(now + 1, instantOf(closed.retry, '00:00', plan.zone).toMillis())
  }
  return reminder.next ? instantOn(plan, reminder.next).toMillis() : null
}

function rewritten(change: (note: Note) => Note) {
  return (text: string | null) => writeNote(change(readNote(text)))
}
