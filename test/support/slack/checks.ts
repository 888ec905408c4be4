import { isRecord, textIn } from '../peer/json.ts'

/** What Slack would say against `value`, which stands at the JSON pointer `at`; empty when nothing. */
export type Check = (value: unknown, at: string) => readonly string[]

export type Fields = Readonly<Record<string, Check>>

export function complaint(what: string, at: string): string {
  return `[ERROR] ${what} [json-pointer:${at}]`
}

export function words(most: number, least = 1): Check {
  return (value, at) => {
    if (typeof value !== 'string') return [complaint('must provide a string', at)]
    if (value.length > most) return [complaint(`must be less than ${most + 1} characters`, at)]
    if (value.length < least) {
      return [complaint(`must be more than ${least - 1} characters`, at)]
    }
    return []
  }
}

export const flag: Check = (value, at) =>
  typeof value === 'boolean' ? [] : [complaint('must provide a boolean', at)]

export function number(least: number, most: number): Check {
  return (value, at) =>
    typeof value === 'number' && value >= least && value <= most
      ? []
      : [complaint(`must provide a number from ${least} to ${most}`, at)]
}

export function oneOf(...known: readonly unknown[]): Check {
  return (value, at) =>
    known.includes(value) ? [] : [complaint(`must be one of ${known.join(', ')}`, at)]
}

export function list(least: number, most: number, each: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return [complaint('must provide an array', at)]
    if (value.length < least) return [complaint(`no fewer than ${least} items allowed`, at)]
    if (value.length > most) return [complaint(`no more than ${most} items allowed`, at)]
    return value.flatMap((item, index) => each(item, `${at}/${index}`))
  }
}

/** An object with all that is `needed` and nothing beyond what is `allowed`. */
export function shape(needed: Fields, allowed: Fields = {}): Check {
  return (value, at) => {
    if (!isRecord(value)) return [complaint('must provide an object', at)]
    const missing = Object.keys(needed).filter((key) => value[key] === undefined)
    return [
      ...missing.map((key) => complaint(`missing required field: ${key}`, at)),
      ...Object.entries(value).flatMap(([key, part]) => {
        const check = needed[key] ?? allowed[key]
        if (!check) return [complaint(`invalid additional property: ${key}`, at)]
        return part === undefined ? [] : check(part, `${at}/${key}`)
      }),
    ]
  }
}

/** The check for the `type` that the object names. */
export function byType(table: Fields): Check {
  return (value, at) => {
    if (!isRecord(value)) return [complaint('must provide an object', at)]
    const check = table[textIn(value['type'])]
    if (check) return check(value, at)
    return [complaint(`unsupported type: ${String(value['type'])}`, `${at}/type`)]
  }
}

/** Every check in turn, told together. */
export function both(...checks: readonly Check[]): Check {
  return (value, at) => checks.flatMap((check) => check(value, at))
}

/** Holds when the object has exactly one of the fields. */
export function exactlyOne(...fields: readonly string[]): Check {
  return (value, at) =>
    isRecord(value) && fields.filter((field) => value[field] !== undefined).length === 1
      ? []
      : [complaint(`must provide exactly one of ${fields.join(', ')}`, at)]
}

/** Holds when the object has one of the fields at least. */
export function atLeastOne(...fields: readonly string[]): Check {
  return (value, at) =>
    isRecord(value) && fields.some((field) => value[field] !== undefined)
      ? []
      : [complaint(`must provide one of ${fields.join(', ')}`, at)]
}

/** The type alone, for a field that `byType` has looked at already. */
export const anyType: Check = words(255)
