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

function wordsOf({ message = 'Invalid', params }: ErrorObject): string {
  const { additionalProperty } = params as { readonly additionalProperty?: string }
  return additionalProperty === undefined ? message : `${message}: ${additionalProperty}`
}

/** The errors that help: what stands above them, and what a thing was never meant to be, is left out. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const deep = errors.filter(({ keyword, schemaPath }) => {
    const isAbove = ['oneOf', 'anyOf', 'const', 'if'].includes(keyword)
    return !isAbove && !(keyword === 'type' && schemaPath.includes('/oneOf/0/')) // null, as a rule
  })
  return deep.length > 0 ? deep : errors
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
