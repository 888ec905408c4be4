import type { HTTPReceiverOptions } from '@slack/bolt'
import type { DateTime } from 'luxon'
import { quietReport } from '../../runtime/quiet-report.ts'
import type { Report } from '../../runtime/report.ts'
import type { SecretBox } from '../../runtime/secret-box.ts'
import { errorCode, optionsOf, type Reach } from './clients.ts'
import { failurePage, installPage, successPage } from './install-pages.ts'
import { installationOf } from './installation.ts'
import type { Installations } from './installations.ts'
import type { OAuthApp } from './renewal.ts'
import type { Tenancy } from './tenancy.ts'

interface Tools {
  readonly app: OAuthApp
  /** The scopes to ask for. */
  readonly scopes: readonly string[]
  readonly installations: Installations
  readonly tenancy: Tenancy
  readonly box: SecretBox
  readonly reach: Reach
  readonly clock: () => DateTime
  readonly report: Report
  /** One line to the operator. */
  readonly tell: (words: string) => void
  /** Where a person agrees; next to the API of the same Slack. */
  readonly authorizationUrl: string
}

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }

/** Pages to install by: /slack/install begins, /slack/oauth_redirect ends it. */
export function oauthPages(tools: Tools): Partial<HTTPReceiverOptions> {
  const { app, scopes, box, reach, report, tell, authorizationUrl } = tools
  const quietly = quietReport(report) // anybody may call a page as often as they like
  return {
    ...app,
    stateSecret: box.derive('slack install state'),
    scopes: [...scopes],
    installationStore: {
      storeInstallation: (given) => keep(tools, given),
      fetchInstallation: async () => Promise.reject(new Error('asked of Installations instead')),
    },
    installerOptions: {
      authVersion: 'v2',
      authorizationUrl,
      clientOptions: optionsOf(reach, 10_000),
      renderHtmlForInstallPath: installPage,
      callbackOptions: {
        success: (installation, _options, _request, response) => {
          const { team, enterprise } = installation
          tell(
            `installed in ${team ? `the workspace ${team.id}` : `the organisation ${enterprise?.id}`}`,
          )
          response.writeHead(200, html).end(successPage(team?.name))
        },
        failure: (error, _options, _request, response) => {
          const kind = errorCode(error) ?? error.code // a message may quote what was sent
          const ticket = quietly(error, 'installing by OAuth', kind)
          response.writeHead(400, html).end(failurePage(error.code, ticket))
        },
      },
    },
  }
}

async function keep(
  { installations, tenancy, clock }: Tools,
  given: Parameters<typeof installationOf>[0],
): Promise<void> {
  const installation = installationOf(given, clock())
  const { teamId, enterpriseId } = installation
  await tenancy.arrive({ teamId, enterpriseId }, () => installations.save(installation))
}
