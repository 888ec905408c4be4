import type { Guess } from './classifier.ts'
import { topics } from './topics/catalog.ts'

/**
 * Where the likeliest reading finds the source silent, and readings that it answers are likelier together, the best
 * of those leads: over held-out questions that is right more often, and what is silent is named beside it.
 */
export function answerFirst(guesses: readonly Guess[]): readonly Guess[] {
  const [best] = guesses
  if (!best || outcomeOf(best) !== 'not_in_source') return guesses
  const near = guesses.slice(0, 6)
  const sumOf = (outcome: string) =>
    near.reduce((sum, guess) => (outcomeOf(guess) === outcome ? sum + guess.share : sum), 0)
  const answered = near.find((guess) => outcomeOf(guess) === 'answered')
  if (!answered || sumOf('answered') <= sumOf('not_in_source')) return guesses
  return [answered, ...guesses.filter((guess) => guess !== answered)]
}

function outcomeOf({ topic }: Guess): string | undefined {
  return topics.get(topic)?.outcome
}
