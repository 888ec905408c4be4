import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import { describeError } from './describe-error.ts'

/** What was going on, in our words: never what a person wrote. */
type Context = Readonly<Record<string, string | number>>

/** Writes an error down and returns the ticket to quote to whoever asks, such as `R-7F3K2Q`. */
export type Report = (error: unknown, context?: Context) => string

const hidden = ['text', 'line', 'title', 'options', 'words', 'token', 'password', 'authorization']

/** JSON lines. Words, titles and keys that get in by mistake are taken out. */
export function makeLog(destination: DestinationStream, level = 'info'): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: (error: unknown) => describeError(error) },
      redact: hidden.flatMap((name) => [name, `*.${name}`]),
    },
    destination,
  )
}

/** `chance` gives a number from 0 up to 1. The report never throws: its ticket is all a person gets. */
export function makeReport(log: Logger, chance: () => number): Report {
  return (error, context = {}) => {
    const ticket = newTicket(chance)
    try {
      log.error({ ...context, ticket, error }, 'something broke')
    } catch (failure) {
      process.emitWarning(`ticket ${ticket} could not be written: ${describeError(failure).name}`)
    }
    return ticket
  }
}

/** No letter or digit that can be taken for another when read aloud or copied by hand. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

function newTicket(chance: () => number): string {
  const letter = () => letters[Math.floor(chance() * letters.length)] ?? ''
  return `R-${Array.from({ length: 6 }, letter).join('')}`
}
