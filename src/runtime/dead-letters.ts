import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Agenda, Row } from './agenda.ts'
import { type DeadLetter, readNote } from './reminder-note.ts'
import { openStore } from './store.ts'
import { placeOf, storeUrlWords } from './store-url.ts'

/** Whose it is and why, never what it said. */
export type Letter = DeadLetter & { readonly id: string }

/** Beside bots that are running, for it only reads. The oldest first. Rejects where there is no such store. */
export async function lettersAt(url: string): Promise<readonly Letter[]> {
  const place = placeOf(url)
  if (!place) throw new Error(`there is no such store: ${storeUrlWords}`)
  if (place.kind === 'sqlite') return lettersOf(place.path)
  const store = await openStore(url)
  try {
    return inOrder(await lettersIn(store.agenda))
  } finally {
    await store.close()
  }
}

export async function lettersIn(agenda: Agenda): Promise<readonly Letter[]> {
  const rows = await Array.fromAsync(agenda.notesWith('deadLetters'))
  return rows.flatMap(lettersFor)
}

/** A file has one bot only, which this must not keep from starting. */
function lettersOf(path: string): readonly Letter[] {
  if (!existsSync(path))
    throw new Error(`there is no database at ${path}; STORE_URL names another, as for the bot`)
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const found = database.prepare('SELECT id, note FROM agenda WHERE instr(note, ?) > 0')
    const rows = found.all('deadLetters')
    return inOrder(
      rows.flatMap(({ id, note }) => lettersFor({ id: String(id), note: String(note) })),
    )
  } catch (error) {
    throw new Error(`cannot read ${path}: see that STORE_URL names the store of the bot`, {
      cause: error,
    })
  } finally {
    database.close()
  }
}

function lettersFor({ id, note }: Pick<Row, 'id' | 'note'>): Letter[] {
  return (readNote(note).deadLetters ?? []).map((letter) => ({ id, ...letter }))
}

function inOrder(letters: readonly Letter[]): readonly Letter[] {
  return letters.toSorted((a, b) => a.day.localeCompare(b.day))
}

/** A line for each, and the number of them; keys hold the address once more and are left out. */
export function lettersPage(letters: readonly Letter[]): string {
  if (letters.length === 0) return 'no dead letters\n'
  const lines = letters.map(({ day, id, why }) => `${day}  ${id}  ${why}`)
  return `${lines.join('\n')}\n\n${letters.length} in all; docs/reminders.md says what they are\n`
}
