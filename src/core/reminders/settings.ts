import { z } from 'zod'
import { daySchema } from '../day.ts'

export const cadences = ['daily', 'smart', 'weekly', 'milestones'] as const

/** What a reminder can be about; each can be switched off by itself. */
export const kinds = [
  'progress',
  'deadline',
  'late',
  'card',
  'petition',
  'audit',
  'confirmation',
  'evidence',
] as const

export type Cadence = (typeof cadences)[number]
export type Kind = (typeof kinds)[number]

/** `08:30`, by the clock of the person's zone. */
const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)

const mostQuietDays = 50

/** How a person wants to be reminded, as kept in their record. */
export const remindersSchema = z.strictObject({
  on: z.boolean(),
  /** The day on which they were last switched on; nothing of before is caught up on. */
  since: daySchema,
  /** Null while the person named no time: then it is in the hour after nine. */
  at: timeSchema.nullable(),
  /** Days of the week, Monday being 1. */
  days: z.array(z.int().min(1).max(7)).min(1),
  cadence: z.enum(cadences),
  /** The last day with reminders. */
  until: daySchema.nullable(),
  /** The first day with reminders again. */
  resume: daySchema.nullable(),
  /** Silent from `from` until the day before `back`. */
  away: z.strictObject({ from: daySchema, back: daySchema }).nullable(),
  quiet: z.array(daySchema).max(mostQuietDays),
  without: z.array(z.enum(kinds)),
})

export type Reminders = z.output<typeof remindersSchema>

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** What somebody has who never said anything about reminders: none. */
export function remindersOf(kept: Reminders | null | undefined): Reminders {
  return kept ?? unsaid
}

const unsaid: Reminders = {
  on: false,
  since: daySchema.parse('1970-01-01'),
  at: null,
  days: [...everyDay],
  cadence: 'daily',
  until: null,
  resume: null,
  away: null,
  quiet: [],
  without: [],
}
