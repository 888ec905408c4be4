import type { Book } from './book.ts'
import type { BotProcess, End } from './bot-process.ts'
import type { Chance } from './chance.ts'
import type { Surface } from './surface.ts'

export interface Given {
  /** The bot's own, empty at first. */
  readonly folder: string
  readonly people: number
  /** Told what people see. */
  readonly book: Book
  /** For its faults. */
  readonly chance: Chance
  /** How many commands there were so far. */
  readonly done: () => number
}

export type Counts = readonly (readonly [string, number])[]

/** In words, for the page. */
export interface About {
  readonly name: string
  /** Where they are. */
  readonly people: string
  /** How the bot is reached. */
  readonly ways: string
  /** What becomes of what is not acknowledged. */
  readonly again: string
}

/** A platform on this machine, with its people and the bot in it. */
export interface Platform extends Surface {
  readonly about: About
  readonly bot: BotProcess
  /** Ends the bot so and starts it again, on the same store. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<End>
  /** Begins to go wrong now and then, until what it gives back is called. */
  spoil(): () => Promise<void>
  /** Whose a record is, by its id. */
  readonly personOf: (id: string) => number | undefined
  readonly storeUrl: string
  readonly logFile: string
  stop(): Promise<void>
  /** What it has against the bot. */
  complaints(): readonly string[]
  /** What it did and saw. */
  counts(): { readonly faults: Counts; readonly calls: Counts; readonly others: Counts }
}

/** The most frequent first. */
export function sorted(counts: ReadonlyMap<string, number>): Counts {
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

export function countIn(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
