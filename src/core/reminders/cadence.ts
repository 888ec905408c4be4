import type { Cadence } from './settings.ts'

/** Days before something ends that nobody wants to miss. */
const milestones = [365, 180, 90, 60, 30, 14, 7, 3, 1, 0]

/** Whether a cadence speaks on a day from which so many are left; never after the last one. */
export function speaksAt(cadence: Cadence, daysLeft: number): boolean {
  if (daysLeft < 0) return false
  switch (cadence) {
    case 'daily':
      return true
    case 'smart':
      return daysLeft % stepAt(daysLeft) === 0
    case 'weekly':
      return daysLeft % 7 === 0
    case 'milestones':
      return milestones.includes(daysLeft)
  }
}

/** Monthly beyond 180 days, weekly to 60, every third day to 14, then daily. */
function stepAt(daysLeft: number): number {
  if (daysLeft > 180) return 30
  if (daysLeft > 60) return 7
  return daysLeft > 14 ? 3 : 1
}
