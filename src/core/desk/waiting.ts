import type { AdminAnswer, Desk, Letter } from './desk.ts'

/** Without the addresses of one person. */
export function forgotten(desk: Desk, isOwn: (sealed: string) => boolean): Desk {
  const questions = desk.questions.map((each) => ({
    ...each,
    askers: each.askers.filter((sealed) => !isOwn(sealed)),
  }))
  return withLetters({ ...desk, questions }, ({ letters }) =>
    letters.filter(({ to }) => !isOwn(to)),
  )
}

/** With other seals on the addresses. */
export function resealed(desk: Desk, reseal: (sealed: string) => string): Desk {
  const questions = desk.questions.map((each) => ({ ...each, askers: each.askers.map(reseal) }))
  return withLetters({ ...desk, questions }, ({ letters }) =>
    letters.map((letter) => ({ ...letter, to: reseal(letter.to) })),
  )
}

/** With other letters for each answer. */
export function withLetters(
  desk: Desk,
  lettersOf: (answer: AdminAnswer) => readonly Letter[],
): Desk {
  return {
    ...desk,
    answers: desk.answers.map((each) => ({ ...each, letters: lettersOf(each) })),
  }
}
