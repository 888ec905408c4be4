import { type Logger, LogLevel } from '@slack/bolt'
import type { Report } from '../../runtime/report.ts'
import { quietReport } from '../../runtime/quiet-report.ts'

/**
 * The logger of Slack's packages. Only warnings and errors pass, the same one once a minute, and
 * never more than their first argument: the others are bodies, which hold what people wrote.
 */
export function quietLogger(report: Report): Logger {
  const quietly = quietReport(report)
  const write = (first: unknown) => {
    const error = first instanceof Error ? first : new Error(firstWords(first))
    if (!isOfPages(error)) quietly(error, 'speaking with Slack')
  }
  return {
    debug: () => {},
    info: () => {},
    warn: write,
    error: write,
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}

/** Written down by the page itself; its message may quote what a stranger sent. */
function isOfPages(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('slack_oauth_')
}

function firstWords(first: unknown): string {
  return typeof first === 'string' ? first.slice(0, 200) : 'a warning without words'
}
