import { z } from 'zod'
import { factsSchema } from './facts/kept-facts.ts'

export const earlierSchema = z.strictObject({
  topic: z.string(),
  concepts: z.array(z.string()).readonly(),
  facts: factsSchema,
  /** The line that was offered to be saved, for whoever says yes before anything else of the record has changed. */
  offered: z.strictObject({ line: z.string().max(1000), nextChange: z.int() }).exactOptional(),
  language: z.enum(['en', 'es']),
})

/** What was said a moment ago, for a question that leans on it. */
export type Earlier = Readonly<z.output<typeof earlierSchema>>
