import type { Next, ReplyOutcome } from '../reply.ts'
import { type Said, say } from './words.ts'
import type { RuleName } from './rules.ts'

/** One thing that people ask about, with what we can say to anybody. */
export interface Topic {
  readonly id: string
  /** The question as a button shows it. */
  readonly ask: Said
  readonly outcome: ReplyOutcome
  /** The rules that the statements rest on; their sources are named. Empty where no source speaks. */
  readonly rules: readonly RuleName[]
  /** The first is the answer in a nutshell. `{name}` stands for a value of the policy. */
  readonly en: readonly string[]
  readonly es: readonly string[]
  readonly next?: { readonly say: Said; readonly line?: string }
}

type Kind = Pick<Topic, 'outcome' | 'rules'>

export const stated = (...rules: readonly RuleName[]): Kind => ({ outcome: 'answered', rules })

/** The source is silent. Where to ask is added to what is said. */
export const silent: Kind = { outcome: 'not_in_source', rules: [] }

export const not = (outcome: ReplyOutcome): Kind => ({ outcome, rules: [] })

export function topic(
  id: string,
  kind: Kind,
  ask: Said,
  en: readonly string[],
  es: readonly string[],
  next?: Topic['next'],
): Topic {
  return { id, ask, ...kind, en, es, ...(next && { next }) }
}

const lines = {
  status: say('See where you stand.', 'Mira cómo vas.'),
  log: say(
    'Log what you completed, such as log 3 hours Yoga.',
    'Anota lo que terminaste, por ejemplo: log 3 hours Yoga.',
  ),
  setup: say('Tell me when your certification expires.', 'Dime cuándo vence tu certificación.'),
  deadlines: say('See your dates.', 'Mira tus fechas.'),
  fees: say('See what it costs in your case.', 'Mira qué se paga en tu caso.'),
  cpr: say('Record your card.', 'Anota tu tarjeta.'),
  petition: say('Record a petition you sent.', 'Anota una petición enviada.'),
  audit: say('See which documents you have.', 'Mira qué documentos tienes.'),
  help: say('See what I can do.', 'Mira lo que puedo hacer.'),
  policy: say('See every rule with its source.', 'Mira cada regla con su fuente.'),
  privacy: say('See what I keep about you.', 'Mira qué guardo de ti.'),
  pace: say('See the pace it takes.', 'Mira el ritmo que hace falta.'),
  apply: say('Check that you are ready.', 'Comprueba que estás listo.'),
  remind: say('See your reminders.', 'Mira tus recordatorios.'),
} as const

export const go = (line: keyof typeof lines): NonNullable<Topic['next']> => ({
  say: lines[line],
  line,
})

export function nextIn(next: NonNullable<Topic['next']>, language: keyof Said): Next {
  return { text: next.say[language], ...(next.line !== undefined && { line: next.line }) }
}
