import { formatDay } from '../../src/core/day.ts'
import type { Member } from '../../src/core/member.ts'
import { Diary } from './diary.ts'
import { marksIn, ownerOf } from './marks.ts'
import { type PersonOf, type Verdict, verdictOf } from './verdict.ts'

const patterns = {
  logged: /Logged [^:]{1,80}: Course (?<mark>m\d+x\d+)\b/u,
  undone: /Undone: logged #\d+ Course (?<mark>m\d+x\d+)\b/u,
  saved: /Saved: expires (?<day>[A-Z][a-z]{2} \d{1,2}, \d{4})/u,
} as const

const nothingUndone = /nothing to undo|Other changes came after|was already undone/u

/** All that people did and saw, kept apart from the bot and from the platform. */
export class Book {
  readonly #diaries = new Map<number, Diary>()
  readonly #strayed: string[] = []

  of(person: number): Diary {
    const known = this.#diaries.get(person) ?? new Diary()
    this.#diaries.set(person, known)
    return known
  }

  /** An answer, as this person sees it. */
  saw(person: number, words: string): void {
    const diary = this.of(person)
    diary.shown.answers += 1
    this.#checkOwner(person, words)
    const logged = patterns.logged.exec(words)?.groups?.['mark']
    const undone = patterns.undone.exec(words)?.groups?.['mark']
    const saved = patterns.saved.exec(words)?.groups?.['day']
    if (logged !== undefined) diary.toldLogged(logged)
    if (undone !== undefined) diary.toldUndone(undone)
    else if (words.includes('Undone: set up')) diary.toldSetupUndone()
    if (saved !== undefined) this.#sawSaved(person, diary, saved)
    if (nothingUndone.test(words)) diary.toldNothingUndone()
    if (words.includes('That was done already')) diary.toldDoneAlready()
  }

  /** What the platform keeps on show for them. */
  sawHome(person: number, words: string): void {
    this.of(person).shown.homes += 1
    this.glimpsed(person, words)
  }

  /** What is no answer, such as a form. */
  glimpsed(person: number, words: string): void {
    this.#checkOwner(person, words)
  }

  #sawSaved(person: number, diary: Diary, words: string): void {
    const own = diary.items.find(
      ({ wish }) => wish.kind === 'setup' && formatDay(wish.expires) === words,
    )?.wish
    if (own?.kind === 'setup') diary.toldSaved(own.expires)
    else this.#strayed.push(`${person} was told an expiry of somebody else`)
  }

  #checkOwner(person: number, words: string): void {
    const others = marksIn(words).filter((mark) => ownerOf(mark) !== person)
    for (const mark of others) this.#strayed.push(`${person} saw ${mark}`)
  }

  /** Compares all of it with what is in the store. `personOf` knows whose a record is. */
  verdict(records: readonly Member[], personOf: PersonOf): Verdict {
    const verdict = verdictOf(this.#diaries, records, personOf)
    return { ...verdict, strayed: [...this.#strayed, ...verdict.strayed] }
  }
}
