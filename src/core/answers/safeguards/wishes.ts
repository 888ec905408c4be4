import { oneOf } from '../vocabulary/expressions.ts'
import { change, record } from '../vocabulary/untruth.ts'

/** `log the`, `can you put`, `i will write`: it is to be done, and not asked about. */
const wish =
  /(?:^|[.?!,;] |\b(?:please|just|anyway|but|and|so|to|lets|let us|can you|could you|will you|would you|can we|could we|help me|can i|could i|i will|going to|you can|i want you to|i need you to|want to|like to|do|me|how do i|now|then|again|more|cool if i|if i|you|ill|i|puedes|puedo|quiero|y|kindly|simply|only|mejor) )/u
export const wished = (list: string) => new RegExp(`${wish.source}${oneOf(list)}\\b`, 'u')
const wishesEntry = wished(record)
const wishesHours =
  /\b\d+(?:\.\d+)? (?:hours?|ceus?|credits?|horas) (?:for (?:it|that|this)|please|go)\b|\b(?:put|write|count) (?:it|that) in\b/u
const wishesAlteration = wished(change)
/** Whoever asks by these words asks for the rule. */
export const asksRule =
  /^(?:can|could|does|do|will|would|is|are|may|should|if|what|how|am|did|has|have|when|why|puedo|se puede|hay|cuando)\b/u

export function wishesRecord(text: string): boolean {
  return wishesEntry.test(text) || wishesHours.test(text)
}

export function wishesChange(text: string): boolean {
  return wishesAlteration.test(text) || wishesEntry.test(text)
}
