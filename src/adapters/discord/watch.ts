import { type RateLimitData, RESTEvents } from '@discordjs/rest'
import { quietReport } from '../../runtime/quiet-report.ts'
import type { Report } from '../../runtime/report.ts'
import type { Clients } from './clients.ts'

const during = 'speaking with Discord'

/** Writes down that Discord slows us down. */
export function limitsTo(report: Report): (limit: RateLimitData) => void {
  const quietly = quietReport(report)
  return ({ global, method, route }) => {
    const what = global ? 'everything' : `${method} ${route}`
    quietly(new Error(`Discord limits the rate of ${what}`), during)
  }
}

/** Writes down that Discord is about to shut us out. */
export function watch({ callbacks, webhooks, others }: Clients, report: Report): void {
  const quietly = quietReport(report)
  for (const rest of [callbacks, webhooks, others]) {
    rest.on(RESTEvents.InvalidRequestWarning, () => {
      quietly(new Error('Discord has refused many requests, and may shut us out'), during)
    })
  }
}
