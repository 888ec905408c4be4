/** What arrives from outside, before anyone has looked at it. */
export type Json = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function recordIn(value: unknown): Json {
  return isRecord(value) ? value : {}
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** The text read as JSON, or the text itself when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Every record below `value`, itself included. */
export function* recordsIn(value: unknown): Generator<Json> {
  if (isRecord(value)) yield value
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) yield* recordsIn(part)
}
