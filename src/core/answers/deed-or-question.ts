import type { Context } from './context.ts'
import { ofExpiry } from './expiry-asked.ts'
import { amountsTold } from './facts/facts.ts'
import { groupOf } from './topics/catalog.ts'

/** What is asked is not to be recorded, whatever days it names. */
const isDoing = /^do_(?:expiry|cpr|apply|audit|petition|renew)$/u
const asksFirst =
  /^(?:(?:can|could|may|should|will|would) i|do|does|did|is|are|am|was|what|when|how|why|where|which|who|if|cuando|como|cuanto|cuantos|que|puedo|hay|es)\b/u
/** Asked of the bot, however politely: `could you record that?` */
const asksToDo =
  /\b(?:please|can you|could you|will you|would you|mind|puedes|podrias|log|record|save|note|put|mark|set|add|change|update|file|submit|start|open|track|anota|apunta|guarda|registra|pon)\b/u
/** A question after what is told: `my card ends on the 4th, does that matter`, `it lapsed in june, ok?` */
const asksThen =
  /[.,;!] (?:and |so |but |then |y )?(?:(?:(?:can|could|may|should|will|would) (?:i|it|that|they)|do i|does|did (?:it|that|i)|is (?:it|that|this|there)|are (?:they|those)|am i|what|when|how|why|where|which|puedo|cuando|como|hay) .+|(?:is that |am i |still )?(?:ok|okay|right|correct|fine|good|late|problem|cierto|verdad) \?)$/u
/** `did i log that`: about what the record holds. */
export function asksOfRecord(text: string): boolean {
  return /^(?:did|have|has) (?:i|you)\b/u.test(text)
}

/** The deed that was read, or what is asked by whoever only tells a day to ask of it. */
export function deedOrQuestion(best: string, context: Context): string {
  const text = context.words.join(' ')
  if (!isDoing.test(best) || asksOfRecord(text)) return best
  const isQuestion =
    asksFirst.test(text) || asksThen.test(text) || (text.endsWith('?') && !asksToDo.test(text))
  return isQuestion ? askedBeside(best, context) : best
}

/** What somebody asks who tells a day and would have it recorded too, as it seemed. */
function askedBeside(best: string, { guesses, own }: Context): string {
  if (best === 'do_cpr' && own.cardExpires) return 'cpr_currency'
  const isTold = best === 'do_expiry' && own.expires !== undefined
  if (isTold && amountsTold(own)) return 'remaining'
  const isNext = (topic: string) =>
    !topic.startsWith('do_') && groupOf(topic) !== 'safety' && (!isTold || ofExpiry.has(topic))
  return guesses.find(({ topic }) => isNext(topic))?.topic ?? best
}
