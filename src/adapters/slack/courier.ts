import { webApi } from '@slack/bolt'
import type { Reply } from '../../core/reply.ts'
import type { Courier, Fate } from '../../runtime/courier.ts'
import type { Departures } from '../../runtime/departures.ts'
import { paceOf } from '../../runtime/pace.ts'
import type { Report } from '../../runtime/report.ts'
import { errorCode } from './clients.ts'
import { renderMessage } from './render.ts'
import type { Bot } from './bot.ts'
import type { BotFor } from './tenants.ts'
import { prefixOf, type Source, type Workspaces } from './workspace.ts'

interface Tools {
  readonly botFor: BotFor
  readonly workspaces: Pick<Workspaces, 'partsOf'>
  /** Whether there is a record under that address. */
  readonly knows: (address: string) => Promise<boolean>
  readonly departures: Departures
  readonly report: Report
}

/**
 * Slack takes about one message a second in each conversation, and some hundred a minute in a workspace, of which it
 * names no figure: https://docs.slack.dev/apis/web-api/rate-limits. Held a little below five a second with a burst of
 * ten, since two messages may come closer together than they went.
 */
const toPerson = { apart: 1100, burst: 1 } // ms
const inWorkspace = { apart: 202, burst: 8 } // ms

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const closedCodes = [
  'cannot_dm_bot',
  'user_disabled',
  'user_not_found',
  'channel_not_found',
  'messages_tab_disabled',
]
const goneCodes = ['account_inactive', 'token_revoked', 'team_not_found', 'org_login_required']
/** Slack says so when it has done nothing; it may work later. */
const laterCodes = [
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'token_expired',
  'team_added_to_org',
]

const soon = 10 * 60_000 // ms
/** Slack says `invalid_auth` of a network that is not allowed too, which somebody has to mend first: nobody there is gone. */
const untilMended = 60 * 60_000 // ms

/** Writes to people in Slack by the background client. Slack has no key against a second copy, so one message goes at a time in each workspace. */
export class SlackCourier implements Courier {
  readonly lanes = 1
  readonly howToOpen =
    'To open them in Slack: find me under Apps, open Messages, and write to me there once.'
  readonly #tools: Tools
  readonly #toPerson = paceOf(toPerson)
  readonly #inWorkspace = paceOf(inWorkspace)
  readonly #resting = new Map<string, number>()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** The workspace or organisation, for each has limits of its own. */
  placeOf(address: string): string {
    return teamIn(address)
  }

  async turn(address: string, signal?: AbortSignal): Promise<void> {
    const team = teamIn(address)
    if (this.#restOf(team) > 0) return // it will hear of that at once
    await this.#inWorkspace(team, signal)
    await this.#toPerson(address, signal)
  }

  async tell(address: string, reply: Reply): Promise<Fate> {
    const [, team = '', userId = ''] = address.split(':')
    const wait = this.#restOf(team)
    if (wait > 0) return { retryAfterMs: Math.ceil(wait) }
    if (await this.#tools.departures.hasLeft(`slack:${team}:`)) return 'gone'
    let fate: Fate = 'gone'
    for (const bot of await this.#botsIn(team)) {
      if (await this.#hasMoved(bot, address, userId)) return 'gone'
      fate = await this.#send(bot, userId, reply, team)
      if (fate !== 'closed') return fate // a part of an organisation knows only its own people
    }
    return fate
  }

  /** That of the workspace, or of the organisation; else those of the parts of the organisation. */
  async #botsIn(team: string): Promise<readonly Bot[]> {
    const { botFor, workspaces } = this.#tools
    if (!team.startsWith('E'))
      return present(await botFor({ teamId: team, enterpriseId: undefined }))
    const whole = await botFor({ teamId: undefined, enterpriseId: team })
    if (whole) return [whole]
    const parts: readonly Source[] = await workspaces.partsOf(team)
    return (await Promise.all(parts.map((part) => botFor(part)))).flatMap(present)
  }

  /** The workspace has become part of an organisation since, and the person has gone on there. */
  async #hasMoved({ workspace }: Bot, address: string, userId: string): Promise<boolean> {
    const now = `${prefixOf(workspace)}${userId}`
    return now !== address && this.#tools.knows(now)
  }

  async #send({ clients }: Bot, userId: string, reply: Reply, team: string): Promise<Fate> {
    const common = { channel: userId, unfurl_links: false, unfurl_media: false }
    const post = (content: Partial<ReturnType<typeof renderMessage>> & { readonly text: string }) =>
      clients.background.chat.postMessage({ ...common, ...content })
    const message = renderMessage(reply)
    try {
      await clients.oneByOne(userId, () =>
        post(message).catch((error: unknown) => {
          if (errorCode(error) !== 'invalid_blocks') throw error
          return post({ text: message.text })
        }),
      )
      return 'sent'
    } catch (error) {
      return this.#fateBy(error, team)
    }
  }

  /** In ms; zero or less when Slack does not ask to wait. */
  #restOf(team: string): number {
    return (this.#resting.get(team) ?? 0) - performance.now()
  }

  /** Throws what leaves it unclear whether the message arrived. */
  #fateBy(error: unknown, team: string): Fate {
    if (error instanceof webApi.WebAPIRateLimitedError)
      return this.#rest(team, error.retryAfter * 1000)
    const code = errorCode(error)
    if (code === undefined) throw error
    this.#tools.report(error, { during: 'writing to a person', code })
    if (closedCodes.includes(code)) return 'closed'
    if (goneCodes.includes(code)) return 'gone'
    if (code === 'invalid_auth') return this.#rest(team, untilMended)
    if (laterCodes.includes(code)) return { retryAfterMs: soon }
    throw error
  }

  /** Nobody of that workspace is written to for so long. */
  #rest(team: string, retryAfterMs: number): Fate {
    this.#resting.set(team, performance.now() + retryAfterMs)
    return { retryAfterMs }
  }
}

function teamIn(address: string): string {
  return address.split(':')[1] ?? ''
}

function present(bot: Bot | undefined): readonly Bot[] {
  return bot ? [bot] : []
}
