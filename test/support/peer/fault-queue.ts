/** Faults by the name of what is asked for; each of `first` is used up once. */
export function newFaultQueue<F>(first: Readonly<Record<string, readonly F[]>> = {}) {
  const queues = new Map<string, F[]>(Object.entries(first).map(([key, all]) => [key, [...all]]))
  const lasting = new Map<string, F>()
  return {
    /** The next calls of the name fail so, one fault a call. */
    next(name: string, ...faults: readonly F[]): void {
      queues.set(name, [...(queues.get(name) ?? []), ...faults])
    },
    always(name: string, fault: F): void {
      lasting.set(name, fault)
    },
    clear(): void {
      queues.clear()
      lasting.clear()
    },
    take(name: string): F | undefined {
      return queues.get(name)?.shift() ?? lasting.get(name)
    },
  }
}
