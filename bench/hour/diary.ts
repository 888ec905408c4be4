import type { Day } from '../../src/core/day.ts'
import type { Doing, Wish } from './doing.ts'

/** A change that a person asked for, and what they were told of it. */
interface Item {
  readonly wish: Exclude<Wish, { readonly kind: 'undo' }>
  told: boolean
  undone: 'no' | 'perhaps' | 'told'
}

/** What one person did and was told: their page of the book. */
export class Diary {
  readonly items: Item[] = []
  /** The day that the record must hold; undefined when the person cannot know. */
  expires: Day | undefined
  /** What the platform showed of answers, and of the page that it keeps for them. */
  readonly shown = { answers: 0, homes: 0 }
  readonly undos = { asked: 0, told: 0 }
  #doing: Doing | undefined
  #undoIsOpen = false

  begin(doing: Doing): void {
    const { wish } = doing
    this.#doing = doing
    if (wish === undefined) return
    if (wish.kind === 'undo') {
      this.undos.asked += 1
      this.#undoIsOpen = true
      return
    }
    if (wish.kind === 'setup') this.expires = undefined
    this.items.push({ wish, told: false, undone: 'no' })
  }

  /** Nobody waits for the answer any more. */
  settle(): void {
    if (this.#undoIsOpen) this.#perhapsUndone()
    this.#undoIsOpen = false
  }

  /** A doing that comes again: what is answered now is about it. */
  resume(doing: Doing): void {
    this.#doing = doing
  }

  toldLogged(mark: string): void {
    const item = this.#loggedAs(mark)
    if (item) item.told = true
  }

  toldUndone(mark: string): void {
    this.#undoTold()
    const item = this.#loggedAs(mark)
    if (item) item.undone = 'told'
  }

  toldSetupUndone(): void {
    this.#undoTold()
    this.expires = undefined
    const last = this.items.findLast(
      ({ wish, undone }) => wish.kind === 'setup' && undone !== 'told',
    )
    if (last) last.undone = 'told'
  }

  /** Only the latest counts: an answer may come late. */
  toldSaved(day: Day): boolean {
    const all = this.items.filter(({ wish }) => wish.kind === 'setup')
    const mine = all.find(({ wish }) => wish.kind === 'setup' && wish.expires === day)
    if (!mine) return false
    mine.told = true
    if (mine === all.at(-1)) this.expires = day
    return true
  }

  toldNothingUndone(): void {
    this.#undoIsOpen = false
  }

  /** `That was done already`: as good as being told the first time. */
  toldDoneAlready(): void {
    const wish = this.#doing?.wish
    if (wish?.kind === 'log') this.toldLogged(wish.mark)
  }

  #undoTold(): void {
    this.undos.told += 1
    this.#undoIsOpen = false
  }

  /** It may have taken back the latest change that is known to be there, or one that is not known of. */
  #perhapsUndone(): void {
    this.expires = undefined
    for (const item of this.items.toReversed()) {
      if (item.undone !== 'no') continue
      item.undone = 'perhaps'
      if (item.told) return
    }
  }

  #loggedAs(mark: string): Item | undefined {
    return this.items.find(({ wish }) => wish.kind === 'log' && wish.mark === mark)
  }
}
