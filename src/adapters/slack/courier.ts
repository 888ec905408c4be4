import { webApi } from '@slack/bolt'
import type { Reply } from '../../core/reply.ts'
import type { Courier, Fate } from '../../runtime/courier.ts'
import type { Departures } from '../../runtime/departures.ts'
import { paceOf } from '../../runtime/pace.ts'
import type { Report } from '../../runtime/report.ts'
import { errorCode } from './clients.ts'
import { renderMessage } from './render.ts'
import type { BotFor } from './tenants.ts'

interface Tools {
  readonly botFor: BotFor
  readonly departures: Departures
  readonly report: Report
}

/** Slack takes about one message a second in each conversation, and some hundred a minute in a workspace. */
const toPerson = { apart: 1100, burst: 1 } // ms
const inWorkspace = { apart: 200, burst: 10 } // ms

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const closedCodes = [
  'cannot_dm_bot',
  'user_disabled',
  'user_not_found',
  'channel_not_found',
  'messages_tab_disabled',
]
const goneCodes = [
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'team_not_found',
  'org_login_required',
]
/** Slack says so when it has done nothing; it may work later. */
const laterCodes = [
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'token_expired',
  'team_added_to_org',
]

const soon = 10 * 60_000 // ms

/** Writes to people in Slack by the background client. Slack has no key against a second copy, so one message goes at a time. */
export class SlackCourier implements Courier {
  readonly lanes = 1
  readonly #tools: Tools
  readonly #toPerson = paceOf(toPerson)
  readonly #inWorkspace = paceOf(inWorkspace)
  readonly #resting = new Map<string, number>()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  async turn(address: string, signal?: AbortSignal): Promise<void> {
    const [, team = ''] = address.split(':')
    if (this.#restOf(team) > 0) return // it will hear of that at once
    await this.#inWorkspace(team, signal)
    await this.#toPerson(address, signal)
  }

  async tell(address: string, reply: Reply): Promise<Fate> {
    const [, team = '', userId = ''] = address.split(':')
    const wait = this.#restOf(team)
    if (wait > 0) return { retryAfterMs: Math.ceil(wait) }
    if (await this.#tools.departures.hasLeft(`slack:${team}:`)) return 'gone'
    const isOrganisation = team.startsWith('E')
    const bot = await this.#tools.botFor({
      teamId: isOrganisation ? undefined : team,
      enterpriseId: isOrganisation ? team : undefined,
    })
    if (!bot) return 'gone'
    const { clients } = bot
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
    if (error instanceof webApi.WebAPIRateLimitedError) {
      const retryAfterMs = error.retryAfter * 1000
      this.#resting.set(team, performance.now() + retryAfterMs)
      return { retryAfterMs }
    }
    const code = errorCode(error)
    if (code === undefined) throw error
    this.#tools.report(error, { during: 'writing to a person', code })
    if (closedCodes.includes(code)) return 'closed'
    if (goneCodes.includes(code)) return 'gone'
    if (laterCodes.includes(code)) return { retryAfterMs: soon }
    throw error
  }
}
