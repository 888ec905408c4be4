import { newCallJournal, type Noted } from '../peer/journal.ts'
import type { Json } from '../peer/json.ts'

/** One request of the bot, and what it was told. */
export interface Call extends Noted {
  /** The operation in Discord's specification, such as create_message; the path where there is none. */
  readonly route: string
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly authorization: string | undefined
  readonly body: Json
  readonly raw: string
  /** Names of the files in the body. */
  readonly files: readonly string[]
  /** By the clock of the rules. */
  readonly at: number
}

/** With a witness nothing is kept: it is told each call once that is answered. */
export function newJournal(witness?: (call: Call) => void) {
  return newCallJournal<Call>(({ route }) => route, witness)
}
