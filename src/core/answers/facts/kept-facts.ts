import { z } from 'zod'
import { daySchema } from '../../day.ts'
import type { Facts } from './facts.ts'

const day = daySchema.exactOptional()
const number = z.number().exactOptional()
const flag = z.boolean().exactOptional()
const stated = z.strictObject({ amount: z.number(), unit: z.enum(['credit', 'hour']) })
const amounts = z.array(stated).readonly().exactOptional()
const role = z.enum([
  'expires',
  'cardExpires',
  'courseOn',
  'applyOn',
  'auditOn',
  'certifiedOn',
  'otherDay',
])

const fields = {
  expires: day,
  about: day,
  have: amounts,
  lacks: amounts,
  share: number,
  all: flag,
  planned: amounts,
  rate: z.strictObject({ amount: stated, days: z.number() }).exactOptional(),
  none: flag,
  card: z.enum(['current', 'expired', 'none']).exactOptional(),
  cardExpires: day,
  courseOn: day,
  applyOn: day,
  auditOn: day,
  certifiedOn: day,
  otherDay: day,
  courseAfter: number,
  applyAfter: number,
  dayAfter: number,
  many: number,
  number,
  unsure: z
    .strictObject({ what: role, days: z.array(daySchema).readonly(), text: z.string() })
    .exactOptional(),
} satisfies Record<keyof Facts, z.ZodType>

/** Facts as they come back from where they were kept; those of another version may not. */
export const factsSchema: z.ZodType<Facts> = z.strictObject(fields)
