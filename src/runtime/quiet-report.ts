import type { Report } from './report.ts'

const minute = 60_000 // ms

/** Kinds in a minute; whoever makes up ever new ones gets no further. */
const mostKinds = 50

/** Gives the ticket under which it is written down. `kind`: what makes two of them the same. */
export type QuietReport = (error: Error, during: string, kind?: string) => string

/** For what a network or a stranger can cause as often as it likes: each kind once a minute. */
export function quietReport(report: Report): QuietReport {
  const tickets = new Map<string, string>()
  let ends = 0
  return (error, during, kind = error.message) => {
    if (performance.now() >= ends) {
      tickets.clear()
      ends = performance.now() + minute
    }
    const key = `${during} ${kind}`
    const known = tickets.get(key) ?? tickets.get(rest)
    if (known !== undefined) return known
    const isFull = tickets.size >= mostKinds
    const ticket = report(isFull ? new Error(rest) : error, { during })
    tickets.set(isFull ? rest : key, ticket)
    return ticket
  }
}

const rest = 'more kinds of faults than are written down in a minute'
