/** Why it rejected, from the outermost error to the first cause: `UnreadableRecord: … < Error: …`. */
export async function reasonsOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'it did not reject', chainOf)
}

function chainOf(error: unknown): string {
  if (!(error instanceof Error)) return `no Error: ${typeof error}`
  const under: unknown[] = error instanceof AggregateError ? error.errors : []
  const causes = error.cause === undefined ? under : [error.cause, ...under]
  return [`${error.name}: ${error.message}`, ...causes.map(chainOf)].join(' < ')
}
