import { anyOf } from '../vocabulary/expressions.ts'
import {
  aim,
  amount,
  crooked,
  date,
  knowing,
  later,
  paper,
  partly,
  status,
  undone,
  unseen,
  whatever,
} from '../vocabulary/untruth.ts'
import { untrueDate } from './false-days.ts'
import { untrueHours } from './false-hours.ts'
import { untruePaper } from './false-papers.ts'

/** It is put right, not made wrong. */
const corrects =
  /\b(?:typos?|fat finger\w*|wrong\w*|mistakes?|mis ?spel\w*|mistyp\w*|by accident|accidental\w*|oops|error|incorrect\w*|correct\w*|fix|should (?:be|say|have)|meant|put (?:that|it|this) right|undo|revert|take (?:it|that) back|remove|delete|spelled|maiden|married|divorce\w*|corrige\w*|corregir|equivoc\w*|mal)\b/u
const object = anyOf(paper, amount, date, status, 'quiz test exam audit course')
const isCrooked = anyOf(crooked)
/** Needs nothing beside it. */
const plainly = anyOf('fudg* fuddg* cook_the creative_with falsif* backdat* counterfeit*')

/** Something in it gives an untruth away, though not what is to be done. */
export function isSign(text: string): boolean {
  const given = [isCrooked, undone, partly, later, unseen, aim, knowing, whatever]
  return given.some((sign) => sign.test(text))
}

/** Whether something that is not so is to be written down or put on paper. */
export function forges(text: string): boolean {
  if (corrects.test(text)) return false
  if (isCrooked.test(text) && (object.test(text) || plainly.test(text))) return true
  return untruePaper(text) || untrueDate(text) || untrueHours(text)
}
