import type { Json } from '../peer/json.ts'
import type { Outcome } from './outcome.ts'

/** One thing that is wrong with a body, at a JSON pointer. */
export interface Complaint {
  readonly at: string
  readonly code: string
  readonly message: string
}

export function complaint(at: string, code: string, message: string): Complaint {
  return { at, code, message }
}

export const longerThan = (at: string, most: number) =>
  complaint(at, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)

function nested(tree: Json, parts: readonly string[], said: Json): Json {
  const [first, ...rest] = parts
  if (first === undefined) {
    const errors = [...((tree['_errors'] as readonly Json[] | undefined) ?? []), said]
    return { ...tree, _errors: errors }
  }
  return { ...tree, [first]: nested((tree[first] as Json | undefined) ?? {}, rest, said) }
}

/** 50035, with each complaint at its place in the body. */
export function formRefused(complaints: readonly Complaint[]): Outcome {
  const errors = complaints.reduce<Json>(
    (tree, { at, code, message }) => nested(tree, at.split('/').slice(1), { code, message }),
    {},
  )
  return { status: 400, body: { message: 'Invalid Form Body', code: 50_035, errors } }
}

export function inWords({ at, code, message }: Complaint): string {
  return `${at || '/'} ${code}: ${message}`
}
