import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { isRecord, type Json, listIn, recordIn, textIn } from '../peer/json.ts'

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

const nameIn = (schema: unknown) => textIn(recordIn(schema)['$ref']).split('/').at(-1) ?? ''

function typesOf(kind: unknown, schemas: Json): readonly unknown[] {
  const { properties } = recordIn(schemas[nameIn(kind)])
  return listIn(recordIn(recordIn(properties)['type'])['enum'])
}

/** Kinds that tell themselves apart by their `type`: only the one that is meant is looked at. */
function byType(kinds: readonly unknown[], schemas: Json): Json | undefined {
  const types = kinds.map((each) => typesOf(each, schemas))
  const all = types.flat()
  const isClear = kinds.length > 1 && types.every(({ length }) => length > 0)
  if (!isClear || new Set(all).size < all.length) return undefined
  const branches = kinds.map((kind, index) => ({
    if: { properties: { type: { enum: types[index] } } },
    // oxlint-disable-next-line unicorn/no-thenable -- the word of JSON Schema
    then: kind,
  }))
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: all } },
    allOf: branches,
  }
}

/** The schema with no room for fields it does not name. */
function strict(schema: unknown, schemas: Json): unknown {
  if (Array.isArray(schema)) return schema.map((each) => strict(each, schemas))
  if (!isRecord(schema)) return schema
  const clear = byType(listIn(schema['oneOf']), schemas)
  if (clear) return clear
  const parts = Object.entries(schema).map(([key, part]) => [key, strict(part, schemas)] as const)
  const isOpen = isRecord(schema['properties']) && !('additionalProperties' in schema)
  return { ...Object.fromEntries(parts), ...(isOpen ? { additionalProperties: false } : {}) }
}

function read(): Json {
  const whole = recordIn(JSON.parse(readFileSync(file, 'utf8')))
  const components = recordIn(whole['components'])
  const given = Object.entries(recordIn(components['schemas']))
  const schemas = Object.fromEntries(
    given.map(([name, each]) => [name, amended(name, recordIn(each))]),
  )
  return { ...whole, components: { ...components, schemas: recordIn(strict(schemas, schemas)) } }
}

/** Discord's own description of its API, in strict form. */
export const spec = read()

const ajv = new Ajv2020({
  strict: false,
  discriminator: true,
  allErrors: true,
  validateFormats: false,
})
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
