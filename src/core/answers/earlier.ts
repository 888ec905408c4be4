import type { Facts } from './facts/facts.ts'
import type { Language } from './words.ts'

/** What was said a moment ago, for a question that leans on it. */
export interface Earlier {
  readonly topic: string
  readonly concepts: readonly string[]
  readonly facts: Facts
  readonly language: Language
}
