import { newCallJournal, type Noted } from '../peer/journal.ts'
import type { Json } from '../peer/json.ts'

/** One request that reached us, and what it was told. */
export interface Call extends Noted {
  readonly method: string
  readonly authorization: string | undefined
  readonly team: string | undefined
  readonly args: Json
  readonly raw: string
  readonly path: string
  /** By the clock of the rules. */
  readonly at: number
}

/** With a witness nothing is kept: it is told each call once that is answered. */
export function newJournal(witness?: (call: Call) => void) {
  return newCallJournal<Call>(({ method }) => method, witness)
}
