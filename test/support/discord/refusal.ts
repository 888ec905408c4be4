import { type Complaint, formRefused, inWords } from './complaint.ts'
import { failed } from './errors.ts'
import type { Outcome } from './outcome.ts'
import type { World } from './world.ts'

/** Refuses a body, and keeps why among the violations. */
export function bodyRefused(
  world: World,
  where: string,
  complaints: readonly Complaint[],
): Outcome {
  world.journal.violate(where, '50035', complaints.map(inWords))
  return formRefused(complaints)
}

/** Refuses what a careful bot never asks, and keeps it among the violations. */
export function wronged(
  world: World,
  where: string,
  code: number,
  ...why: readonly string[]
): Outcome {
  world.journal.violate(where, String(code), why)
  return failed(code)
}
