import { z } from 'zod'

const questionSchema = z.object({
  id: z.string(),
  /** What kind of question it is, such as `calc` or `near`. */
  class: z.string(),
  now: z.string(),
  /** Commands that make the record of the person before. */
  setup: z.array(z.string()),
  /** What the person types, one message after the other; the last reply is judged. */
  turns: z.array(z.string()).min(1),
  /** The outcomes that are right. */
  accept: z.array(z.string()).min(1),
  must: z.array(z.string()),
  mustNot: z.array(z.string()),
})

export type Question = z.infer<typeof questionSchema>

export function questionsIn(lines: string): Question[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => questionSchema.parse(JSON.parse(line)))
}
