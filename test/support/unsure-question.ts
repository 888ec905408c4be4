import { answer } from '../../src/core/answers/answers.ts'
import { entries } from '../../src/core/answers/vocabulary/lexicon.ts'
import { situation } from './world.ts'

const words = [
  ...new Set(entries.flatMap((entry) => entry.words.map((word) => word.replace('*', '')))),
]

/** The first few messages of three words of the field, in English, that can be read in two ways, whatever the model is. */
export function unsureQuestions(many: number): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < 20_000 && found.length < many; at += 1) {
    const word = (step: number) => words[(at * step) % words.length] ?? ''
    const question = `${word(7)} ${word(31)} ${word(57)}`
    const { unsure, context } = answer(question, situation())
    if (unsure && context.language === 'en') found.push(question)
  }
  return found
}
