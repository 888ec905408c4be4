import type { Guess } from './classifier.ts'
import { foremost } from './foremost.ts'
import { isInDanger } from './vocabulary/danger.ts'
import { peaceWanted } from './vocabulary/peace.ts'

/** Topics that are declined, that bring the emergency number, or that are a doctor's. */
const kinds: ReadonlySet<string> = new Set([
  'emergency',
  'forge',
  'harm',
  'inject',
  'near_health',
  'others_record',
])

/** What goes before every other reading. */
export const isGrave = (topic: string): boolean => kinds.has(topic)

/** Of all grave topics together: fitted on the lines of writers from whom nothing had been learned. */
const sure = 0.4

/** Readings with the likeliest grave one in front, if they are grave; signs of a life in danger go before that. */
export function guarded(
  guesses: readonly Guess[],
  words: readonly string[],
  gate: (honest: readonly Guess[]) => readonly Guess[],
): readonly Guess[] {
  if (isInDanger(words)) return foremost('emergency', guesses)
  const wish = peaceWanted(words)
  if (wish !== undefined) return foremost(wish, guesses)
  const grave = guesses.filter(({ topic }) => kinds.has(topic))
  const sum = grave.reduce((all, { share }) => all + share, 0)
  const [likeliest] = grave
  return likeliest && sum >= sure
    ? foremost(likeliest.topic, guesses)
    : [...gate(guesses.filter(({ topic }) => !kinds.has(topic))), ...grave]
}
