/** `19 minus what i have`: a total of the rules, less what there is. */
const difference =
  /\b(?:1\.9|2\.0|19|20|total|target)\b(?: \w+){0,2} (?:minus|less|take away|menos)\b|\b(?:subtract|resta(?:r|le)?)\b/u
const leftover =
  /\b(?:the|my) (?:gap|difference|shortfall|rest)\b|\b(?:what (?:will|would|do|does|is|stays|remains|still)(?: \w+){0,3}? (?:left|missing|short|lack|open|remain\w*|need|needed)|what (?:remains|stays)|how (?:short|much short|far off|much is left)|how (?:much|many)(?: \w+){0,3} (?:left|short|to go|missing)|(?:cuanto|que) (?:me )?(?:falta\w*|queda\w*))\b/u
const whereNow =
  /\bwhere (?:i am|am i|im|i stand) (?:at|now|so far)\b|\bwhere am i\b|\bwhere (?:is|s|does|do|would|will|am) (?:this|that|it|i) (?:leave|leaves|stand|put|puts|get|gets|at|now)\b|\bhow far (?:along )?(?:does|am|is|do|would)\b|\bwhat is my (?:total|sum|tally)\b|\bdonde (?:quedo|estoy|me deja)\b/u

const enough =
  /\b(?:enough|sufficient|alcanz\w*|suficientes?|basta\w*|llego)\b|\b(?:would|will|does|do|did|can|could) (?:that|it|this|they|those|these|i) (?:\p{L}+ )?(?:finish|cover|complete|do|get me|make|be (?:done|good|ok|all|it|set|finished|there)|suffice|satisfy|meet|wrap|close)\b|\bam i (?:\p{L}+ )?(?:done|set|covered|there|good|finished|ok|complete|all set|in the clear|short)\b|\b(?:that it|is that all|all i need|do i have (?:it all|everything|enough)|leave me short|(?:do|will|would|can|could) i (?:\p{L}+ )?make it)(?= |$)|\bdone \?/u

/** Whether an amount will do: a yes or a no is asked for. */
export function asksEnough(text: string): boolean {
  return enough.test(text)
}

/** What comes of a sum and what is short, in one question. */
export function asksLeftover(text: string): boolean {
  return leftover.test(text)
}

/** Asks where somebody stands. */
export function asksWhereNow(text: string): boolean {
  return whereNow.test(text)
}

/** Asks what is short: by a difference, or after what is told or yet to come. */
export function asksShortfall(text: string, isToCome: boolean, isTold: boolean): boolean {
  if (difference.test(text)) return true
  return isTold && ((isToCome && leftover.test(text)) || whereNow.test(text))
}
