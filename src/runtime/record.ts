import { z } from 'zod'
import { type Member, memberSchema } from '../core/member.ts'

const versioned = z.looseObject({ version: z.int() })

type Versioned = z.output<typeof versioned>

/** By the version that it reads: each makes a record of the next version. */
export type Migrations = ReadonlyMap<number, (record: Versioned) => Versioned>

/** The shape of a record has not changed yet. */
export const migrations: Migrations = new Map()

/** A record that is there and cannot be read. It must not be written over. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord'
}

/** A saved value as a member of today's version. Throws when it is not one, or is another person's. */
export function readRecord(saved: unknown, id: string, steps: Migrations): Member {
  const parsed = memberSchema.safeParse(migrated(saved, steps))
  if (!parsed.success) throw new Error(`these parts are damaged: ${faultsOf(parsed.error)}`)
  if (parsed.data.id !== id) throw new Error('the record belongs to somebody else')
  return parsed.data
}

function migrated(saved: unknown, steps: Migrations): Versioned {
  const current = memberSchema.shape.version.value
  const parsed = versioned.safeParse(saved)
  if (!parsed.success) throw new Error('it has no version')
  let record = parsed.data
  while (record.version < current) record = stepped(record, steps)
  if (record.version > current) {
    throw new Error(`version ${record.version} is newer than ${current}, the newest read here`)
  }
  return record
}

function stepped(record: Versioned, steps: Migrations): Versioned {
  const next = steps.get(record.version)?.(record)
  if (!next || next.version <= record.version) {
    throw new Error(`nothing migrates version ${record.version}`)
  }
  return next
}

/** Places and kinds only: what stands there is a person's. */
function faultsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, code }) => `${path.join('.')} (${code})`).join(', ')
}
