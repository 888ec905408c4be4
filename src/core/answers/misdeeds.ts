import type { Guess } from './classifier.ts'
import { marked, type Phrase, phrase } from './phrases.ts'
import { asksOfHealth } from './vocabulary/health.ts'
import {
  aboutIt,
  asksRules,
  falsePapers,
  honest,
  misdeeds,
  type Refused,
} from './vocabulary/misdeeds.ts'
import { peaceWanted } from './vocabulary/peace.ts'

type Patterns = readonly (readonly [Refused, readonly Phrase[]])[]

let patterns: Patterns | undefined

/** Made when the first message comes. */
function patternsOf(): Patterns {
  patterns ??= misdeeds.map(([topic, templates]) => [topic, templates.map(phrase)] as const)
  return patterns
}

/** Which rule a message would break if it were done as asked. */
function misdeedIn(words: readonly string[]): Refused | undefined {
  const text = words.join(' ')
  if (aboutIt.test(text)) return undefined
  const { text: read, there } = marked(words)
  const isHere = ({ needs, fits }: Phrase) => needs.every((name) => there.has(name)) && fits(read)
  const found = patternsOf().find(([, each]) => each.some(isHere))?.[0]
  return found === 'forge' && honest.test(text) ? undefined : found
}

const ofSafety = /^(?:forge|others_record|inject)$/u

/** The readings, with what must be refused before them all; what is only asked about is not refused. */
export function guarded(
  guesses: readonly Guess[],
  words: readonly string[],
  concepts: readonly string[],
): readonly Guess[] {
  const [best] = guesses
  if (best?.topic === 'emergency') return guesses
  const peace = peaceWanted(words)
  if (peace) return ahead(peace, guesses)
  const found = misdeedIn(words)
  if (found) return ahead(found, guesses)
  const isSettled = /^(?:near_|far|do_)/u.test(best?.topic ?? '')
  if (!isSettled && asksOfHealth(words, concepts)) return ahead('near_training', guesses)
  const text = words.join(' ')
  if (aboutIt.test(text) && falsePapers.test(text)) return ahead('false_papers', guesses)
  return best?.topic === 'others_record' && asksRules.test(text)
    ? guesses.filter(({ topic }) => !ofSafety.test(topic))
    : guesses
}

function ahead(topic: string, guesses: readonly Guess[]): readonly Guess[] {
  return [{ topic, share: 1 }, ...guesses.filter((guess) => guess.topic !== topic)]
}
