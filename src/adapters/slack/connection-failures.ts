import { quietReport } from '../../runtime/quiet-report.ts'
import type { Report } from '../../runtime/report.ts'
import { errorCode } from './clients.ts'

/** Codes that only a person can mend, at api.slack.com/apps. */
const ofTheToken = [
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]

/** What becomes of every failure to connect: quietly written down, and told to the operator once if it is for them to mend. */
export function connectionFailures(
  report: Report,
  tell: (words: string) => void,
): (error: unknown) => void {
  const quietly = quietReport(report)
  let isTold = false
  return (error) => {
    const fault = error instanceof Error ? error : new Error('no reason given')
    const ticket = quietly(fault, 'opening a connection to Slack')
    const code = errorCode(error) ?? ''
    if (isTold || !ofTheToken.includes(code)) return
    isTold = true
    tell(
      `Slack takes SLACK_APP_TOKEN no more (${code}, ticket ${ticket}): give a new app-level token and restart`,
    )
  }
}
