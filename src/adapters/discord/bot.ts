import type { DateTime } from 'luxon'
import type { Command } from '../../core/command.ts'
import { type Day, dayOf } from '../../core/day.ts'
import type { Member } from '../../core/member.ts'
import type { InFlight } from '../../runtime/in-flight.ts'
import type { LeaseFor } from '../../runtime/lease.ts'
import type { Memory } from '../../runtime/memory.ts'
import type { Perform } from '../../runtime/perform.ts'
import type { Recent } from '../../runtime/recent.ts'
import type { Report } from '../../runtime/report.ts'
import type { Clients } from './clients.ts'
import type { ClosedNotes } from './closed-notes.ts'
import type { DirectMessages } from './direct-messages.ts'

/** All that a handler works with. */
export interface Bot {
  readonly commands: readonly Command[]
  readonly perform: Perform
  /** The record at an address, to complete words from it and to offer fields. */
  readonly read: (address: string) => Promise<Member | undefined>
  readonly report: Report
  readonly clock: () => DateTime
  /** The clock of somebody whose zone is not known. */
  readonly zone: string
  readonly clients: Clients
  readonly inFlight: InFlight
  readonly directMessages: DirectMessages
  readonly closed: ClosedNotes
  /** Interactions and messages that were seen. */
  readonly seen: Recent<true>
  readonly memory: Memory
  readonly leaseFor: LeaseFor
}

/** The day that it is for somebody, of whom Discord tells no zone. */
export function todayOf({ clock, zone }: Bot, member?: Member): Day {
  return dayOf(clock().setZone(member?.ledger.zone ?? zone))
}
