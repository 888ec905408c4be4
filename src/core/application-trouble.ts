import { formatDay } from './day.ts'
import { phaseOn } from './phase.ts'
import type { Standing } from './standing.ts'

/** What is wrong with the day on which an application was sent, or is planned. */
export function applicationTrouble({ application, deadlines }: Standing): string | undefined {
  if (!application || !deadlines) return undefined
  const { on, state } = application
  const { phases, cycle, applyUntil } = deadlines
  const phase = phaseOn(phases, on)
  if (!phase.apply) {
    return `The last day to apply ${state === 'sent' ? 'was' : 'is'} ${formatDay(applyUntil)}; ${formatDay(on)} is after it.`
  }
  if (on <= cycle.expires || state === 'sent') return undefined
  return `You plan to apply on ${formatDay(on)}, after your expiry (${phase.label}): it costs more, and you are not certified until it is processed.`
}
