import type { Keyv } from 'keyv'
import type { Pairs } from './pairs.ts'

const key = 'probe'

/** Does to a pair of its own all that is done to records. Throws unless each step does what it says. */
export async function probe(keyv: Keyv<string>, pairs: Pairs): Promise<void> {
  const wrote = await keyv.set(key, 'first') // false is Keyv's word for a failure
  const stored = await pairs.get(key)
  const refused = !(await pairs.compareAndSet(key, undefined, 'never'))
  const swapped = await pairs.compareAndSet(
    key,
    stored,
    String(await keyv.encode({ value: 'next' })),
  )
  const read = await keyv.get(key)
  const gone = await keyv.delete(key)
  if (!wrote || !refused || !swapped || read !== 'next' || !gone) {
    throw new Error('the store does not keep what it is given')
  }
}
