import { z } from 'zod'
import { credits, isWholeThousandths } from './credits.ts'
import { daySchema } from './day.ts'
import { type Dated, fact } from './fact.ts'
import { cents, type Money } from './money.ts'

const creditsSchema = z
  .number()
  .nonnegative()
  .refine(isWholeThousandths, { error: 'has more than three decimals' })
  .transform(credits)

const moneySchema = z
  .union([
    z.number().nonnegative(),
    z.strictObject({ low: z.number().nonnegative(), high: z.number().nonnegative() }),
  ])
  .transform((amount): Money =>
    typeof amount === 'number'
      ? { low: cents(amount), high: cents(amount) }
      : { low: cents(amount.low), high: cents(amount.high) },
  )

const sourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url(),
  /** The day a person last read it there. */
  read: daySchema,
  /** What is known of its own age, in words. */
  published: z.string().min(1),
  trust: z.enum(['official', 'older official', 'third party', 'our reading']),
})

/** When a cycle ends. `window`: the same days for everybody. `year-end`: 31 December. */
const cycleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anniversary'), years: z.int().positive() }),
  z.strictObject({
    kind: z.literal('window'),
    windows: z
      .array(z.strictObject({ start: daySchema, end: daySchema }))
      .min(1)
      .refine(inOrder, { error: 'windows must follow one another' }),
  }),
  z.strictObject({ kind: z.literal('year-end'), years: z.int().positive() }),
])

function inOrder(windows: readonly { readonly start: string; readonly end: string }[]): boolean {
  const days = windows.flatMap(({ start, end }) => [start, end])
  return days.every((each, at) => at === 0 || (days[at - 1] ?? '') < each)
}

/** A stretch of time that ends `until` after the expiry (day 0 is the expiry itself). */
const phaseSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  until: z.strictObject({
    years: z.int().default(0),
    months: z.int().default(0),
    days: z.int().default(0),
  }),
  /** May a course completed now still count? */
  earn: z.boolean(),
  /** May an application still be sent? */
  apply: z.boolean(),
  fees: z.array(
    z.strictObject({
      fee: z.string(),
      /** `disputed`: the source leaves open whether it is owed beside the others. */
      owed: z.enum(['yes', 'disputed']),
    }),
  ),
})

function endLater(phases: readonly { readonly until: z.output<typeof phaseSchema>['until'] }[]) {
  const ends = phases.map(({ until: { years, months, days } }) => years * 372 + months * 31 + days)
  return ends.every((each, at) => at === 0 || (ends[at - 1] ?? 0) < each)
}

const feeSchema = z.strictObject({
  label: z.string().min(1),
  refundable: z.boolean().nullable(),
  amount: fact(moneySchema),
})

const coursesSchema = z.strictObject({
  amount: fact(creditsSchema),
  /** No single course or event counts further than this. */
  perEntry: fact(creditsSchema).optional(),
  categories: z.array(z.string()).default([]),
  caps: z.array(z.strictObject({ category: z.string(), atMost: fact(creditsSchema) })).default([]),
  atLeast: z
    .array(z.strictObject({ category: z.string(), amount: fact(creditsSchema) }))
    .default([]),
  /** Credits must come from this many categories. */
  distinct: fact(z.int().positive()).optional(),
})

const modeSchema = z.strictObject({
  'hands-on': fact(z.boolean()),
  blended: fact(z.boolean()),
  online: fact(z.boolean()),
})

const cardSchema = z.strictObject({
  label: z.string().min(1),
  worth: fact(creditsSchema),
  /** What it must cover, as people say it. */
  covers: z.array(z.string()).min(1),
  /** The day on which it must be current. */
  currentOn: fact(z.literal('application')),
  modes: modeSchema,
  /** How long after its event a temporary rule for online courses still holds. */
  waiverDays: fact(z.int().positive()).optional(),
  advice: z.string().optional(),
})

export const policySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    short: z.string().min(1),
    issuer: z.strictObject({
      name: z.string().min(1),
      /** Providers whose courses need no approval, beside the issuer's own name. */
      alsoCalled: z.array(z.string()).default([]),
      phone: z.string(),
      portal: z.string(),
      providers: z.string(),
    }),
    currency: z.string().length(3),
    unit: z.strictObject({ one: z.string(), many: z.string() }),
    sources: z.record(z.string(), sourceSchema),
    /** Credits that one contact hour earns; whole tenths, so that minutes convert exactly. */
    perHour: fact(creditsSchema.refine((each) => each > 0 && each % 100 === 0)),
    cycle: fact(cycleSchema),
    courses: coursesSchema,
    card: cardSchema.optional(),
    phases: fact(
      z
        .array(phaseSchema)
        .min(1)
        .refine(endLater, { error: 'each phase must end after the one before' }),
    ),
    fees: z.record(z.string(), feeSchema),
    /** The fee for each course reviewed by petition; absent where there are no petitions. */
    petition: z.strictObject({ fee: z.string(), rule: fact(z.string()) }).optional(),
    audit: z
      .strictObject({ answerDays: fact(z.int().positive()), rule: fact(z.string()) })
      .optional(),
    ownCourses: fact(z.string()),
    /** What people ask and the source leaves unsaid. */
    silent: z.array(z.strictObject({ topic: z.string(), text: z.string() })).default([]),
    /** Worked cases, from the issuer's own text where it gives one; the tests run every one. */
    examples: z
      .array(
        z.strictObject({
          name: z.string(),
          expires: daySchema,
          today: daySchema,
          entries: z.array(
            z.strictObject({ on: daySchema, amount: z.number(), category: z.string().optional() }),
          ),
          card: daySchema.optional(),
          phase: z.string(),
          counted: creditsSchema,
          remaining: creditsSchema,
        }),
      )
      .min(1),
  })
  .superRefine((policy, context) => {
    for (const source of citedSources(policy)) {
      if (!Object.hasOwn(policy.sources, source))
        context.addIssue(`no source is called "${source}"`)
    }
    const owed = policy.phases.flatMap(({ value }) => value ?? []).flatMap(({ fees }) => fees)
    const asked = policy.petition ? [{ fee: policy.petition.fee }] : []
    for (const { fee } of [...owed, ...asked]) {
      if (!Object.hasOwn(policy.fees, fee)) context.addIssue(`no fee is called "${fee}"`)
    }
  })

export type Policy = z.output<typeof policySchema>
export type Source = z.output<typeof sourceSchema>
export type CycleRule = z.output<typeof cycleSchema>
export type PhaseRule = z.output<typeof phaseSchema>
export type CardRule = z.output<typeof cardSchema>
export type CoursesRule = z.output<typeof coursesSchema>
export type PolicyBook = ReadonlyMap<string, Policy>

/** Every source that some value of the policy names, wherever it stands. */
export function citedSources(policy: unknown): Set<string> {
  const cited = new Set<string>()
  JSON.stringify(policy, (key, value: unknown) => {
    if (key === 'source' && typeof value === 'string') cited.add(value)
    return value
  })
  return cited
}

export function sourceOf(
  policy: Policy,
  { source, section }: Dated<unknown>,
): Source & { section: string } {
  const found = policy.sources[source]
  if (!found) throw new RangeError(`policy ${policy.id} has no source "${source}"`)
  return { ...found, section }
}
