import {
  type Block,
  type Button,
  buttons,
  list,
  type Next,
  type Reply,
  type ReplyOutcome,
  text,
} from '../reply.ts'
import { sourceBlock } from '../standing-blocks.ts'
import type { Context } from './context.ts'
import { ruleOf, type RuleName } from './rules.ts'
import { nextIn, type Topic } from './topic.ts'
import { filled, type Said } from './words.ts'

/** An answer before it is a reply: the first line says it in a nutshell. */
export interface Answer {
  readonly outcome: ReplyOutcome
  readonly lines: readonly string[]
  readonly items?: readonly string[]
  readonly rules: readonly RuleName[]
  readonly next?: Topic['next']
  readonly buttons?: readonly Button[]
  readonly tone?: Reply['tone']
}

export function sayIn(
  { language, values }: Context,
  said: Said,
  more: Readonly<Record<string, string>> = {},
): string {
  return filled(said[language], { ...values, ...more })
}

export function replyOf(answer: Answer, context: Context): Reply {
  const { outcome, lines, items = [], rules, buttons: own = [] } = answer
  const [title = '', ...rest] = lines
  const found = sourcesOf(rules, context)
  const pressed = own.filter(({ line }) => line.length <= 100).slice(0, 4)
  return {
    outcome,
    title,
    tone: answer.tone ?? toneOf(outcome),
    blocks: [
      ...rest.map(text),
      ...(items.length > 0 ? [list(items)] : []),
      ...(pressed.length > 0 ? [buttons(...pressed)] : []),
      ...found,
    ],
    next: nextOf(answer, context),
  }
}

function toneOf(outcome: ReplyOutcome): Reply['tone'] {
  return outcome === 'declined' ? 'refusal' : 'plain'
}

function sourcesOf(rules: readonly RuleName[], { policy, standing }: Context): Block[] {
  const dated = rules.flatMap((name) => ruleOf(name, policy, standing.rulesOf) ?? [])
  const [first] = dated
  return first ? [sourceBlock(policy, first)] : []
}

function nextOf({ outcome, next }: Answer, context: Context): Next {
  if (outcome === 'not_in_source' || (outcome === 'reported' && !next)) {
    const ask = {
      en: 'Ask {issuer} at {phone}, or look in {portal}.',
      es: 'Pregunta a {issuer} al {phone} o mira en {portal}.',
    }
    return { text: sayIn(context, ask) }
  }
  if (next) return nextIn(next, context.language)
  return {
    text: sayIn(context, { en: 'See where you stand.', es: 'Mira cómo vas.' }),
    line: 'status',
  }
}
