interface DescribedError {
  readonly name: string
  readonly message: string
  readonly code?: string
  /** Where it was thrown, the nearest first. */
  readonly at?: readonly string[]
  readonly cause?: DescribedError
  readonly errors?: readonly DescribedError[]
}

/** A chain of causes longer than that is a circle. */
const deepest = 8

/** An error and its causes for the log. What could be a person's words or a key is left out. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: '(not an Error)' }
  const errors = error instanceof AggregateError && depth < deepest ? error.errors : []
  return {
    name: error.name,
    message: error instanceof SyntaxError ? withheld : discreet(error.message),
    ...('code' in error && { code: String(error.code) }),
    at: framesOf(error),
    ...(error.cause !== undefined &&
      depth < deepest && { cause: describeError(error.cause, depth + 1) }),
    ...(errors.length > 0 && { errors: errors.map((each) => describeError(each, depth + 1)) }),
  }
}

/** JSON.parse and RegExp put the text that they could not read into their message. */
const withheld = '(withheld: it quotes what was read)'

// What stands in quotes may be what somebody typed. The rest are the keys of Slack, Discord, HTTP and URLs.
const quoted = /"[^"]*"|“[^”]*”|`[^`]*`/gu
const secrets =
  /\bx(?:ox[a-z]|app)-[\w-]+|\b[\w-]{20,}\.[\w-]{6,}\.[\w-]{20,}|\b(?:Bearer|Bot)\s+\S+|(?<=\/\/)[^\s/@]+@/giu

/** In characters; what is longer is a page, or a body. */
const longest = 500

function discreet(message: string): string {
  const words = message.replaceAll(secrets, '[redacted]').replaceAll(quoted, '"…"')
  return words.length > longest ? `${words.slice(0, longest)} …` : words
}

/** Without the first lines of `stack`, which repeat the message. */
function framesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
}
