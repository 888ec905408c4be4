import { type Json, recordIn, textIn } from '../peer/json.ts'
import { withIds } from './messages.ts'

/** A modal on its stack, or a Home. */
export interface View {
  readonly id: string
  readonly team: string
  readonly user: string
  readonly hash: string
  readonly root: string
  readonly previous: string | null
  readonly content: Json
}

const mostStacked = 3

function filled(content: unknown): Json {
  const view = recordIn(content)
  return { ...view, blocks: withIds(view['blocks']) }
}

function keyOf(team: string, user: string): string {
  return `${team}:${user}`
}

export class Views {
  readonly #stacks = new Map<string, readonly View[]>()
  readonly #homes = new Map<string, View>()
  #made = 0

  #next(letter: string): string {
    this.#made += 1
    return `${letter}${this.#made}`
  }

  stackOf(team: string, user: string): readonly View[] {
    return this.#stacks.get(keyOf(team, user)) ?? []
  }

  homeOf(team: string, user: string): View | undefined {
    return this.#homes.get(keyOf(team, user))
  }

  #all(): readonly View[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()]
  }

  find(id: string): View | undefined {
    return id === '' ? undefined : this.#all().find((view) => view.id === id)
  }

  findExternal(team: string, id: string): View | undefined {
    const isNamed = (view: View) => textIn(view.content['external_id']) === id
    return id === '' ? undefined : this.#all().find((view) => view.team === team && isNamed(view))
  }

  /** A new modal on top, or none when three are open already. */
  push(team: string, user: string, content: unknown): View | undefined {
    const stack = this.stackOf(team, user)
    if (stack.length >= mostStacked) return undefined
    const id = this.#next('V')
    const [root, previous] = [stack[0]?.id ?? id, stack.at(-1)?.id ?? null]
    const hash = this.#next('h')
    const view = { id, team, user, hash, root, previous, content: filled(content) }
    this.#stacks.set(keyOf(team, user), [...stack, view])
    return view
  }

  /** Takes away every modal of a person. */
  clear(team: string, user: string): void {
    this.#stacks.delete(keyOf(team, user))
  }

  close(view: View): void {
    const rest = this.stackOf(view.team, view.user).filter(({ id }) => id !== view.id)
    this.#stacks.set(keyOf(view.team, view.user), rest)
  }

  change(old: View, content: unknown): View {
    const view = { ...old, hash: this.#next('h'), content: filled(content) }
    const key = keyOf(old.team, old.user)
    if (this.#homes.get(key)?.id === old.id) this.#homes.set(key, view)
    const stack = this.stackOf(old.team, old.user)
    this.#stacks.set(
      key,
      stack.map((each) => (each.id === old.id ? view : each)),
    )
    return view
  }

  publish(team: string, user: string, content: unknown): View {
    const id = this.homeOf(team, user)?.id ?? this.#next('V')
    const hash = this.#next('h')
    const home = { id, team, user, hash, root: id, previous: null, content: filled(content) }
    this.#homes.set(keyOf(team, user), home)
    return home
  }
}
