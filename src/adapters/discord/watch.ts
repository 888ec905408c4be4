import { RESTEvents } from '@discordjs/rest'
import type { Report } from '../../runtime/report.ts'
import type { Clients } from './clients.ts'
import { quietReport } from '../../runtime/quiet-report.ts'

/** Writes down that Discord slows us down, or is about to shut us out. */
export function watch({ callbacks, webhooks, others }: Clients, report: Report): void {
  const quietly = quietReport(report)
  const during = 'speaking with Discord'
  for (const rest of [callbacks, webhooks, others]) {
    rest.on(RESTEvents.RateLimited, ({ global, method, route }) => {
      const what = global ? 'everything' : `${method} ${route}`
      quietly(new Error(`Discord limits the rate of ${what}`), during)
    })
    rest.on(RESTEvents.InvalidRequestWarning, () => {
      quietly(new Error('Discord has refused many requests, and may shut us out'), during)
    })
  }
}
