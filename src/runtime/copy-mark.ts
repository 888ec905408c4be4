import { z } from 'zod'
import type { Engine } from './engine.ts'

/** Lies in a store while it is being filled from another one, and only then. */
export const copyNamespace = 'copy'
const key = 'progress'

const markSchema = z.strictObject({
  /** Which store it comes from, never its password; null when what came was not what is there. */
  from: z.string().nullable(),
  /** Which part is being copied, counted from 0. */
  part: z.int().nonnegative(),
  /** The last key of it that was copied. */
  after: z.string(),
  done: z.int().nonnegative(),
})

/** How far a copy has come. */
export type CopyMark = z.output<typeof markSchema>

export async function readMark(engine: Engine): Promise<CopyMark | undefined> {
  const text = await engine.pairs(copyNamespace).get(key)
  return text === undefined ? undefined : markSchema.parse(JSON.parse(text))
}

export async function writeMark(engine: Engine, mark: CopyMark): Promise<void> {
  await engine.pairs(copyNamespace).set(key, JSON.stringify(mark))
}

export async function removeMark(engine: Engine): Promise<void> {
  await engine.pairs(copyNamespace).delete(key)
}

/** Half a store would greet half its people as strangers. */
export async function refuseHalfACopy(engine: Engine): Promise<void> {
  if (!(await readMark(engine))) return
  throw new Error('a copy into this store has not ended: run npm run migrate again, as before')
}
