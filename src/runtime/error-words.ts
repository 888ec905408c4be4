/** With its cause, which often is the reason: `could not open data/recert.db (unable to open database file)`. */
export function errorWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { message, cause } = error
  return cause instanceof Error && cause.message ? `${message} (${cause.message})` : message
}
