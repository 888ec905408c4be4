import type { DateTime } from 'luxon'
import type { Command } from '../../core/command.ts'
import { type Day, dayOf } from '../../core/day.ts'
import type { Departures } from '../../runtime/departures.ts'
import type { InFlight } from '../../runtime/in-flight.ts'
import type { LeaseFor } from '../../runtime/lease.ts'
import type { Memory } from '../../runtime/memory.ts'
import type { Pace } from '../../runtime/pace.ts'
import type { Perform } from '../../runtime/perform.ts'
import type { Recent } from '../../runtime/recent.ts'
import type { Report } from '../../runtime/report.ts'
import type { Clients } from './clients.ts'
import type { Homes } from './home-tab.ts'
import type { Moving } from './moving.ts'
import type { ProfileOf } from './profile.ts'
import type { Submissions } from './submission.ts'
import type { Workspace } from './workspace.ts'

/** What a listener works with in any workspace. */
export interface Shared {
  readonly commands: readonly Command[]
  readonly perform: Perform
  readonly report: Report
  readonly clock: () => DateTime
  /** The clock of somebody whose zone is not known. */
  readonly zone: string
  readonly homes: Homes
  readonly inFlight: InFlight
  readonly departures: Departures
  /** For a workspace that has joined an organisation. */
  readonly moved: Moving
  /** For what nobody waits for, a workspace at a time. */
  readonly pace: Pace
  readonly memory: Memory
  readonly leaseFor: LeaseFor
  readonly submissions: Submissions
  /** Events that were seen. */
  readonly seen: Recent<true>
}

/** All that a listener works with in one workspace. */
export interface Bot extends Shared {
  readonly workspace: Workspace
  readonly clients: Clients
  readonly profileOf: ProfileOf
}

/** The day that it is for somebody whose zone is not known. */
export function todayOf({ clock, zone }: Bot): Day {
  return dayOf(clock().setZone(zone))
}
