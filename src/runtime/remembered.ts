import { z } from 'zod'
import { type Earlier, earlierSchema } from '../core/answers/earlier.ts'
import { type Asked, askedSchema } from '../core/desk/desk.ts'
import type { Kind } from './memory.ts'

const minute = 60_000 // ms
const day = 24 * 60 * minute

/** What was asked a moment ago, for a question that leans on it. */
export const turns: Kind<Earlier> = {
  name: 'turn',
  ms: 15 * minute,
  most: 1,
  schema: earlierSchema,
}

/** The latest questions for the buttons below their answers, without what tells who asked. */
export const questions: Kind<Asked> = { name: 'asked', ms: day, most: 5, schema: askedSchema }

const refusedForm = z.strictObject({ id: z.string(), options: z.record(z.string(), z.unknown()) })

/** What was in a form that was refused, for the button that opens it again. */
export const refusedForms: Kind<z.output<typeof refusedForm>> = {
  name: 'refused form',
  ms: day,
  most: 3,
  schema: refusedForm,
}

const openForm = z.strictObject({ id: z.string(), responseUrl: z.string() })

/** Where the answer of an open form goes in Slack: through an address that lives as long as this. */
export const openForms: Kind<z.output<typeof openForm>> = {
  name: 'open form',
  ms: 30 * minute,
  most: 5,
  schema: openForm,
}
