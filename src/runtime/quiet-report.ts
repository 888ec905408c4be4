import { Recent } from './recent.ts'
import type { Report } from './report.ts'

const minute = 60_000 // ms

/** For what a network or a stranger can cause as often as it likes: the same once a minute. */
export function quietReport(report: Report): (error: Error, during: string) => void {
  const said = new Recent<true>(100, minute)
  return (error, during) => {
    const key = `${during} ${error.message}`
    if (said.has(key)) return
    said.set(key, true)
    report(error, { during })
  }
}
