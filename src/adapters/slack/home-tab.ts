import type { Perform } from '../../runtime/perform.ts'
import type { Report } from '../../runtime/report.ts'
import { inTurn } from '../../runtime/in-turn.ts'
import { addressOf, type Person } from './addresses.ts'
import { afterItsTurn, type Clients, errorCode } from './clients.ts'
import type { InFlight } from '../../runtime/in-flight.ts'
import { homeView } from './home.ts'
import { attempted } from './in-time.ts'
import type { ZoneOf } from './profile.ts'

interface Tools {
  readonly perform: Perform
  readonly report: Report
  readonly clients: Clients
  readonly zoneOf: ZoneOf
  readonly inFlight: InFlight
}

/** Several changes within it are one publication. */
const debounceMs = 300

/** The App Home of each person, published when they open it and soon after each change. */
export class Homes {
  readonly #tools: Tools
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #takeTurn = inTurn()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  changed(person: Person): void {
    const address = addressOf(person)
    clearTimeout(this.#waiting.get(address))
    const publish = () => {
      this.#waiting.delete(address)
      void this.#tools.inFlight.track(this.opened(person))
    }
    this.#waiting.set(address, setTimeout(publish, debounceMs))
  }

  /** Never rejects. `hash` is that of the view which the person has before them. */
  async opened(person: Person, hash?: string): Promise<void> {
    const turn = { report: this.#tools.report, during: 'publishing the App Home' }
    const publish = () => this.#publish(person, hash)
    await attempted(turn, () => this.#takeTurn(addressOf(person), publish))
  }

  /** What still waits is left: the App Home is published again when it is opened. */
  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }

  async #publish(person: Person, hash?: string): Promise<void> {
    const { background } = this.#tools.clients
    const view = await this.#view(person)
    const publish = (known?: string) =>
      background.views.publish({
        user_id: person.userId,
        view,
        ...(known !== undefined && { hash: known }),
      })
    await afterItsTurn(() => publish(hash)).catch((error: unknown) => {
      if (errorCode(error) !== 'hash_conflict') throw error
      return publish() // what is there was older still
    })
  }

  async #view(person: Person) {
    const { perform, zoneOf } = this.#tools
    const zone = await zoneOf(person.userId)
    const say = (command: string) =>
      perform({ command, options: {}, from: addressOf(person), ...(zone && { zone }) })
    const [status, entries, deadlines] = await Promise.all([
      say('status'),
      say('entries'),
      say('deadlines'),
    ])
    // Without an expiry `status` asks for it.
    return homeView({ status, entries, deadlines }, status.outcome !== 'clarify')
  }
}
