import { randomBytes } from 'node:crypto'
import { newBell } from '../peer/bell.ts'
import type { Json } from '../peer/json.ts'
import type { Channel } from './channels.ts'
import type { Ids } from './ids.ts'

const answersWithin = 3000 // ms
const tokenLives = 900_000 // ms, fifteen minutes
export const mostForeignFollowUps = 5

export type Kind =
  | 'reply'
  | 'deferred'
  | 'deferred update'
  | 'update'
  | 'choices'
  | 'modal'
  | 'pong'

/** Something a person has done, as the bot is told of it. */
export interface Interaction {
  readonly id: string
  readonly token: string
  /** 1 ping, 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 1 | 2 | 3 | 4 | 5
  readonly user: string
  readonly channel: Channel
  readonly born: number
  readonly owners: Readonly<Record<string, string>>
  /** The app is installed by the person alone, not by the place. */
  readonly isForeign: boolean
  /** The message whose component it is, also of a modal that such a component opened. */
  readonly source?: string
  /** For a modal, the interaction that opened it. */
  readonly trigger?: Interaction
  deliveries: number
  answer?: Kind
  choices?: readonly Json[]
  original?: string
  followUps: number
}

type Begun = Omit<Interaction, 'id' | 'token' | 'deliveries' | 'followUps' | 'answer' | 'original'>

export class Interactions {
  readonly #ids: Ids
  readonly #now: () => number
  readonly #all = new Map<string, Interaction>()
  readonly #byToken = new Map<string, Interaction>()
  readonly bell = newBell()

  constructor(ids: Ids, now: () => number) {
    this.#ids = ids
    this.#now = now
  }

  begin(begun: Begun): Interaction {
    const id = this.#ids.next(begun.born)
    const token = randomBytes(64).toString('base64url')
    const interaction: Interaction = { ...begun, id, token, deliveries: 0, followUps: 0 }
    this.#all.set(id, interaction)
    this.#byToken.set(token, interaction)
    return interaction
  }

  find(id: string | undefined): Interaction | undefined {
    return this.#all.get(id ?? '')
  }

  byToken(token: string | undefined): Interaction | undefined {
    return this.#byToken.get(token ?? '')
  }

  isLate({ born }: Interaction): boolean {
    return this.#now() - born > answersWithin
  }

  isOver({ born }: Interaction): boolean {
    return this.#now() - born > tokenLives
  }
}
