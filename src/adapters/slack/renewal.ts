import { webApi } from '@slack/bolt'
import type { DateTime } from 'luxon'
import type { Report } from '../../runtime/report.ts'
import { optionsOf, type Reach } from './clients.ts'
import { type Installation, keyOf } from './installation.ts'
import type { Installations } from './installations.ts'

export interface OAuthApp {
  readonly clientId: string
  readonly clientSecret: string
}

interface Tools {
  readonly app: OAuthApp
  readonly installations: Installations
  readonly reach: Reach
  readonly clock: () => DateTime
  readonly report: Report
}

/** Twice what Slack gives to a token. */
const longestLife = 24 * 60 * 60 // s
/** A token is renewed so long before its end, and until then the old one is used. */
const ahead = 3 * 60 * 60 // s
/** Who renews has so long to do it before another may. */
const leaseMs = 60_000

/** Renews every token that is due, each by one process alone: what renews it can be used only once. */
export async function renewTokens(tools: Tools): Promise<void> {
  for await (const installation of tools.installations.all()) {
    if (isDue(installation, tools.clock())) await renew(tools, installation)
  }
}

/** An end or a claim that is too far off was set by a clock that went wrong: it counts as over. */
function isDue(
  { refreshToken, expiresAt, renewingUntil = 0 }: Installation,
  now: DateTime,
): boolean {
  if (refreshToken === undefined || expiresAt === undefined) return false
  const left = expiresAt - now.toSeconds()
  const claimedFor = renewingUntil - now.toMillis()
  const isClaimed = claimedFor >= 0 && claimedFor <= leaseMs
  return !isClaimed && (left < ahead || left > longestLife)
}

/** Never rejects: one workspace that cannot be renewed stops no other. */
async function renew(tools: Tools, installation: Installation): Promise<void> {
  const { installations, clock, report } = tools
  const claimed = { ...installation, renewingUntil: clock().toMillis() + leaseMs }
  try {
    if (!(await installations.replace(installation, claimed))) return // somebody else does it
    const renewed = await exchanged(tools, installation)
    if (!(await installations.replace(claimed, renewed))) {
      throw new Error('a renewed token could not be kept, because the installation had changed')
    }
  } catch (error) {
    report(error, { during: `renewing the token of ${keyOf(installation)}` })
  }
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
