import { z } from 'zod'

/** Half of the calls were as fast as `p50`, all but one in a hundred as `p99`; both in milliseconds. */
export const latency = z.object({ p50: z.number(), p99: z.number() })

export type Latency = z.output<typeof latency>
