import { z } from 'zod'
import type { Engine } from './engine.ts'
import type { Pairs } from './pairs.ts'

/** Lies in a store while it is being filled from another one, and only then. */
export const copyNamespace = 'copy'
const key = 'progress'

const markSchema = z.strictObject({
  /** Which store it comes from; never its password. */
  from: z.string(),
  /** The namespace that is being copied; the agenda comes after the last one. */
  namespace: z.string().nullable(),
  /** The last key that was copied. */
  after: z.string(),
  done: z.int().nonnegative(),
})

export type CopyMark = z.output<typeof markSchema>

export async function readMark(pairs: Pairs): Promise<CopyMark | undefined> {
  const text = await pairs.get(key)
  return text === undefined ? undefined : markSchema.parse(JSON.parse(text))
}

export async function writeMark(pairs: Pairs, mark: CopyMark): Promise<void> {
  await pairs.set(key, JSON.stringify(mark))
}

export async function removeMark(pairs: Pairs): Promise<void> {
  await pairs.delete(key)
}

/** Half a store would greet half its people as strangers. */
export async function refuseHalfACopy(engine: Engine): Promise<void> {
  const mark = await readMark(engine.pairs(copyNamespace))
  if (!mark) return
  throw new Error(`the copy from ${mark.from} has not ended: run npm run migrate again, as before`)
}
