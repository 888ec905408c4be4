import type { HTTPReceiverOptions } from '@slack/bolt'
import { secretBox } from '../../runtime/secret-box.ts'
import type { Reach } from './clients.ts'
import { Installations } from './installations.ts'
import { allScopes } from './manifest.ts'
import { oauthPages } from './oauth.ts'
import { renewal } from './renewal.ts'
import type { Start } from './start.ts'
import { type Tenancy, tenancyOf } from './tenancy.ts'
import { meetWorkspace, onlyWorkspace, prefixOf, type Workspaces } from './workspace.ts'

export interface Installed {
  readonly workspaces: Workspaces
  readonly tenancy: Tenancy
  /** The pages to install by; none for a single workspace. */
  readonly pages: Partial<HTTPReceiverOptions> | undefined
  /** What has to be done for the installations now and then. */
  readonly tend: () => Promise<void>
}

/** The one workspace of a bot token, or all that install the bot by OAuth. Rejects in plain words. */
export async function installed(
  { config, departures, installations: shelf, clock, report, tell }: Start,
  reach: Reach,
): Promise<Installed> {
  const { botToken, oauth } = config
  if (!oauth) {
    const workspace = await meetWorkspace(botToken ?? '', reach)
    await departures.comeBack(prefixOf(workspace))
    const workspaces = onlyWorkspace(workspace, clock())
    const tenancy = tenancyOf({ departures, clock, tell }, workspaces)
    return { workspaces, tenancy, pages: undefined, tend: async () => {} }
  }
  const { clientId, clientSecret, authorizationUrl } = oauth
  const app = { clientId, clientSecret }
  const box = secretBox(oauth.secretKeys)
  const installations = new Installations(shelf, box, report)
  await installations.sealAgain()
  const tenancy = tenancyOf({ departures, clock, tell }, installations)
  const scopes = allScopes()
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
    tend: renewal({ app, installations, reach, clock, report, tell }),
  }
}
