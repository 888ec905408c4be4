import { keyNameOf } from './secret-box.ts'
import type { Shelf } from './shelf.ts'

/**
 * Tells when the copy that started last seals by a key that this one cannot open; it would be known only once somebody is
 * turned away. The shelf holds the name of that key, which every sealed text has too.
 */
export async function meetKeys(
  shelf: Shelf,
  keys: readonly Buffer[] | undefined,
  tell: (words: string) => void,
): Promise<void> {
  const names = (keys ?? []).map(keyNameOf)
  const [newest] = names
  if (newest === undefined) return
  const last = await shelf.get('newest')
  if (last === newest) return
  if (last !== undefined && !names.includes(last)) tell(words)
  await shelf.put('newest', newest)
}

const words =
  'the copy that started last has a key that is not among SECRET_KEYS here; give the same keys to all (docs/scaling.md)'
