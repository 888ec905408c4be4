import { addDays, formatDay } from '../core/day.ts'
import { type Block, type Reply, text, warning } from '../core/reply.ts'
import { type Courier, courierFor, type Couriers, type Fate } from './courier.ts'
import { deliver, type DeliverTools } from './deliver.ts'
import { type Note, readNote, writeNote } from './reminder-note.ts'
import { late, within } from './within.ts'

/** Nobody waits longer than this for a message beside their reply. */
const patienceMs = 4000

/** Reminders as the rest of the bot sees them. */
export class Reminding {
  readonly #tools: DeliverTools
  readonly #couriers: Couriers = new Map()
  readonly #running = new Map<string, Promise<number>>()

  constructor(tools: DeliverTools) {
    this.#tools = tools
  }

  carry(surface: string, courier: Courier): void {
    this.#couriers.set(surface, courier)
  }

  /** Where people are written to. */
  get surfaces(): readonly string[] {
    return [...this.#couriers.keys()]
  }

  /** Sends what is due on a surface; a run that is still at it is joined. How many it looked at. */
  async tick(surface: string, signal?: AbortSignal): Promise<number> {
    const courier = this.#couriers.get(surface)
    if (!courier) throw new Error(`nobody carries messages in ${surface}`)
    const running = this.#running.get(surface)
    if (running) return running
    const run = deliver(this.#tools, surface, courier, signal)
    this.#running.set(surface, run)
    try {
      return await run
    } finally {
      this.#running.delete(surface)
    }
  }

  /** Wakes people whose row is missing or sleeps although they want reminders; how many. Slow: it reads every record. */
  async repair(signal?: AbortSignal): Promise<number> {
    const { store, report } = this.#tools
    let woken = 0
    const onUnreadable = (error: unknown) => void report(error, { during: 'checking reminders' })
    for await (const { id, ledger } of store.all(onUnreadable)) {
      if (signal?.aborted) break
      if (!ledger.reminders?.on || ((await store.agenda.row(id))?.at ?? null) !== null) continue
      if (await store.agenda.wake(id)) woken += 1
    }
    return woken
  }

  /** Writes to the person now; `closed`, or what to add to the reply, when that does not work. */
  async write(address: string, reply: Reply, key: string): Promise<Block | 'closed' | undefined> {
    const courier = courierFor(this.#couriers, address)
    if (!courier) return nowhere
    const told = inTurnTold(courier, address, reply, key).catch((error: unknown) => {
      this.#tools.report(error, { during: 'writing to a person' })
      return 'unclear' as const
    })
    const fate = await within(patienceMs, told)
    if (fate === 'sent') return this.#opened(address)
    if (fate === 'closed') return 'closed'
    return warning(fate === late ? slowWords : laterWords)
  }

  /** One message besides reminders; undefined where nobody writes on that surface. Rejects as a courier does. */
  async bring(address: string, reply: Reply, key: string): Promise<Fate | undefined> {
    const courier = courierFor(this.#couriers, address)
    return courier && inTurnTold(courier, address, reply, key)
  }

  /** For a person who erases everything. */
  async forget(address: string): Promise<void> {
    await courierFor(this.#couriers, address)?.forget?.(address)
  }

  /** What to add to a reply that says that the person's messages are closed. */
  howToOpen(address: string): Block | undefined {
    const how = courierFor(this.#couriers, address)?.howToOpen
    return how === undefined ? undefined : text(how)
  }

  /** A message arrived, so nothing is closed any more. */
  async #opened(address: string): Promise<undefined> {
    await this.#tools.store.agenda.rewrite(address, opened, { again: true })
  }

  /** They are here: what they missed, told once. Remembers the clock of their surface. */
  async notice(address: string, zone: string | undefined): Promise<Block | undefined> {
    const { agenda } = this.#tools.store
    const row = await agenda.row(address)
    if (!row) return undefined
    const before = readNote(row.note)
    const isMissed = before.closed !== undefined && !before.closed.isTold
    const isMoved = zone !== undefined && zone !== before.zone
    if (!isMissed && !isMoved && before.history.inARow === 0) return undefined
    await agenda.rewrite(address, (note) => writeNote(present(readNote(note), zone)), {
      again: isMissed || isMoved,
    })
    return isMissed && before.closed ? missedBlock(before.closed) : undefined
  }
}

async function inTurnTold(courier: Courier, address: string, reply: Reply, key: string) {
  await courier.turn?.(address)
  return courier.tell(address, reply, key)
}

/** What to add to the reply where nobody is written to. */
export const nowhere = warning('From here I cannot write to you by myself, so no reminder comes.')

const slowWords = 'My message to you is still on its way. If none comes, type /recert remind test.'
const laterWords = 'I could not write to you just now. Try /recert remind test in some minutes.'

/** Undefined when nothing was closed. */
function opened(written: string | null): string | undefined {
  const { closed, ...note } = readNote(written)
  return closed && writeNote(note)
}

/** The pause after closed direct messages ends with a sign of life: the next try is the next message. */
function present({ closed, ...note }: Note, zone: string | undefined): Note {
  return {
    ...note,
    history: { ...note.history, inARow: 0 },
    ...(zone !== undefined && { zone }),
    ...(closed && {
      closed: { ...closed, isTold: true, tries: 0, retry: addDays(closed.lastTry, 1) },
    }),
  }
}

function missedBlock({ since, title }: NonNullable<Note['closed']>): Block {
  return warning(
    `Since ${formatDay(since)} I could not write to you: your direct messages are closed to me. I wanted to say: ${title}. Open them, then type /recert remind test.`,
  )
}
