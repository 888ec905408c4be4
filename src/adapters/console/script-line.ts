import { DateTime } from 'luxon'

/** One message of a script: who sends it, what it says, and when that is. */
export interface ScriptLine {
  readonly as: string
  readonly text: string
  /** Undefined for the real time. */
  readonly now: DateTime | undefined
}

/** `why` says what is wrong, for whoever wrote the script; `as` is who it was to be, as far as that can be told. */
export interface Unusable {
  readonly as: string
  readonly why: string
}

const somebody = 'me'

export function readText(text: string): ScriptLine | Unusable {
  return text.trim() === ''
    ? { as: somebody, why: 'The line is blank.' }
    : { as: somebody, text, now: undefined }
}

/** Reads `{"as":"me","now":"2026-11-20T15:00:00Z","text":"status"}`; only the text is needed. */
export function readJson(line: string): ScriptLine | Unusable {
  const value = parsed(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { as: somebody, why: 'The line is not a JSON object.' }
  }
  const { as = somebody, now, text }: Partial<Record<string, unknown>> = { ...value }
  if (typeof as !== 'string' || !as.isWellFormed() || !/^[^\p{Cc}]{1,100}$/u.test(as)) {
    return { as: somebody, why: '"as" has to be a name of 1 to 100 characters.' }
  }
  if (typeof text !== 'string' || text.trim() === '') {
    return { as, why: '"text" has to say something.' }
  }
  const moment = typeof now === 'string' ? readInstant(now) : undefined
  if (now !== undefined && !moment) {
    return { as, why: '"now" has to be a moment such as 2026-11-20T15:00:00Z.' }
  }
  return { as, text, now: moment }
}

/** Undefined for what is no JSON, which is never a value of JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** A moment names its offset from UTC: without one it would be another moment on another machine. */
function readInstant(text: string): DateTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u.test(text)) {
    return undefined
  }
  const moment = DateTime.fromISO(text, { zone: 'utc' })
  return moment.isValid ? moment : undefined
}
