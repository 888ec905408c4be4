import { createHash } from 'node:crypto'
import { refuseUnfit } from './copy-ends.ts'
import { type CopyMark, readMark, removeMark, writeMark } from './copy-mark.ts'
import type { Engine } from './engine.ts'
import { type Part, partsOf } from './parts.ts'

export interface CopyProgress {
  readonly doing: 'copying' | 'comparing'
  readonly done: number
  readonly total: number
}

export interface CopyWish {
  /** What the source is called, without a password; the same for the same source. */
  readonly source: string
  /** What the target holds may go. */
  readonly replace: boolean
}

/** What both stores hold. */
export interface Copied {
  /** How many in each part, by its name. */
  readonly counts: ReadonlyMap<string, number>
  readonly sha256: string
}

/**
 * Copies everything that `from` holds into `to`, and compares both when it is done. What an earlier run from the
 * same source has copied is not copied again. Rejects when the target is not empty, when the source is the target by
 * another name, or when the two differ.
 */
export async function* copyAll(
  from: Engine,
  to: Engine,
  wish: CopyWish,
): AsyncGenerator<CopyProgress, Copied> {
  const [total, parts] = await Promise.all([from.bulk.count(), partsOf(from.bulk)])
  await refuseUnfit(from, to, total)
  let mark = await begun(to, wish)
  for (const [part, each] of parts.entries()) {
    if (part < mark.part) continue
    if (part > mark.part) mark = { ...mark, part, after: '' }
    for await (const next of partCopied(from, to, each, mark)) {
      mark = next
      yield { doing: 'copying', done: mark.done, total }
    }
  }
  yield { doing: 'copying', done: total, total } // what was left out or has ended is counted too
  try {
    const copied = yield* compared(from, to, parts, total)
    yield { doing: 'comparing', done: total, total }
    await removeMark(to)
    return copied
  } catch (error) {
    if (error instanceof Differs) await writeMark(to, { ...mark, from: null })
    throw error
  }
}

/** Where to go on; rejects when the target holds something that this copy did not put there. */
async function begun(to: Engine, { source, replace }: CopyWish): Promise<CopyMark> {
  const earlier = await readMark(to)
  if (earlier?.from === source) return earlier
  const isEmpty = (await to.bulk.count()) === 0
  if (!isEmpty && !replace) {
    throw new Error(
      `the target holds ${held(earlier)}add --replace to have all of it taken away first`,
    )
  }
  const mark = { from: source, part: 0, after: '', done: 0 }
  if (!isEmpty) {
    await writeMark(to, { ...mark, from: null }) // this may be cut off too
    await to.bulk.clear()
  }
  await writeMark(to, mark)
  return mark
}

function held(earlier: CopyMark | undefined): string {
  if (!earlier) return 'something already: '
  return earlier.from === null
    ? 'a copy that did not end well: '
    : `a copy of ${earlier.from} that has not ended: run that one again, or `
}

/** The mark is written after what it speaks of, so that a page may be copied twice and never left out. */
async function* partCopied(
  from: Engine,
  to: Engine,
  part: Part,
  start: CopyMark,
): AsyncGenerator<CopyMark, void> {
  let mark = start
  for (;;) {
    const page = await part.page(from.bulk, mark.after)
    if (page.last === undefined) return
    await page.putInto(to.bulk)
    mark = { ...mark, after: page.last, done: mark.done + page.length }
    await writeMark(to, mark)
    yield mark
  }
}

class Differs extends Error {
  override readonly name = 'Differs'
}

/** Page by page, each hashed on both sides. */
async function* compared(
  from: Engine,
  to: Engine,
  parts: readonly Part[],
  total: number,
): AsyncGenerator<CopyProgress, Copied> {
  const hash = createHash('sha256')
  const counts = new Map<string, number>()
  let done = 0
  for (const part of parts) {
    let after = ''
    for (;;) {
      const [page, copy] = await Promise.all([from, to].map(({ bulk }) => part.page(bulk, after)))
      if (!page || page.text !== copy?.text) throw differs(part)
      if (page.last === undefined) break
      hash.update(page.text)
      counts.set(part.name, (counts.get(part.name) ?? 0) + page.length)
      done += page.length
      after = page.last
      yield { doing: 'comparing', done, total }
    }
  }
  return { counts, sha256: hash.digest('hex') }
}

function differs({ name }: Part): Error {
  return new Differs(
    `the copy is not what the source holds now (${name}): stop every bot on it, then run it again with --replace`,
  )
}
