import { z } from 'zod'
import { addDays, type Day, daySchema } from '../core/day.ts'
import { nothingSent } from '../core/reminders/history.ts'

const historySchema = z.strictObject({
  lastDay: daySchema.nullable(),
  inARow: z.int().nonnegative(),
  said: z.array(z.string()).readonly(),
})

const letterSchema = z.strictObject({
  day: daySchema,
  key: z.string(),
  why: z.string(),
  /** What had been sent before it, for putting it back; an older version did not keep it. */
  before: historySchema.optional(),
})

/** A message that could not be brought and will not be tried again. */
export type DeadLetter = z.output<typeof letterSchema>

const noteSchema = z.strictObject({
  history: historySchema,
  /** The clock that the surface told. */
  zone: z.string().optional(),
  /** Of the message on its way; `tries` counts the processes that died over it, this one included. */
  claim: z.object({ key: z.string(), tries: z.int(), until: z.int().optional() }).optional(),
  closed: z
    .strictObject({
      since: daySchema,
      title: z.string(),
      tries: z.int().nonnegative(),
      /** The day of the latest try. */
      lastTry: daySchema,
      retry: daySchema,
      isTold: z.boolean(),
    })
    .optional(),
  deadLetters: z.array(letterSchema).optional(),
})

/** What is remembered of sending to one person. */
export type Note = z.output<typeof noteSchema>

const mostLetters = 5
const longestPauseDays = 32

export function readNote(text: string | null): Note {
  return text === null ? { history: nothingSent } : noteSchema.parse(JSON.parse(text))
}

export function writeNote(note: Note): string {
  return JSON.stringify(note)
}

/** After a try that met closed direct messages: the next is one, two, four days later and so on. */
export function closedOn({ closed, ...note }: Note, day: Day, title: string): Note {
  const tries = (closed?.tries ?? 0) + 1
  const retry = addDays(day, Math.min(2 ** (tries - 1), longestPauseDays))
  return {
    ...released(note),
    closed: { since: closed?.since ?? day, title, tries, lastTry: day, retry, isTold: false },
  }
}

/** With a claim over which nobody died: the message was not taken, and is to be sent later. */
export function held(note: Note, key: string): Note {
  return { ...note, claim: { key, tries: 0 } }
}

/** Without the claim. */
export function released(note: Note): Note {
  const { claim: _, ...rest } = note
  return rest
}

export function withLetter(note: Note, letter: DeadLetter): Note {
  return { ...note, deadLetters: [...(note.deadLetters ?? []), letter].slice(-mostLetters) }
}
