import type { DateTime } from 'luxon'
import { addDays, type Day, dayOf, daysBetween } from '../core/day.ts'
import type { Member } from '../core/member.ts'
import { catchUpDays } from '../core/reminders/due-kinds.ts'
import { type DeadLetter, type Note, readNote, writeNote } from './reminder-note.ts'
import type { Store } from './store.ts'

interface Tools {
  readonly store: Pick<Store, 'read' | 'agenda'>
  readonly clock: () => DateTime
  /** The clock of a person who has named none. */
  readonly zone: string
}

/** What became of a dead letter that was to go again; `against` is why it does not. */
export interface PutBack {
  readonly id: string
  readonly day: Day
  readonly against: string | undefined
}

/** Puts back the dead letters of these people, so that the next tick sends what still makes sense; the others are dropped. */
export async function putBack(tools: Tools, ids: Iterable<string>): Promise<readonly PutBack[]> {
  const done: PutBack[] = []
  for (const id of new Set(ids)) done.push(...(await putBackFor(tools, id)))
  return done
}

async function putBackFor({ store, clock, zone }: Tools, id: string): Promise<readonly PutBack[]> {
  const member = await store.read(id)
  let done: readonly PutBack[] = []
  await store.agenda.putBack(id, (text) => {
    const { deadLetters: letters = [], ...note } = readNote(text)
    const today = dayOf(clock().setZone(member?.ledger.zone ?? note.zone ?? zone))
    const against = (letter: DeadLetter) => whyNot(letter, note, member, today)
    done = letters.map((letter) => ({ id, day: letter.day, against: against(letter) }))
    const back = letters.find((letter) => against(letter) === undefined)
    return letters.length === 0 ? undefined : writeNote(back ? rewound(note, back) : note)
  })
  return done
}

/** In words for the operator; undefined when it makes sense to send it. */
function whyNot(
  { day }: DeadLetter,
  { history: { lastDay } }: Note,
  member: Member | undefined,
  today: Day,
): string | undefined {
  if (!member?.ledger.reminders?.on) return 'no reminders are wanted there any more'
  if (lastDay !== null && lastDay > day) return `the message of ${lastDay} said what still held`
  if (daysBetween(day, today) >= catchUpDays)
    return 'its day is long past, and the next message comes'
  return undefined
}

/** As before that letter, so that its day is planned anew. */
function rewound(note: Note, { day, before }: DeadLetter): Note {
  const { history } = note
  const then = before ?? { ...history, lastDay: addDays(day, -1) }
  return { ...note, history: { ...then, inARow: Math.min(then.inARow, history.inARow) } }
}

/** A line for each, and the number of those that go again. */
export function putBackPage(done: readonly PutBack[]): string {
  if (done.length === 0) return 'no such dead letters\n'
  const lines = done.map(
    ({ day, id, against }) =>
      `${day}  ${id}  ${against === undefined ? 'goes again' : `dropped: ${against}`}`,
  )
  const back = done.filter(({ against }) => against === undefined)
  return `${lines.join('\n')}\n\n${back.length} put back, for the next minute in which the bot runs and their clock allows it\n`
}
