import type { types } from '@slack/bolt'
import type { Perform } from '../../runtime/perform.ts'
import { inTurn } from '../../runtime/in-turn.ts'
import { addressOf, type Person } from './addresses.ts'
import type { Bot } from './bot.ts'
import { afterItsTurn, errorCode } from './clients.ts'
import { homeView } from './home.ts'
import { attempted } from './in-time.ts'

interface Waiting {
  readonly timer: NodeJS.Timeout
  readonly publish: () => void
}

/** Several changes within it are one publication. */
const debounceMs = 300
/** Should Slack find a view too large that by its own words is not. */
const shortHome = 8000 // characters

/** The App Home of each person, published when they open it and soon after each change. */
export class Homes {
  readonly #perform: Perform
  readonly #waiting = new Map<string, Waiting>()
  /** Whose publication waits for the pace that Slack allows; it will show whatever changes meanwhile. */
  readonly #queued = new Set<string>()
  readonly #ending = new AbortController()
  readonly #takeTurn = inTurn()

  constructor(perform: Perform) {
    this.#perform = perform
  }

  changed(bot: Bot, person: Person): void {
    const address = addressOf(person)
    clearTimeout(this.#waiting.get(address)?.timer)
    const publish = () => {
      this.#waiting.delete(address)
      void bot.inFlight.track(this.#later(bot, person))
    }
    this.#waiting.set(address, { timer: setTimeout(publish, debounceMs), publish })
  }

  /** Never rejects. `hash` is that of the view which the person has before them. */
  async opened(bot: Bot, person: Person, hash?: string): Promise<void> {
    const turn = { report: bot.report, during: 'publishing the App Home' }
    const publish = () => this.#publish(bot, person, hash)
    await attempted(turn, () => this.#takeTurn(addressOf(person), publish))
  }

  /** The bot ends: what still waits is published as far as it may be at once, and the rest when it is opened. */
  end(): void {
    this.#ending.abort()
    for (const { timer, publish } of this.#waiting.values()) {
      clearTimeout(timer)
      publish()
    }
  }

  /** Nobody looks at it while it is changed from elsewhere: it waits for its turn. */
  async #later(bot: Bot, person: Person): Promise<void> {
    const address = addressOf(person)
    if (this.#queued.has(address)) return
    this.#queued.add(address)
    const isItsTurn = await bot.pace(addressOf({ ...person, userId: '' }), this.#ending.signal)
    this.#queued.delete(address)
    if (isItsTurn) await this.opened(bot, person)
  }

  async #publish({ clients, profileOf }: Bot, person: Person, hash?: string): Promise<void> {
    const zone = (await profileOf(person.userId))?.zone
    const drawn = await this.#drawn(person, zone)
    const publish = (view: types.HomeView, known?: string) =>
      clients.background.views.publish({
        user_id: person.userId,
        view,
        ...(known !== undefined && { hash: known }),
      })
    await afterItsTurn(() => publish(drawn(), hash)).catch((error: unknown) => {
      if (errorCode(error) === 'view_too_large') return publish(drawn(shortHome))
      if (errorCode(error) !== 'hash_conflict') throw error
      return publish(drawn()) // what is there was older still
    })
  }

  /** Draws what the person has, in so many characters at most. */
  async #drawn(person: Person, zone: string | undefined) {
    const from = addressOf(person)
    const say = (command: string) =>
      this.#perform({ command, options: {}, from, ...(zone && { zone }) })
    const [status, entries, deadlines] = await Promise.all([
      say('status'),
      say('entries'),
      say('deadlines'),
    ])
    // Without an expiry `status` asks for it.
    const hasExpiry = status.outcome !== 'clarify'
    return (characters?: number) => homeView({ status, entries, deadlines }, hasExpiry, characters)
  }
}
