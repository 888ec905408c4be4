import type { Report } from './report.ts'

/** An async listener made safe for an event emitter or a timer, which drop promises. */
export function guarded<Args extends unknown[]>(
  report: Report,
  listener: (...args: Args) => Promise<void>,
): (...args: Args) => void {
  const run = async (args: Args) => listener(...args)
  return (...args) => {
    run(args).catch((error: unknown) => report(error))
  }
}
