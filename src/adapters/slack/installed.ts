import type { HTTPReceiverOptions } from '@slack/bolt'
import type { Report } from '../../runtime/report.ts'
import { secretBox } from '../../runtime/secret-box.ts'
import { checkUp } from './check-up.ts'
import { optionsOf, type Reach } from './clients.ts'
import { toldOnce } from './dead-token.ts'
import { Installations } from './installations.ts'
import { allScopes } from './manifest.ts'
import { oauthPages } from './oauth.ts'
import { renewal } from './renewal.ts'
import { deathOf } from './telling-client.ts'
import type { Start } from './start.ts'
import { type Tenancy, tenancyOf } from './tenancy.ts'
import {
  meetWorkspace,
  onlyWorkspace,
  prefixesOf,
  type Workspace,
  type Workspaces,
} from './workspace.ts'

export interface Installed {
  readonly workspaces: Workspaces
  readonly tenancy: Tenancy
  /** The pages to install by; none for a single workspace. */
  readonly pages: Partial<HTTPReceiverOptions> | undefined
  /** What has to be done for the installations, every `tendMs`. */
  readonly tend: () => Promise<void>
}

export const tendMs = 5 * 60_000

/** The one workspace of a bot token, or all that install the bot by OAuth. Rejects in plain words. */
export async function installed(start: Start, reach: Reach): Promise<Installed> {
  const { config, departures, installations: shelf, clock, report, leaseFor, tell } = start
  const ask = (token: string) => deathOf(token, optionsOf(reach, 10_000))
  const parts = { departures, clock, tell, deathOf: ask }
  const { botToken, oauth } = config
  if (!oauth) return ofOne(await meetWorkspace(botToken ?? '', reach), parts, report)
  const { clientId, clientSecret, authorizationUrl } = oauth
  const app = { clientId, clientSecret }
  const box = secretBox(oauth.secretKeys)
  const installations = new Installations(shelf, box, report)
  await installations.sealAgain()
  const tenancy = tenancyOf(parts, installations)
  const scopes = allScopes()
  const renew = renewal({ app, installations, tenancy, reach, clock, report, leaseFor, tell })
  const all = () => installations.workspaces()
  const check = checkUp({ all, tenancy, clock, report }, tendMs)
  return {
    workspaces: installations,
    tenancy,
    pages: oauthPages({
      app,
      scopes,
      installations,
      tenancy,
      box,
      reach,
      clock,
      report,
      tell,
      authorizationUrl,
    }),
    async tend() {
      await renew()
      await check()
    },
  }
}

/** `parts`: what its tenancy is made of. */
async function ofOne(
  workspace: Workspace,
  parts: Parameters<typeof tenancyOf>[0],
  report: Report,
): Promise<Installed> {
  const { departures, clock } = parts
  for (const prefix of prefixesOf(workspace)) await departures.comeBack(prefix)
  const workspaces = onlyWorkspace(workspace, clock())
  const tenancy = { ...tenancyOf(parts, workspaces), lose: toldOnce(parts) }
  const tend = checkUp({ all: () => [workspace], tenancy, clock, report }, tendMs)
  return { workspaces, tenancy, pages: undefined, tend }
}
