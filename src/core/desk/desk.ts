import { z } from 'zod'
import { daySchema } from '../day.ts'

const reasons = ['not_in_source', 'out_of_scope', 'not_understood', 'disliked'] as const

/** Why a question came to the admin. */
export type Reason = (typeof reasons)[number]

const about = {
  number: z.int().positive(),
  /** What it was taken to be about. */
  topic: z.string(),
  why: z.enum(reasons),
  /** As people put it, without what tells who they are. */
  wordings: z.array(z.string()).readonly(),
}

const questionSchema = z.strictObject({
  ...about,
  times: z.int().positive(),
  last: daySchema,
  /** Sealed addresses of those who want to be told. */
  askers: z.array(z.string()).readonly(),
})

const letterSchema = z.strictObject({
  /** A sealed address. */
  to: z.string(),
  tries: z.int().nonnegative(),
  /** Milliseconds since 1970; nobody else takes it up before. */
  rests: z.int().nonnegative(),
  /** Direct messages are closed: told with the next answer. */
  isClosed: z.boolean(),
})

const answerSchema = z.strictObject({
  ...about,
  text: z.string(),
  on: daySchema,
  letters: z.array(letterSchema).readonly(),
})

/** What the people of one workspace, server or console asked in vain, and what their admin answered. */
export const deskSchema = z.strictObject({
  version: z.literal(1),
  nextNumber: z.int().positive(),
  questions: z.array(questionSchema).readonly(),
  answers: z.array(answerSchema).readonly(),
  /** By topic, how many found its answer helpful and how many did not. */
  ratings: z.record(z.string(), z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
})

export type Desk = z.output<typeof deskSchema>
export type OpenQuestion = Desk['questions'][number]
export type AdminAnswer = Desk['answers'][number]
export type Letter = AdminAnswer['letters'][number]

export const emptyDesk: Desk = {
  version: 1,
  nextNumber: 1,
  questions: [],
  answers: [],
  ratings: {},
}

/** What a command may know of the desk of those whom it answers. */
export interface DeskView {
  readonly desk: Desk
  /** The person is an admin of it. */
  readonly isAdmin: boolean
  /** They may still pass questions on today. */
  readonly mayPassOn: boolean
  /** Numbers of answers that wait for the person, whose direct messages were closed. */
  readonly missed: readonly number[]
  /** The questions of which the person wants to be told the answer. */
  readonly wanted: () => readonly string[]
}

export const askedSchema = z.strictObject({
  /** Short, and the same for the same words. */
  key: z.string(),
  topic: z.string(),
  /** Without what tells who asked. */
  words: z.string(),
  language: z.enum(['en', 'es']),
  /** Why it would go to an admin. */
  why: z.enum(reasons),
})

/** A question as it is remembered for the buttons below its answer. */
export type Asked = Readonly<z.output<typeof askedSchema>>
