import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { isRecord, type Json, recordIn } from '../peer/json.ts'

const file = new URL('../discord-spec/openapi.json', import.meta.url)

/** Newer than the specification, or sent by the client although the specification is silent. */
const beyond: Readonly<Record<string, Json>> = {
  IncomingWebhookInteractionRequest: { enforce_nonce: { type: 'boolean' } },
  IncomingWebhookUpdateForInteractionCallbackRequestPartial: {
    enforce_nonce: { type: 'boolean' },
    tts: { type: 'boolean' },
  },
  IncomingWebhookRequestPartial: { enforce_nonce: { type: 'boolean' } },
  IncomingWebhookUpdateRequestPartial: {
    enforce_nonce: { type: 'boolean' },
    tts: { type: 'boolean' },
  },
  MessageEditRequestPartial: {
    enforce_nonce: { type: 'boolean' },
    tts: { type: 'boolean' },
  },
  FileUploadComponentForModalRequest: {
    file_types: { type: ['array', 'null'], items: { type: 'string' }, maxItems: 10 },
  },
}

function amended(name: string, schema: Json): Json {
  const more = beyond[name]
  if (!more) return schema
  return { ...schema, properties: { ...recordIn(schema['properties']), ...more } }
}

/** The schema with no room for fields it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!isRecord(schema)) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, strict(part)]))
  const isOpen = 'properties' in schema && !('additionalProperties' in schema)
  return isOpen && isRecord(schema['properties'])
    ? { ...inner, additionalProperties: false }
    : inner
}

function read(): Json {
  const { components, ...rest } = recordIn(JSON.parse(readFileSync(file, 'utf8')))
  const schemas = Object.entries(recordIn(recordIn(components)['schemas'])).map(
    ([name, schema]) => [name, strict(amended(name, recordIn(schema)))] as const,
  )
  return { ...rest, components: { ...recordIn(components), schemas: Object.fromEntries(schemas) } }
}

/** Discord's own description of its API, in strict form. */
export const spec = read()

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema(spec, 'discord')
const compiled = new Map<string, ValidateFunction>()

/** Checks a value against what stands at that path of the specification. */
export function validatorAt(...path: readonly string[]): ValidateFunction {
  const pointer = path
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  const found = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#/${pointer}` })
  compiled.set(pointer, found)
  return found
}

export function validatorOf(schema: string): ValidateFunction {
  return validatorAt('components', 'schemas', schema)
}
