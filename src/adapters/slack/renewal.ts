import { randomUUID } from 'node:crypto'
import { webApi } from '@slack/bolt'
import type { DateTime } from 'luxon'
import type { Lease, LeaseFor } from '../../runtime/lease.ts'
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
  readonly leaseFor: LeaseFor
  /** One line to the operator. */
  readonly tell: (words: string) => void
}

/** Twice what Slack gives to a token. */
const longestLife = 24 * 60 * 60 // s
/** A token is renewed so long before its end, and until then the old one is used. */
const ahead = 3 * 60 * 60 // s
/** Who renews has so long to do it before another may: longer than two calls are apart, for what is held meanwhile. */
const leaseMs = 15 * 60_000

/** What Slack says of a refresh token that will never work again. */
const spentCodes: readonly (string | undefined)[] = [
  'invalid_refresh_token',
  'token_revoked',
  'account_inactive',
]

/** A renewed token, what it takes the place of, and the lease under which it was renewed. */
interface Renewed {
  readonly old: Installation
  readonly next: Installation
  readonly lease: Lease
  readonly owner: string
}

/**
 * Renews every token that is due, each by one process alone: what renews it can be used only once. So
 * a renewed token that cannot be kept yet is held here with its lease, and kept by the next call.
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
      const renewed = await renewedAlone(tools, installation)
      if (renewed) held.set(key, renewed)
    }
  }
}

/** An end that is too far off was set by a clock that went wrong. */
function isDue({ refreshToken, expiresAt, isSpent = false }: Installation, now: DateTime): boolean {
  if (isSpent || refreshToken === undefined || expiresAt === undefined) return false
  const left = expiresAt - now.toSeconds()
  return left < ahead || left > longestLife
}

/** What could not be kept. Never rejects: one workspace that cannot be renewed stops no other. */
async function renewedAlone(tools: Tools, seen: Installation): Promise<Renewed | undefined> {
  const { installations, clock, report, leaseFor } = tools
  const lease = leaseFor(`renewing the Slack token of ${keyOf(seen)}`)
  const owner = randomUUID()
  try {
    if (!(await lease.take(owner, leaseMs))) return undefined // somebody else does it
    const old = await installations.latest(seen)
    const next = old && isDue(old, clock()) ? await renew(tools, old) : undefined
    const renewed = old && next && { old, next, lease, owner }
    if (renewed && !(await isSettled(tools, renewed))) return renewed
    if (!renewed) await lease.release(owner)
  } catch (error) {
    report(error, { during: duringOf(seen) })
  }
  return undefined
}

async function renew(tools: Tools, old: Installation): Promise<Installation | undefined> {
  try {
    return await exchanged(tools, old)
  } catch (error) {
    tools.report(error, { during: duringOf(old) })
    if (spentCodes.includes(errorCode(error))) await giveUp(tools, old)
    return undefined
  }
}

/** False when the store failed, so that it has to be tried again. */
async function isSettled(
  { installations, report }: Tools,
  { old, next, lease, owner }: Renewed,
): Promise<boolean> {
  const during = duringOf(old)
  try {
    await lease.take(owner, leaseMs) // nobody else is to use what renewed it once more
    if (!(await installations.replace(old, next))) {
      report(new Error('installed again or removed while its token was renewed'), { during })
    }
    await lease.release(owner)
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
async function giveUp(tools: Tools, old: Installation): Promise<void> {
  const { installations, tenancy, report, tell } = tools
  const key = keyOf(old)
  try {
    if (await tenancy.lose(workspaceOf(old))) return
    if (!(await installations.replace(old, { ...old, isSpent: true }))) return
    tell(`Slack renews the token of ${key} no more: install the bot there again at /slack/install`)
  } catch (error) {
    report(error, { during: duringOf(old) })
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
  const expiresAt = Math.floor(clock().toSeconds()) + expires_in
  return { ...installation, token: access_token, refreshToken: refresh_token, expiresAt }
}
