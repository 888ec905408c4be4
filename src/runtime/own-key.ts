import { randomBytes } from 'node:crypto'
import { keyBytes } from './secret-box.ts'
import type { Shelf } from './shelf.ts'

/** A key that is made once and kept in the store, for an operator who gives none; passing where none is needed yet. */
export async function ownKey(shelf: Shelf, isNeeded: boolean): Promise<Buffer> {
  const made = randomBytes(keyBytes)
  if (isNeeded) await shelf.swap('key', undefined, made.toString('base64'))
  const kept = await shelf.get('key')
  return kept === undefined ? made : Buffer.from(kept, 'base64')
}
