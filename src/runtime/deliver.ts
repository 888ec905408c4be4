import { DateTime } from 'luxon'
import { instantOf } from '../core/reminders/wall-clock.ts'
import type { SetAmounts } from '../core/fees.ts'
import { afterSending } from '../core/reminders/history.ts'
import { instantOn, lookAt } from '../core/reminders/look.ts'
import type { Plan, Reminder } from '../core/reminders/plan.ts'
import type { Member } from '../core/member.ts'
import type { PolicyBook } from '../core/policy.ts'
import type { Row } from './agenda.ts'
import type { Courier, Fate } from './courier.ts'
import { closedOn, type Note, readNote, released, withLetter, writeNote } from './reminder-note.ts'
import type { Report } from './report.ts'
import type { Store } from './store.ts'

export interface DeliverTools {
  readonly policies: PolicyBook
  readonly amounts: SetAmounts
  /** The clock of a person who has named none. */
  readonly zone: string
  readonly store: Store
  readonly report: Report
  readonly clock: () => DateTime
  /** Of this process, and of no other one, so that claims of one that died are known. */
  readonly owner: string
}

const pageRows = 256
const mostTries = 3
const minute = 60_000 // ms
const hour = 60 * minute
const day = 24 * hour

/** Sends what is due on one surface, until nothing is or `signal` says to end. How many rows it looked at. */
export async function deliver(
  tools: DeliverTools,
  surface: string,
  courier: Courier,
  signal?: AbortSignal,
): Promise<number> {
  let looked = 0
  for (;;) {
    const rows = tools.store.agenda.due(surface, tools.clock().toMillis(), pageRows)
    if (rows.length === 0 || signal?.aborted) return looked
    looked += rows.length
    const queue = rows.values() // one iterator that all lanes take from
    const lanes = Array.from({ length: courier.lanes }, async () => {
      for (const row of queue) {
        if (signal?.aborted) break
        await attended(tools, row, courier)
      }
    })
    await Promise.all(lanes)
  }
}

/** A person who cannot be planned for holds up nobody else, and is looked at again in an hour. */
async function attended(tools: DeliverTools, row: Row, courier: Courier): Promise<void> {
  try {
    await attend(tools, row, courier)
  } catch (error) {
    tools.report(error, { during: 'planning a reminder' })
    await tools.store.agenda.settle(row, tools.clock().toMillis() + hour, (note) => note)
  }
}

async function attend(tools: DeliverTools, row: Row, courier: Courier): Promise<void> {
  const { store, clock } = tools
  const member = await store.read(row.id)
  const note = readNote(row.note)
  if (!member?.ledger.reminders?.on) {
    await store.agenda.settle(row, null, (text) => text)
    return
  }
  const plan = planOf(tools, member, note)
  const planned = row.at !== null && row.at < 0 ? DateTime.fromMillis(-row.at) : undefined
  const now = clock()
  const look = lookAt(plan, {
    now,
    notBefore: note.closed?.retry,
    planned,
  })
  if (look.kind === 'wait') {
    // Never now again, or the tick would not end.
    const at = look.until ? Math.max(look.until.toMillis(), now.toMillis() + minute) : null
    await store.agenda.settle(row, at, rewritten(released))
    return
  }
  await claimAndSend(tools, { row, note, plan, reminder: look.reminder }, courier)
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
  const claim = { key, by: tools.owner, tries }
  const claimed = await tools.store.agenda.claim(
    row,
    rewritten((now) => ({ ...now, claim })),
  )
  if (!claimed) return // the record changed meanwhile: the row is due again
  try {
    await settle(tools, job, await courier.tell(row.id, reply, key))
  } catch (error) {
    const ticket = tools.report(error, { during: 'sending a reminder', day: on })
    await settle(tools, job, 'lost', `nobody knows whether it arrived; ticket ${ticket}`)
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
    if (fate !== 'sent' && fate !== 'lost') return released(note)
    const { closed: _, ...rest } = released(note)
    const sent = { ...rest, history: afterSending(note.history, on, said) }
    return fate === 'sent' ? sent : withLetter(sent, { day: on, key, why })
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
  if (typeof fate === 'object') return now + fate.retryAfterMs
  if (fate === 'gone') return now + day
  if (fate === 'closed' && closed) {
    return Math.max(now + 1, instantOf(closed.retry, '00:00', plan.zone).toMillis())
  }
  return reminder.next ? instantOn(plan, reminder.next).toMillis() : null
}

function rewritten(change: (note: Note) => Note) {
  return (text: string | null) => writeNote(change(readNote(text)))
}
