import { z } from 'zod'
import { daySchema } from './day.ts'
import { remindersSchema } from './reminders/settings.ts'

/** What a certificate says, in thousandths of a credit or of a contact hour. */
const statedSchema = z.strictObject({
  amount: z.int().nonnegative(),
  unit: z.enum(['credit', 'hour']),
})

export const approvals = ['approved', 'petition', 'unknown', 'not-approved'] as const

const entrySchema = z.strictObject({
  number: z.int().positive(),
  title: z.string(),
  /** Null only for an opening balance: its courses were not listed one by one. */
  on: daySchema.nullable(),
  stated: statedSchema,
  provider: z.string().nullable(),
  category: z.string().nullable(),
  approval: z.enum(approvals),
  /** Where the certificate is kept, in the person's words. */
  evidence: z.string().nullable(),
})

export const cardModes = ['hands-on', 'online', 'blended'] as const
export const cardCovers = ['all', 'no-aed', 'no-adult', 'unknown'] as const

const cardSchema = z.strictObject({
  number: z.int().positive(),
  expires: daySchema,
  completed: daySchema.nullable(),
  mode: z.enum(cardModes).nullable(),
  covers: z.enum(cardCovers),
  evidence: z.string().nullable(),
})

export const petitionStates = ['pending', 'approved', 'denied'] as const

const petitionSchema = z.strictObject({
  number: z.int().positive(),
  title: z.string(),
  /** The entry it is about, when there is one. */
  entry: z.int().positive().nullable(),
  on: daySchema,
  state: z.enum(petitionStates),
})

const applicationSchema = z.strictObject({
  on: daySchema,
  /** `planned` when the day had not come when it was recorded. */
  state: z.enum(['planned', 'sent']),
})

const auditSchema = z.strictObject({ notice: daySchema, answered: daySchema.nullable() })

const cycleRecord = {
  expires: daySchema.nullable(),
  certified: daySchema.nullable(),
  entries: z.array(entrySchema),
  petitions: z.array(petitionSchema),
  application: applicationSchema.nullable(),
  audit: auditSchema.nullable(),
}

/** A cycle that was renewed, kept as it was. */
const pastSchema = z.strictObject({
  ...cycleRecord,
  cards: z.array(cardSchema),
  renewedOn: daySchema,
})

/** The part of a record that a person changes, and so may undo. */
export const ledgerSchema = z.strictObject({
  credential: z.string(),
  zone: z.string().nullable(),
  ...cycleRecord,
  cards: z.array(cardSchema),
  past: z.array(pastSchema),
  /** Absent or null for somebody who never said anything about reminders. */
  reminders: remindersSchema.nullish(),
})

/** How to take one change back: the parts that it changed, as they were before it. */
const changeSchema = z.strictObject({
  number: z.int().positive(),
  /** What was done, such as `logged #3 Corrective exercise`. */
  about: z.string(),
  /** ISO instant. */
  at: z.string(),
  before: ledgerSchema.partial(),
  /** Entries as they were; null for one that did not exist. */
  entries: z.record(z.string(), entrySchema.nullable()).optional(),
})

const ratingSchema = z.strictObject({
  topic: z.string(),
  /** Of the question, as in its button. */
  key: z.string(),
  helpful: z.boolean(),
})

const opinionsSchema = z.strictObject({
  /** False for somebody whose questions no admin shall see. */
  forward: z.boolean().optional(),
  /** What they thought of answers, the latest last. */
  ratings: z.array(ratingSchema),
})

/** Everything the bot keeps about one person. */
export const memberSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  ledger: ledgerSchema,
  /** Numbers of entries, cards and petitions are never used twice, so an old button cannot hit a new one. */
  nextNumber: z.int().positive(),
  nextChange: z.int().positive(),
  /** The latest last; older ones are dropped. */
  changes: z.array(changeSchema),
  /** Marks of the latest requests that changed the record, so that none is done twice. */
  seen: z.array(z.string()).optional(),
  opinions: opinionsSchema.optional(),
})

export type Member = z.output<typeof memberSchema>
export type Ledger = Member['ledger']
export type Entry = Ledger['entries'][number]
export type Card = Ledger['cards'][number]
export type Petition = Ledger['petitions'][number]
export type Application = z.output<typeof applicationSchema>
export type Audit = z.output<typeof auditSchema>
export type PastCycle = z.output<typeof pastSchema>
export type Change = z.output<typeof changeSchema>

export function newMember(id: string, credential: string): Member {
  return {
    version: 1,
    id,
    ledger: {
      credential,
      zone: null,
      expires: null,
      certified: null,
      entries: [],
      petitions: [],
      application: null,
      audit: null,
      cards: [],
      past: [],
    },
    nextNumber: 1,
    nextChange: 1,
    changes: [],
  }
}
