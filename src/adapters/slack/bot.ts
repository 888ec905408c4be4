import type { DateTime } from 'luxon'
import type { Command } from '../../core/command.ts'
import { type Day, dayOf } from '../../core/day.ts'
import type { Perform } from '../../runtime/perform.ts'
import type { Report } from '../../runtime/report.ts'
import type { Clients } from './clients.ts'
import type { InFlight } from '../../runtime/in-flight.ts'
import type { Homes } from './home-tab.ts'
import type { ZoneOf } from './profile.ts'
import type { Recent } from '../../runtime/recent.ts'
import type { Later } from './say.ts'
import type { Submissions } from './submission.ts'
import type { Workspace } from './workspace.ts'

/** All that a listener works with. */
export interface Bot {
  readonly commands: readonly Command[]
  readonly perform: Perform
  readonly report: Report
  readonly clock: () => DateTime
  /** The clock of somebody whose zone is not known. */
  readonly zone: string
  readonly workspace: Workspace
  readonly clients: Clients
  readonly zoneOf: ZoneOf
  readonly homes: Homes
  readonly inFlight: InFlight
  /** By the id of an open form: where its answer goes. */
  readonly askedFrom: Recent<Later>
  readonly submissions: Submissions
  /** Events and presses that were seen. */
  readonly seen: Recent<true>
}

/** The day that it is for somebody whose zone is not known. */
export function todayOf({ clock, zone }: Bot): Day {
  return dayOf(clock().setZone(zone))
}
