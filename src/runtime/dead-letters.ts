import { DatabaseSync } from 'node:sqlite'
import { type DeadLetter, readNote } from './reminder-note.ts'

/** Whose it is and why, never what it said. */
export type Letter = DeadLetter & { readonly id: string }

/** Beside a bot that is running, for it only reads. The oldest first. Throws when there is no such database. */
export function lettersOf(path: string): readonly Letter[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const found = database.prepare('SELECT id, note FROM agenda WHERE instr(note, ?) > 0')
    const letters = found.all('deadLetters').flatMap(({ id, note }) => {
      const { deadLetters = [] } = readNote(String(note))
      return deadLetters.map((letter) => ({ id: String(id), ...letter }))
    })
    return letters.toSorted((a, b) => a.day.localeCompare(b.day))
  } finally {
    database.close()
  }
}

/** A line for each, and the number of them; keys hold the address once more and are left out. */
export function lettersPage(letters: readonly Letter[]): string {
  if (letters.length === 0) return 'no dead letters\n'
  const lines = letters.map(({ day, id, why }) => `${day}  ${id}  ${why}`)
  return `${lines.join('\n')}\n\n${letters.length} in all; docs/reminders.md says what they are\n`
}
