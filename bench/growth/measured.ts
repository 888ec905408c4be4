import { z } from 'zod'
import { latency } from '../latency.ts'

export const growthSchema = z.object({
  members: z.number(),
  loadPerSecond: z.number(),
  sizeMb: z.number(),
  status: latency,
  log: latency,
  /** To find that nobody is due among all. */
  look: latency,
  residentMb: z.number(),
})

/** One store at one size. */
export type Growth = z.output<typeof growthSchema>

/** The sizes of one store, smallest first. */
export interface Curve {
  readonly store: string
  readonly points: readonly Growth[]
}
