import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { daySchema } from '../core/day.ts'
import type { SetAmounts } from '../core/fees.ts'
import { cents } from '../core/money.ts'
import type { PolicyBook } from '../core/policy.ts'

const amountSchema = named('part', {
  amount: z
    .number('give a number, such as 30 or 12.50')
    .nonnegative('give zero or more')
    .refine(hasWholeCents, 'give at most two decimals'),
  by: z.string('say who set it').trim().min(1, 'say who set it'),
  on: z.iso.date('give a day such as 2026-11-02').pipe(daySchema),
})

/** The amounts that the operator set; none without a path. Throws an error that names every fault and its place. */
export function readAmounts(path: string | undefined, policies: PolicyBook): SetAmounts {
  if (path === undefined) return new Map()
  const read = schemaFor(policies).safeParse(readJson(path))
  if (!read.success) {
    const faults = read.error.issues.map(({ path: at, message }) => `  ${placeOf(at)}: ${message}`)
    throw new Error(`${path} cannot be used:\n${faults.join('\n')}`)
  }
  const rows = Object.entries(read.data).flatMap(([credential, fees = {}]) =>
    Object.entries(fees).flatMap(([fee, set]) =>
      set === undefined
        ? []
        : [[`${credential}/${fee}`, { cents: cents(set.amount), by: set.by, on: set.on }] as const],
    ),
  )
  return new Map(rows)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be opened'
    throw new Error(`${path} ${why}; AMOUNTS_FILE names it`, { cause: error })
  }
}

/** Knows every credential and its fees, so that a misspelt one is an error and not ignored. */
function schemaFor(policies: PolicyBook) {
  const books = [...policies].map(([id, { fees }]) => {
    const shape = Object.keys(fees).map((fee) => [fee, amountSchema.optional()] as const)
    return [id, named('fee', Object.fromEntries(shape)).optional()] as const
  })
  return named('credential', Object.fromEntries(books))
}

function named<Shape extends z.ZodRawShape>(kind: string, shape: Shape) {
  const names = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no ${kind} ${issue.keys.join(', ')}; there are ${names}`
        : `give an object with a ${kind} as its name`,
  })
}

/** As a person writes it: 1e-3 and 30.005 are refused, 30 and 12.50 are not. */
function hasWholeCents(amount: number): boolean {
  return /^\d+(?:\.\d{1,2})?$/u.test(String(amount))
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'at the top' : path.map(String).join(' / ')
}
