import { randomUUID } from 'node:crypto'
import { readMark } from './copy-mark.ts'
import type { Engine } from './engine.ts'
import { leaseIn, leaseNamespace } from './lease.ts'

/** Rejects, before anything is written over, unless these are two stores and the first, which holds `total`, can be copied. */
export async function refuseUnfit(from: Engine, to: Engine, total: number): Promise<void> {
  if (await areOne(from, to)) {
    throw new Error('both URLs lead to one store: give two different ones')
  }
  if (await readMark(from)) {
    throw new Error('the source is half a copy itself: end that copy first, as it was begun')
  }
  if (total === 0) {
    throw new Error('the source holds nothing: see that --from names the right one')
  }
}

/** Whatever their URLs say, for one server has many names: what is put into one is looked for in the other. */
async function areOne(from: Engine, to: Engine): Promise<boolean> {
  const owner = randomUUID()
  const lease = leaseIn(to.pairs(leaseNamespace), `copy ${owner}`)
  await lease.take(owner, 1000)
  try {
    return await from.pairs(leaseNamespace).has(`copy ${owner}`)
  } finally {
    await lease.release(owner)
  }
}
