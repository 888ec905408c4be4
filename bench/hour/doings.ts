import { addDays, type Day } from '../../src/core/day.ts'
import { type Chance, oneOf, wholeBelow } from './chance.ts'
import type { Doing } from './doing.ts'
import { markOf, titleOf } from './marks.ts'

/** What a person has in mind, before it has a title or a day of its own. */
type Plan = readonly [Doing['by'], 'log' | 'setup' | 'undo' | (string & {})]

type About = Pick<Doing, 'person' | 'by' | 'way' | 'again'>

/** Of a hundred doings so many are of each kind. */
const mix: readonly (readonly [number, Plan])[] = [
  [17, ['command', 'status']],
  [16, ['command', 'log']],
  [6, ['command', 'entries']],
  [6, ['command', 'deadlines']],
  [4, ['command', 'fees']],
  [4, ['command', 'help']],
  [4, ['command', 'undo']],
  [2, ['command', 'setup']],
  [8, ['message', 'log']],
  [4, ['message', 'status']],
  [2, ['message', 'entries']],
  [5, ['form', 'log']],
  [4, ['form', 'setup']],
  [4, ['button', 'undo']],
  [6, ['button', 'status']],
  [8, ['home', '']],
]

const repeats: readonly (readonly [number, Doing['again']])[] = [
  [88, 'never'],
  [5, 'at once'],
  [6, 'soon'],
  [1, 'after a restart'],
]

/** Endless, and the same for the same chance: half of the people begin with `setup` in its form. */
export class Doings {
  readonly #chance: Chance
  readonly #people: number
  readonly #today: Day
  readonly #met = new Set<number>()
  #made = 0

  constructor(chance: Chance, people: number, today: Day) {
    this.#chance = chance
    this.#people = people
    this.#today = today
  }

  next(): Doing {
    const chance = this.#chance
    const person = wholeBelow(chance, this.#people)
    const isNew = !this.#met.has(person)
    this.#met.add(person)
    const [by, what] = isNew && chance() < 0.5 ? (['form', 'setup'] as const) : oneOf(chance, mix)
    const way = chance() < 0.5 ? 0 : 1
    return this.#of({ person, by, way, again: oneOf(chance, repeats) }, what)
  }

  /** The same again, as somebody does who was not answered; delivered once, and with a title of its own. */
  retry({ person, by, line, wish, way }: Doing): Doing {
    return this.#of({ person, by, way, again: 'never' }, wish?.kind ?? line)
  }

  #of(about: About, what: string): Doing {
    this.#made += 1
    if (what === 'log') return logged(about, markOf(about.person, this.#made))
    if (what === 'setup') return setUp(about, this.#day())
    const wish = what === 'undo' ? ({ kind: 'undo' } as const) : undefined
    return { ...about, line: what, fields: {}, wish }
  }

  #day(): Day {
    return addDays(this.#today, 30 + (this.#made % 1500))
  }
}

function logged(about: About, mark: string): Doing {
  const title = titleOf(mark)
  const inForm = about.by === 'form'
  return {
    ...about,
    line: inForm ? 'log' : `log 0.1 ${title}`,
    fields: inForm ? { ceus: '0.1', title } : {},
    wish: { kind: 'log', mark },
  }
}

function setUp(about: About, expires: Day): Doing {
  const inForm = about.by === 'form'
  return {
    ...about,
    line: inForm ? 'setup' : `setup ${expires}`,
    fields: inForm ? { expires } : {},
    wish: { kind: 'setup', expires },
  }
}
