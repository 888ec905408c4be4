import { newBell } from '../peer/bell.ts'
import { type Json, recordsIn, textIn } from '../peer/json.ts'
import type { Channel } from './channels.ts'
import type { Ids } from './ids.ts'

export const flag = {
  suppressEmbeds: 4,
  ephemeral: 64,
  loading: 128,
  silent: 4096,
  v2: 32_768,
} as const

/** What a bot or a person may say in a message. */
export interface Content {
  readonly content: string
  readonly embeds: readonly Json[]
  readonly components: readonly Json[]
  readonly attachments: readonly Json[]
}

export const nothingSaid: Content = { content: '', embeds: [], components: [], attachments: [] }

export interface Message extends Content {
  readonly id: string
  readonly channel: string
  /** A person's id, or nothing for the bot. */
  readonly by?: string
  readonly flags: number
  /** The one person who can see it. */
  readonly onlyFor?: string
  /** Still "thinking": nothing of it can be read. */
  readonly loading: boolean
  readonly edited?: string
  readonly nonce?: string
  /** The interaction that it answers. */
  readonly interaction?: string
  /** Content, embeds and text displays, as a person reads them from top to bottom. */
  readonly text: string
}

const spoken = ['title', 'description', 'name', 'value', 'content', 'text']

/** All that can be read, without the labels of buttons and menus. */
function textOf({ content, embeds, components }: Content): string {
  const shown = [...recordsIn([embeds, components])].filter((each) => !('style' in each))
  const said = shown.flatMap((each) => spoken.map((key) => textIn(each[key])))
  return [content, ...said].filter((each) => each !== '').join('\n')
}

export class Messages {
  readonly #ids: Ids
  readonly #now: () => number
  readonly #shown: (message: Message) => void
  readonly #bell = newBell()
  /** Those that stand somewhere now, oldest first; tests hold on to this array. */
  readonly all: Message[] = []

  constructor(ids: Ids, now: () => number, shown: (message: Message) => void = () => {}) {
    this.#ids = ids
    this.#now = now
    this.#shown = shown
  }

  add(message: Omit<Message, 'id' | 'text'>): Message {
    const added = { ...message, id: this.#ids.next(), text: textOf(message) }
    this.all.push(added)
    this.#shown(added)
    this.#bell.ring()
    return added
  }

  find(id: string | undefined): Message | undefined {
    return id === undefined ? undefined : this.all.findLast((each) => each.id === id)
  }

  change(old: Message, changes: Partial<Message>): Message {
    const edited = old.loading ? {} : { edited: new Date(this.#now()).toISOString() }
    const merged = { ...old, ...edited, ...changes }
    const message = { ...merged, text: textOf(merged) }
    this.all.splice(this.all.indexOf(old), 1, message)
    this.#shown(message)
    this.#bell.ring()
    return message
  }

  remove(message: Message): void {
    this.all.splice(this.all.indexOf(message), 1)
    this.#bell.ring()
  }

  /** Resolves once it holds for what stands now. */
  until(holds: () => boolean, what: string): Promise<void> {
    return this.#bell.until(holds, what)
  }

  /** What a person sees in a channel, oldest first. */
  seenBy(user: string, { id, people }: Channel): readonly Message[] {
    if (people.length > 0 && !people.includes(user)) return []
    return this.all.filter(({ channel, onlyFor = user }) => channel === id && onlyFor === user)
  }
}
