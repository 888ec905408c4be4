import { z } from 'zod'
import { type Day, daySchema } from './day.ts'

/**
 * How far a value can be trusted.
 * `stated`: the source says it. `inferred`: we read it out of what the source says.
 * `unknown`: the source is silent; figures from elsewhere may be `reported`.
 * `disputed`: the source can be read in more than one way.
 */
const statusSchema = z.enum(['stated', 'inferred', 'unknown', 'disputed'])

/**
 * A value of a rule, in force for cycles that begin on or after `from` (null: no start is known).
 * `null` as a value means unknown or disputed, and is never read as zero.
 */
const valueSchema = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({
      from: daySchema.nullable(),
      value: value.nullable(),
      status: statusSchema,
      source: z.string(),
      section: z.string().min(1),
      note: z.string().optional(),
      /** Figures the source does not confirm: third party, or outdated. */
      reported: z
        .array(z.strictObject({ value, source: z.string(), note: z.string().optional() }))
        .default([]),
    })
    .refine(
      (each: { readonly status: string; readonly value?: unknown }) =>
        (each.value === null) === (each.status === 'unknown' || each.status === 'disputed'),
      {
        error: 'only an unknown or disputed value is null, and each of them is',
      },
    )

export const fact = <Value extends z.ZodType>(value: Value) => z.array(valueSchema(value)).min(1)

export interface Dated<Value> {
  readonly from: Day | null
  readonly value: Value | null
  readonly status: z.output<typeof statusSchema>
  readonly source: string
  readonly section: string
  readonly note?: string | undefined
  readonly reported: readonly {
    readonly value: Value
    readonly source: string
    readonly note?: string | undefined
  }[]
}

/** What was true on `on`: the latest value that starts no later. Throws when none had begun. */
export function inForce<Value>(values: readonly Dated<Value>[], on: Day): Dated<Value> {
  const begun = values.filter(({ from }) => from === null || from <= on)
  const newest = begun.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0]
  if (!newest) throw new RangeError(`no value is in force on ${on}`)
  return newest
}

/** For a rule that a policy must know to be computed at all. Throws when it is unknown. */
export function known<Value>(values: readonly Dated<Value>[], on: Day): Value {
  const { value, section } = inForce(values, on)
  if (value === null) throw new RangeError(`the value of "${section}" is unknown on ${on}`)
  return value
}
