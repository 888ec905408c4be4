import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { type Complaint, complaint } from './complaint.ts'

const codes: Readonly<Record<string, string>> = {
  required: 'BASE_TYPE_REQUIRED',
  maxLength: 'BASE_TYPE_MAX_LENGTH',
  minLength: 'BASE_TYPE_BAD_LENGTH',
  maxItems: 'BASE_TYPE_BAD_LENGTH',
  minItems: 'BASE_TYPE_BAD_LENGTH',
  enum: 'BASE_TYPE_CHOICES',
  additionalProperties: 'UNKNOWN_FIELD',
}

function schemaIn(path: string): string | undefined {
  return /\/schemas\/([^/]+)\//u.exec(path)?.[1]
}

/** Of the kinds that a thing could be, those that its `type` rules out. */
function ruledOut(
  errors: readonly ErrorObject[],
): readonly (readonly [at: string, schema: string])[] {
  return errors.flatMap(({ keyword, instancePath, schemaPath }) => {
    const schema = schemaIn(schemaPath)
    const isKind = keyword === 'enum' && schemaPath.endsWith('/properties/type/enum')
    return isKind && schema ? [[instancePath.slice(0, -'/type'.length), schema] as const] : []
  })
}

function wordsOf({ message = 'Invalid', params }: ErrorObject): string {
  const { additionalProperty } = params as { readonly additionalProperty?: string }
  return additionalProperty === undefined ? message : `${message}: ${additionalProperty}`
}

/** The errors that help; those of kinds that were never meant are left out. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const out = ruledOut(errors)
  const meant = errors.filter(({ instancePath, schemaPath, keyword }) => {
    if (['oneOf', 'anyOf', 'const'].includes(keyword)) return false
    if (keyword === 'type' && schemaPath.includes('/oneOf/0/')) return false // null, which was not meant
    const schema = schemaIn(schemaPath)
    return !out.some(([at, kind]) => schema === kind && instancePath.startsWith(at))
  })
  return meant.length > 0 ? meant : errors
}

/** What a schema says against a value; empty when nothing. */
export function complaintsOf(validate: ValidateFunction, value: unknown): readonly Complaint[] {
  if (validate(value)) return []
  const found = telling(validate.errors ?? []).map((error) => {
    const { missingProperty } = error.params as { readonly missingProperty?: string }
    const at =
      missingProperty === undefined
        ? error.instancePath
        : `${error.instancePath}/${missingProperty}`
    return complaint(at, codes[error.keyword] ?? 'BASE_TYPE_BAD', wordsOf(error))
  })
  return [...new Map(found.map((each) => [`${each.at} ${each.code}`, each])).values()]
}
