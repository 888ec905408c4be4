/** What the suite uses of the package, in words of our own: it is only there once `npm run test:twin` has installed it. */
export interface Twin {
  readonly botToken: string
  readonly botUserId: string
  readonly restUrl: string
  start(): Promise<void>
  stop(): Promise<void>
  channel(id: string): Channel
}

interface Message {
  readonly id: string
  readonly flags?: number
  readonly components?: readonly unknown[]
}

interface Began {
  readonly id: string
  readonly token: string
}

interface Answer {
  readonly interactionId: string
  /** The kind of callback, as Discord numbers them. */
  readonly type: number
  readonly messageId: string | null
  readonly data: string | null
  readonly acknowledged: boolean
}

interface Option {
  readonly name: string
  readonly type: number
  readonly value?: string | number
  readonly options?: readonly Option[]
}

interface Person {
  runSlashCommand(typed: { name: string; options: readonly Option[] }): Promise<Began>
  clickButton(pressed: { messageId: string; customId: string }): Promise<Began>
  submitModal(form: {
    customId: string
    fields: readonly { readonly customId: string; readonly value: string }[]
  }): Promise<Began>
}

interface Channel {
  user(id: string): Person
  getMessages(): Promise<readonly Message[]>
  getInteractionResponse(id: string): Promise<Answer | null>
}

interface Settings {
  readonly channels: readonly {
    readonly id: string
    readonly name: string
    readonly type: number
  }[]
  readonly users: readonly { readonly id: string; readonly username: string }[]
}

const name: string = 'discord-digital-twin'

/** A Discord that somebody else wrote. */
export async function newTwin(settings: Settings): Promise<Twin> {
  const { DigitalDiscord } = (await import(name)) as {
    readonly DigitalDiscord: new (settings: Settings) => Twin
  }
  return new DigitalDiscord(settings)
}
