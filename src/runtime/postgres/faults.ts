import { DatabaseError } from 'pg'
import { Unsure } from '../unsure.ts'

/** What the operator can do about a server that refuses us, by its code. */
const refusals: Readonly<Record<string, string>> = {
  '28P01': 'it refuses this user and password: look at STORE_URL',
  '28000': 'it refuses this user: look at STORE_URL and at its pg_hba.conf',
  '3D000': 'there is no such database: make it with createdb, or look at STORE_URL',
  '3F000': 'there is no schema to make tables in: make one, or look at STORE_URL',
  '25006': 'it only reads, as a standby does: name the server that leads in STORE_URL',
  '42501':
    'this user may not make tables there: grant it CREATE on the schema, or all rights on the tables of recert that are there',
  '53300': 'it has too many connections: raise its max_connections',
  '57P03': 'it is starting or stopping: try again in a moment',
}

/** What the server itself says against being used. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Why a store could not be opened. `shown` names the server without a password. */
export function openingFault(shown: string, error: unknown): Error {
  if (error instanceof Refused) return new Error(`${shown}: ${error.message}`)
  const known = isSpeechless(error) ? noPassword : refusals[codeOf(error)]
  const unknown = error instanceof DatabaseError ? 'it cannot be used' : away
  return new Error(`${shown}: ${known ?? unknown}`, { cause: error })
}

const noPassword = 'it wants a password: put one into STORE_URL or PGPASSWORD'

/** What `pg` throws, with no code, when it is asked for a password and has none. */
function isSpeechless(error: unknown): boolean {
  return error instanceof Error && error.message.includes('password must be a string')
}

const away = 'it cannot be reached: see that it runs and that STORE_URL is right'

/** What to throw for a write: the server's own word that it did nothing, or Unsure. */
export function writingFault(shown: string, error: unknown): Error {
  if (error instanceof DatabaseError && !codeOf(error).startsWith('57P')) {
    return new Error(`could not write to ${shown}`, { cause: error })
  }
  return new Unsure(`nobody knows whether ${shown} wrote it`, { cause: error })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
