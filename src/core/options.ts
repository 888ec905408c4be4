import { z } from 'zod'

/** What a surface needs to know of one option, read from the command's schema. */
export interface OptionSpec {
  readonly name: string
  readonly kind: 'text' | 'number' | 'whole' | 'flag' | 'day'
  readonly about: string
  readonly required: boolean
  readonly choices?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly maxLength?: number
  /** Filled by words without a name, in order. Every required option is. */
  readonly bare: boolean
  /** Not filled by a bare word when this other option is given. */
  readonly unless?: string
  /** A day that has come already: without a year it is the latest one. */
  readonly past?: true
  /** What its values can be completed from. */
  readonly completes?: 'entry' | 'zone' | 'command' | 'provider'
}

const kinds = { string: 'text', number: 'number', integer: 'whole', boolean: 'flag' } as const

const propertySchema = z.object({
  type: z.enum(['string', 'number', 'integer', 'boolean']),
  format: z.string().optional(),
  description: z.string(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  bare: z.boolean().optional(),
  unless: z.string().optional(),
  past: z.literal(true).optional(),
  completes: z.enum(['entry', 'zone', 'command', 'provider']).optional(),
})

/**
 * Reads the options through their JSON Schema, which is a public standard, so no
 * surface ever looks inside zod.
 */
export function optionSpecs(options: z.ZodObject): readonly OptionSpec[] {
  const schema = z.toJSONSchema(options, { io: 'input' })
  return Object.entries(schema.properties ?? {}).map(([name, raw]) => {
    const {
      description,
      type,
      format,
      enum: choices,
      minimum,
      maximum,
      ...rest
    } = propertySchema.parse(raw)
    const required = schema.required?.includes(name) ?? false
    return {
      name,
      kind: format === 'date' ? 'day' : kinds[type],
      about: description,
      required,
      ...(choices && { choices }),
      ...(minimum !== undefined && { min: minimum }),
      ...(maximum !== undefined && { max: maximum }),
      ...(rest.maxLength !== undefined && { maxLength: rest.maxLength }),
      bare: rest.bare ?? required,
      ...(rest.unless !== undefined && { unless: rest.unless }),
      ...(rest.past && { past: rest.past }),
      ...(rest.completes !== undefined && { completes: rest.completes }),
    }
  })
}

/** `log [ceus] <title> [hours:] [on:]`: angle brackets are required, a colon asks for the name. */
export function usage(name: string, specs: readonly OptionSpec[]): string {
  const bare = specs.filter((spec) => spec.bare)
  const named = specs.filter((spec) => !spec.bare)
  const words = [
    ...bare.map((spec) => (spec.required ? `<${spec.name}>` : `[${spec.name}]`)),
    ...named.map((spec) => `[${spec.name}:]`),
  ]
  return [name, ...words].join(' ')
}
