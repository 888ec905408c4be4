import { z } from 'zod'
import type { Member } from '../member.ts'
import { factsSchema } from './facts/kept-facts.ts'

export const earlierSchema = z.strictObject({
  topic: z.string(),
  concepts: z.array(z.string()).readonly(),
  facts: factsSchema,
  /** The line that was offered to be saved, for whoever says yes. */
  offered: z.string().max(1000).exactOptional(),
  /** Of the record at that time: once it has changed, what was told and offered before may be in it. */
  nextChange: z.int().exactOptional(),
  language: z.enum(['en', 'es']),
})

/** What was said a moment ago, for a question that leans on it. */
export type Earlier = Readonly<z.output<typeof earlierSchema>>

/** What may still be leaned on: of a record that has changed since, the matter and not the facts. */
export function stillTrue(earlier: Earlier, { nextChange }: Member): Earlier {
  if (earlier.nextChange === undefined || earlier.nextChange === nextChange) return earlier
  const { offered: _, ...others } = earlier
  return { ...others, facts: {} }
}
