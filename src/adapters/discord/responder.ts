import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Reply } from '../../core/reply.ts'
import { inTurn } from '../../runtime/in-turn.ts'
import type { Report } from '../../runtime/report.ts'
import { again, errorCode, isUncertain } from './clients.ts'
import { type Message, renderMessage, renderWords } from './render.ts'
import type { Attached } from './files.ts'

/** How an answer reaches Discord; each way of the two has its own first. */
export interface Way {
  readonly first: (body: APIInteractionResponse, files: readonly Attached[]) => Promise<void>
  readonly edit: (message: Message) => Promise<void>
  readonly follow: (message: Message) => Promise<void>
  /** For what is not answered at all. */
  readonly ignore: () => void
  /** Whether files can go with the first answer. */
  readonly takesFiles: boolean
}

interface Tools {
  readonly report: Report
  /** In our words, for the log. */
  readonly during: string
  /** For how long the interaction has been waiting, in ms. */
  readonly age: number
}

/** Changes a message on its way, such as by a button more. */
export type Finish = (message: Message) => Message

/** The interaction is not known (any more), or somebody has answered it: nothing more is said to it. */
const lost = [10_062, 40_060, 10_015, 50_027, 10_008]
/** A callback that may not have arrived is sent again within this time. */
const patience = 2000 // ms

/**
 * Owns the answers to one interaction: the first is sent at once or announced, later ones edit or
 * follow. One at a time, since Discord takes one first answer. Never rejects.
 */
export class Responder {
  readonly #way: Way
  readonly #tools: Tools
  readonly #begun: number
  readonly #takeTurn = inTurn()
  #state: 'open' | 'announced' | 'answered' | 'lost' = 'open'

  constructor(way: Way, tools: Tools) {
    this.#way = way
    this.#tools = tools
    this.#begun = performance.now() - tools.age
  }

  /** Keeps the interaction for an answer that takes longer. */
  async announce(): Promise<void> {
    await this.#inTurn(() => this.#announce(true))
  }

  /** For the eyes of whoever asked. */
  async say(reply: Reply, finish: Finish = (message) => message): Promise<void> {
    const whole = ephemeral(finish(renderMessage(reply)))
    await this.#inTurn(async () => {
      try {
        await this.#send(whole)
      } catch (error) {
        if (errorCode(error) !== 50_035 || this.#state === 'lost') throw error
        this.#tools.report(error, { during: this.#tools.during })
        await this.#send(ephemeral(renderWords(reply)))
      }
    })
  }

  /**
   * For everybody in the channel; false when that failed. An answer that is announced already is for
   * one person, who is told `meanwhile`.
   */
  async show(message: Message, meanwhile: Reply): Promise<boolean> {
    let isShown = false
    await this.#inTurn(async () => {
      if (this.#state === 'announced') await this.#send(ephemeral(renderMessage(meanwhile)))
      await this.#send(message)
      isShown = this.#state === 'answered'
    })
    return isShown
  }

  /** False when the form did not open, and an answer can still be given. */
  async open(data: APIModalInteractionResponseCallbackData): Promise<boolean> {
    await this.#inTurn(() => this.#answer({ type: InteractionResponseType.Modal, data }))
    return this.#state !== 'open'
  }

  async choose(choices: APIApplicationCommandOptionChoice[]): Promise<void> {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult
    await this.#inTurn(() => this.#answer({ type, data: { choices } }))
  }

  ignore(): void {
    this.#state = 'lost'
    this.#way.ignore()
  }

  async #send(message: Message): Promise<void> {
    const { files, ...data } = message
    if (files.length > 0 && !this.#way.takesFiles) {
      await this.#announce(isEphemeral(message))
    }
    switch (this.#state) {
      case 'open':
        await this.#answer({ type: InteractionResponseType.ChannelMessageWithSource, data }, files)
        return
      case 'announced':
        await again(() => this.#way.edit(message))
        this.#state = 'answered'
        return
      case 'answered':
        return this.#way.follow(message)
      case 'lost':
        return
    }
  }

  async #answer(body: APIInteractionResponse, files: readonly Attached[] = []): Promise<void> {
    if (this.#state !== 'open') return
    await this.#first(body, files)
    this.#state = 'answered'
  }

  /** Discord takes one first answer, so one that did arrive is not doubled by sending it again. */
  async #first(body: APIInteractionResponse, files: readonly Attached[] = []): Promise<void> {
    try {
      await this.#way.first(body, files)
    } catch (error) {
      if (!isUncertain(error) || performance.now() - this.#begun > patience) throw error
      await this.#way.first(body, files).catch((second: unknown) => {
        if (errorCode(second) !== 40_060) throw second
      })
    }
  }

  async #announce(isForOne: boolean): Promise<void> {
    if (this.#state !== 'open') return
    const type = InteractionResponseType.DeferredChannelMessageWithSource
    await this.#first({ type, ...(isForOne && { data: { flags: MessageFlags.Ephemeral } }) })
    this.#state = 'announced'
  }

  async #inTurn(step: () => Promise<void>): Promise<void> {
    await this.#takeTurn('answer', step).catch((error: unknown) => {
      if (lost.includes(errorCode(error) ?? 0)) this.#state = 'lost'
      this.#tools.report(error, { during: this.#tools.during })
    })
  }
}

function isEphemeral({ flags }: Message): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0
}

function ephemeral(message: Message): Message {
  return { ...message, flags: message.flags | MessageFlags.Ephemeral }
}
