import { residentMb } from './measure.ts'

/**
 * Tells the process that started this one that it serves, and at which port if at one; then,
 * whenever it asks, what this process has taken. Ends with it.
 */
export function serving(port = 0): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system, residentMb: residentMb() })
  })
  process.once('disconnect', () => process.exit())
  process.send?.({ port })
}
