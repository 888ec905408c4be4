import { webApi } from '@slack/bolt'
import type { DateTime } from 'luxon'
import type { Report } from '../../runtime/report.ts'
import { errorCode, optionsOf, type Reach } from './clients.ts'
import { type Installation, keyOf, workspaceOf } from './installation.ts'
import type { Installations } from './installations.ts'
import type { Tenancy } from './tenancy.ts'

export interface OAuthApp {
  readonly clientId: string
  readonly clientSecret: string
}

interface Tools {
  readonly app: OAuthApp
  readonly installations: Installations
  readonly tenancy: Tenancy
  readonly reach: Reach
  readonly clock: () => DateTime
  readonly report: Report
  /** One line to the operator. */
  readonly tell: (words: string) => void
}

/** Twice what Slack gives to a token. */
const longestLife = 24 * 60 * 60 // s
/** A token is renewed so long before its end, and until then the old one is used. */
const ahead = 3 * 60 * 60 // s
/** Who renews has so long to do it before another may. */
const leaseMs = 60_000

/** What Slack says of a refresh token that will never work again. */
const spentCodes: readonly (string | undefined)[] = [
  'invalid_refresh_token',
  'token_revoked',
  'account_inactive',
]

/** A renewed token, and what it takes the place of. */
interface Renewed {
  readonly claimed: Installation
  readonly next: Installation
}

/**
 * Renews every token that is due, each by one process alone: what renews it can be used only once. So
 * a renewed token that cannot be kept yet is held here, and kept by the next call.
 */
export function renewal(tools: Tools): () => Promise<void> {
  const held = new Map<string, Renewed>()
  return async () => {
    for (const [key, renewed] of held) {
      if (await isSettled(tools, renewed)) held.delete(key)
    }
    for await (const installation of tools.installations.all()) {
      const key = keyOf(installation)
      if (held.has(key) || !isDue(installation, tools.clock())) continue
      const renewed = await renew(tools, installation)
      if (renewed && !(await isSettled(tools, renewed))) held.set(key, renewed)
    }
  }
}

/** An end or a claim that is too far off was set by a clock that went wrong: it counts as over. */
function isDue(
  { refreshToken, expiresAt, renewingUntil = 0, isSpent = false }: Installation,
  now: DateTime,
): boolean {
  if (isSpent || refreshToken === undefined || expiresAt === undefined) return false
  const left = expiresAt - now.toSeconds()
  const claimedFor = renewingUntil - now.toMillis()
  const isClaimed = claimedFor >= 0 && claimedFor <= leaseMs
  return !isClaimed && (left < ahead || left > longestLife)
}

/** Never rejects: one workspace that cannot be renewed stops no other. */
async function renew(tools: Tools, installation: Installation): Promise<Renewed | undefined> {
  const { installations, clock, report } = tools
  const claimed = { ...installation, renewingUntil: clock().toMillis() + leaseMs }
  try {
    if (!(await installations.replace(installation, claimed))) return undefined // somebody else does it
    return { claimed, next: await exchanged(tools, installation) }
  } catch (error) {
    report(error, { during: duringOf(installation) })
    if (spentCodes.includes(errorCode(error))) await giveUp(tools, claimed)
    return undefined
  }
}

/** False when the store failed, so that it has to be tried again. */
async function isSettled(
  { installations, report }: Tools,
  { claimed, next }: Renewed,
): Promise<boolean> {
  const during = duringOf(claimed)
  try {
    if (await installations.replace(claimed, next)) return true
    report(new Error('installed again or removed while its token was renewed'), { during })
    return true
  } catch (error) {
    report(error, { during })
    return false
  }
}

/**
 * The operator is told once; the next installation there begins anew. Where the token itself is dead
 * as well the bot was removed, and the news of it was lost.
 */
async function giveUp(tools: Tools, claimed: Installation): Promise<void> {
  const { installations, tenancy, report, tell } = tools
  const key = keyOf(claimed)
  try {
    if (await tenancy.lose(workspaceOf(claimed))) return
    if (!(await installations.replace(claimed, { ...claimed, isSpent: true }))) return
    tell(`Slack renews the token of ${key} no more: install the bot there again at /slack/install`)
  } catch (error) {
    report(error, { during: duringOf(claimed) })
  }
}

function duringOf(installation: Installation): string {
  return `renewing the token of ${keyOf(installation)}`
}

async function exchanged(
  { app, reach, clock }: Tools,
  installation: Installation,
): Promise<Installation> {
  const client = new webApi.WebClient(undefined, optionsOf(reach, 10_000))
  const { access_token, refresh_token, expires_in } = await client.oauth.v2.access({
    client_id: app.clientId,
    client_secret: app.clientSecret,
    grant_type: 'refresh_token',
    refresh_token: installation.refreshToken ?? '',
  })
  if (!access_token || !refresh_token || !expires_in) {
    throw new Error('Slack gave no new token')
  }
  const { renewingUntil: _over, ...rest } = installation
  const expiresAt = Math.floor(clock().toSeconds()) + expires_in
  return { ...rest, token: access_token, refreshToken: refresh_token, expiresAt }
}
