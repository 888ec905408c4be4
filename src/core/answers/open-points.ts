import type { Context } from './context.ts'
import { pointsOfPapers } from './vocabulary/points-of-papers.ts'
import { pointsOfStanding } from './vocabulary/points-of-standing.ts'

/** A point that the source leaves open within a matter that it speaks of. */
export interface Point {
  /** The topics that such questions are taken for. */
  readonly beside: RegExp
  /** The matter, as the message names it. */
  readonly says: RegExp
  /** What is asked of it. */
  readonly words: RegExp
  /** What would make it another question. */
  readonly but?: RegExp
  readonly topic: string
}

const points = [...pointsOfPapers, ...pointsOfStanding]

/** The topic of such a point, where a rule near it would be answered as if it spoke of that. */
export function openPoint(topic: string, { words }: Context): string | undefined {
  const text = words.join(' ')
  const found = points.find(
    ({ beside, says, words: asked, but }) =>
      beside.test(topic) && says.test(text) && asked.test(text) && !(but?.test(text) ?? false),
  )
  return found?.topic
}
