import { type Logger, LogLevel } from '@slack/bolt'
import type { Report } from '../../runtime/report.ts'
import { Recent } from '../../runtime/recent.ts'

const minute = 60_000 // ms

/**
 * The logger of Slack's packages. Only warnings and errors pass, the same one once a minute, and
 * never more than their first argument: the others are bodies, which hold what people wrote.
 */
export function quietLogger(report: Report): Logger {
  const said = new Recent<true>(100, minute)
  const write = (first: unknown) => {
    const error = first instanceof Error ? first : new Error(firstWords(first))
    if (said.has(error.message)) return
    said.set(error.message, true)
    report(error, { during: 'speaking with Slack' })
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

function firstWords(first: unknown): string {
  return typeof first === 'string' ? first.slice(0, 200) : 'a warning without words'
}
