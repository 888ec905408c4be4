import type { DateTime } from 'luxon'
import { type Day, dayOf } from '../core/day.ts'
import { type DeskChange, deskAfter, type Hand } from '../core/desk/change.ts'
import { resealed } from '../core/desk/waiting.ts'
import type { Desk, DeskView } from '../core/desk/desk.ts'
import type { Admin } from './admins.ts'
import { DeskShelf } from './desk-shelf.ts'
import { Homes } from './homes.ts'
import { ownKey } from './own-key.ts'
import { Recent } from './recent.ts'
import { type SecretBox, secretBox } from './secret-box.ts'
import type { Store } from './store.ts'

interface Person {
  readonly from: string
  readonly group?: string | undefined
}

interface Tools {
  readonly admins: readonly Admin[]
  readonly store: Pick<Store, 'shelf'>
  /** They seal addresses; one of the store's own where none is given. */
  readonly keys: readonly Buffer[] | undefined
  readonly clock: () => DateTime
}

const day = 24 * 60 * 60_000 // ms
/** Of one person in a day, so that nobody fills the desk alone. */
const mostPassedOn = 20

export async function openDesks({ admins, store, keys, clock }: Tools): Promise<Desks> {
  const box = secretBox(keys ?? [await ownKey(store.shelf('desk key'), admins.length > 0)])
  const desks = new Desks(
    { admins, box, clock },
    new DeskShelf(store.shelf('desks')),
    new Homes(store.shelf('homes')),
  )
  if (keys) await desks.reseal()
  return desks
}

/** The desks of all admins, each for its own people alone. */
export class Desks {
  readonly #admins: readonly Admin[]
  readonly #groups: ReadonlySet<string>
  readonly #box: SecretBox
  readonly #clock: () => DateTime
  readonly #shelf: DeskShelf
  readonly #homes: Homes
  readonly #passedOn = new Recent<number>(20_000, day)

  constructor(
    { admins, box, clock }: { readonly box: SecretBox } & Pick<Tools, 'admins' | 'clock'>,
    shelf: DeskShelf,
    homes: Homes,
  ) {
    this.#admins = admins
    this.#groups = new Set(admins.map(({ group }) => group))
    this.#box = box
    this.#clock = clock
    this.#shelf = shelf
    this.#homes = homes
  }

  /** Remembers whose people somebody is, where their address does not say so and an admin is there. */
  async meet({ from, group }: Person): Promise<void> {
    if (group === undefined || from.startsWith(group) || !this.#groups.has(group)) return
    await this.#homes.note(from, group, this.#today())
  }

  /** Undefined for people who have no admin. */
  async view(person: Person): Promise<DeskView | undefined> {
    const group = this.hasAdmins ? await this.#groupOf(person) : undefined
    if (group === undefined) return undefined
    const desk = await this.#shelf.read(group, this.#today())
    const { isOwn } = this.#handOf(person.from, group)
    const closed = desk.answers.filter(({ letters }) => letters.some(({ isClosed }) => isClosed))
    return {
      desk,
      isAdmin: this.#admins.some((each) => each.group === group && each.address === person.from),
      mayPassOn: (this.#passedOn.get(person.from) ?? 0) < mostPassedOn,
      missed: closed
        .filter(({ letters }) => letters.some(({ isClosed, to }) => isClosed && isOwn(to)))
        .map(({ number }) => number),
      wanted: () => wantedIn(desk, isOwn),
    }
  }

  /** False when what the change is about is not there any more. */
  async change(person: Person, change: DeskChange): Promise<boolean> {
    const group = this.hasAdmins ? await this.#groupOf(person) : undefined
    if (group === undefined) return false
    const { from } = person
    if (change.kind === 'pass on') this.#passedOn.set(from, (this.#passedOn.get(from) ?? 0) + 1)
    const hand = this.#handOf(from, group)
    return this.#shelf.change(group, this.#today(), (desk) => deskAfter(desk, change, hand))
  }

  /** Without anything that leads to this person. */
  async forget(address: string): Promise<void> {
    this.#passedOn.delete(address)
    await this.#homes.forget(address)
    for (const group of await this.#shelf.groups()) {
      const hand = this.#handOf(address, group)
      await this.#shelf.change(group, this.#today(), (desk) =>
        deskAfter(desk, { kind: 'forget' }, hand),
      )
    }
  }

  /** All of a group that is gone. */
  async eraseAll(group: string): Promise<void> {
    await this.#shelf.erase(group)
  }

  /** What is older than it may be goes, also of groups that have no admin any more. */
  async tidy(): Promise<void> {
    await this.#homes.tidy(this.#today())
    for (const group of await this.#shelf.groups()) {
      await this.#shelf.change(group, this.#today(), (desk) => desk)
    }
  }

  /** So that an older key can be taken away. */
  async reseal(): Promise<void> {
    for (const group of await this.#shelf.groups()) {
      const reseal = (sealed: string) => {
        const address = this.#box.isFresh(sealed) ? undefined : this.addressIn(sealed, group)
        return address === undefined ? sealed : this.#box.seal(address, group)
      }
      await this.rewrite(group, (desk) => resealed(desk, reseal))
    }
  }

  get hasAdmins(): boolean {
    return this.#groups.size > 0
  }

  /** Those who have an admin. */
  get groups(): ReadonlySet<string> {
    return this.#groups
  }

  read(group: string): Promise<Desk> {
    return this.#shelf.read(group, this.#today())
  }

  rewrite(group: string, change: (desk: Desk) => Desk): Promise<boolean> {
    return this.#shelf.change(group, this.#today(), change)
  }

  /** Where somebody has been met last; an admin who was never met is at their own desk. */
  async #groupOf({ from, group }: Person): Promise<string | undefined> {
    const own = this.#admins.filter(({ address }) => address === from)
    const sole = own.length === 1 ? own[0]?.group : undefined
    const found = group ?? (await this.#homes.of(from, this.#today())) ?? sole
    return found !== undefined && this.#groups.has(found) ? found : undefined
  }

  #today(): Day {
    return dayOf(this.#clock().toUTC())
  }

  #handOf(address: string, group: string): Hand {
    return {
      today: this.#today(),
      seal: () => this.#box.seal(address, group),
      isOwn: (sealed) => this.addressIn(sealed, group) === address,
    }
  }

  /** Undefined for what a key sealed that is not there any more. */
  addressIn(sealed: string, group: string): string | undefined {
    try {
      return this.#box.open(sealed, group)
    } catch {
      return undefined // nobody can write there any more, nor know whose it is
    }
  }
}

function wantedIn({ questions, answers }: Desk, isOwn: Hand['isOwn']): readonly string[] {
  return [
    ...questions.filter(({ askers }) => askers.some(isOwn)),
    ...answers.filter(({ letters }) => letters.some(({ to }) => isOwn(to))),
  ].map(({ wordings: [first = ''] }) => first)
}
