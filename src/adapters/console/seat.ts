import type { DateTime } from 'luxon'
import { dayOf } from '../../core/day.ts'
import type { Button } from '../../core/reply.ts'

/** Who sits at the console, and what a number typed now would press. */
export interface Seat {
  readonly as: string
  /** Every name that was taken in this session. */
  readonly people: readonly string[]
  readonly buttons: readonly Button[]
}

const owner = 'me'

export const firstSeat: Seat = { as: owner, people: [owner], buttons: [] }

/** The buttons of one person are not for another: an empty row of them goes with the new name. */
export function seated({ people }: Seat, name: string): Seat {
  const as = name === '' ? owner : name
  return { as, people: [...new Set([...people, as])], buttons: [] }
}

/** Whose people those at the console are. */
export const group = 'console:'

export function addressOf({ as }: Seat): string {
  return `${group}${as}`
}

/** `recert> `, or with who else and which other day it is: `recert(maria, 2027-04-20)> `. */
export function promptOf({ as }: Seat, standing: DateTime | undefined): string {
  const changed = [...(as === owner ? [] : [as]), ...(standing ? [dayOf(standing)] : [])]
  return changed.length === 0 ? 'recert> ' : `recert(${changed.join(', ')})> `
}
