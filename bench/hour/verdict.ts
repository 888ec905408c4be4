import type { Member } from '../../src/core/member.ts'
import type { Diary } from './diary.ts'
import { marksIn, ownerOf } from './marks.ts'

export interface Verdict {
  /** Changes that people were told of. */
  readonly told: { readonly logged: number; readonly undone: number; readonly saved: number }
  /** Told, and not in the store as told. */
  readonly lost: readonly string[]
  /** Done twice, though asked for once. */
  readonly doubled: readonly string[]
  /** Shown to somebody else, or on their record. */
  readonly strayed: readonly string[]
  /** In the store, though an answer that says so never arrived. */
  readonly silent: number
}

/** Undefined for a record of nobody. */
export type PersonOf = (id: string) => number | undefined

/** What people did and were told, held against their records. */
export function verdictOf(
  diaries: ReadonlyMap<number, Diary>,
  records: readonly Member[],
  personOf: PersonOf,
): Verdict {
  const byPerson = new Map(records.map((record) => [personOf(record.id), record]))
  const found = [...diaries].map(([person, diary]) => compared(person, diary, byPerson.get(person)))
  const all = [...diaries.values()]
  const items = all.flatMap((diary) => diary.items).filter(({ told }) => told)
  const told = (kind: 'log' | 'setup') => items.filter(({ wish }) => wish.kind === kind).length
  return {
    told: {
      logged: told('log'),
      saved: told('setup'),
      undone: all.reduce((sum, { undos }) => sum + undos.told, 0),
    },
    lost: found.flatMap(({ lost }) => lost),
    doubled: found.flatMap(({ doubled }) => doubled),
    strayed: records.flatMap((record) => strangersOn(record, personOf)),
    silent: found.reduce((sum, { silent }) => sum + silent, 0),
  }
}

function marksOn({ ledger }: Member): readonly string[] {
  return ledger.entries.flatMap(({ title }) => marksIn(title))
}

function strangersOn(record: Member, personOf: PersonOf) {
  const strangers = marksOn(record).filter((mark) => ownerOf(mark) !== personOf(record.id))
  return strangers.map((mark) => `${mark} is on the record ${record.id}`)
}

function compared(person: number, diary: Diary, record: Member | undefined) {
  const marks = record ? marksOn(record) : []
  const lost: string[] = []
  const doubled: string[] = []
  let silent = 0
  for (const { wish, told, undone } of diary.items) {
    if (wish.kind !== 'log') continue
    const times = marks.filter((mark) => mark === wish.mark).length
    if (times > 1) doubled.push(`${wish.mark} is there ${times} times`)
    if (told && undone === 'no' && times === 0) lost.push(`${wish.mark} was logged`)
    if (undone === 'told' && times > 0) lost.push(`${wish.mark} was undone`)
    if (!told && times > 0) silent += 1
  }
  const { expires, undos } = diary
  const kept = record?.ledger.expires
  if (expires !== undefined && kept !== expires) {
    lost.push(`${person} was told ${expires}, and ${String(kept)} is there`)
  }
  if (undos.told > undos.asked) doubled.push(`${person} asked ${undos.asked} times to undo`)
  return { lost, doubled, silent }
}
