import type { Day } from '../day.ts'
import { classifierOf, type Guess, type Model } from './classifier.ts'
import { conceptsIn } from './concepts.ts'
import type { Earlier } from './earlier.ts'
import { amountsTold, type Facts, factsIn, merged } from './facts/facts.ts'
import { featuresOf } from './features.ts'
import { foremost } from './foremost.ts'
import { gistOf } from './gist.ts'
import { gated } from './gate.ts'
import { guarded, isGrave } from './safeguard.ts'
import { isLeaning, leant, numbered, weighed } from './leaning.ts'
import { blended, lastAsked } from './long-message.ts'
import model from './model.json' with { type: 'json' }
import { normalise } from './normalise.ts'
import { asksTechnique, elsewhere } from './vocabulary/elsewhere.ts'
import { organisationIn } from './vocabulary/organisations.ts'
import { spellingOf } from './spelling.ts'
import { groupOf } from './topics/catalog.ts'
import { type Language, languageOf } from './words.ts'

export interface Understood {
  readonly words: readonly string[]
  readonly language: Language
  readonly concepts: readonly string[]
  /** The likeliest first. */
  readonly guesses: readonly Guess[]
  readonly facts: Facts
  /** What this message says by itself, without the turn before. */
  readonly own: Facts
  readonly leans: boolean
  /** Speaks of the asker: `my`, `mine`, `mis`. */
  readonly personal: boolean
  readonly organisation?: string
}

export type Understand = (typed: string, today: Day, earlier?: Earlier) => Understood

type Guesser = (words: readonly string[], earlier?: Earlier) => Guess[]

function guesserOf(learned: Model): Guesser {
  const { knows, classify } = classifierOf(learned)
  const guess: Guesser = (words, earlier) =>
    classify(featuresOf(words, (stem) => knows(`w:${stem}`), earlier?.concepts))
  return (words, earlier) => {
    const asked = lastAsked(words)
    return asked ? blended(guess(words, earlier), guess(asked, earlier)) : guess(words, earlier)
  }
}

/** Reads messages by the weights of a model. */
export function understanding(learned: Model): Understand {
  const known = new Set(learned.words.split('\n'))
  const spelling = spellingOf(known)
  const isKnown = (word: string) => known.has(word)
  const guessesOf = guesserOf(learned)
  return (typed, today, earlier) => {
    const asTyped = normalise(typed.slice(0, 1000)).split(' ')
    const words = spelling.of(asTyped)
    const concepts = [...new Set(conceptsIn(words).map(({ concept }) => concept))]
    const alone = guessesOf(words)
    const before = earlier && isLeaning(words, concepts, alone) ? earlier : undefined
    const said = factsIn(words.join(' '), today)
    const isNumber = said.number !== undefined
    const guesses = before
      ? leant(guessesOf(words, before), before, { concepts, isNumber, words })
      : byDays(alone, said)
    const own = before ? numbered(said, before) : said
    const organisation = organisationIn(gistOf(words))
    const isOurs = before !== undefined || tells(own)
    const signs = { concepts, words, isKnown, isOurs, organisation }
    return {
      words,
      own,
      concepts,
      leans: before !== undefined,
      language: before && words.length < 4 ? before.language : languageOf(words),
      guesses: sentAway(
        guarded(guesses, words, (honest) => gated(honest, signs)),
        asTyped,
      ),
      facts: earlier ? merged(carried(earlier, guesses[0]?.topic), own) : own,
      personal: words.some((word) => /^(?:my|mine|me|i|mi|mis|tengo|debo|puedo)$/u.test(word)),
      ...(organisation !== undefined && { organisation }),
    }
  }
}

/** What a turn before tells of the person; the amount of one course that was to be logged is no total. */
function carried({ topic, facts }: Earlier, now: string | undefined): Facts {
  if (!/^do_(?:log|edit)$/u.test(topic) || now === topic) return facts
  const { have: _, planned: __, courseOn: ___, ...others } = facts
  return others
}

/** What belongs to another office is not for us; in a long story the matter may be named in passing. */
function sentAway(guesses: readonly Guess[], words: readonly string[]): readonly Guess[] {
  const [best] = guesses
  if (!best || best.topic === 'near_org' || isGrave(best.topic)) return guesses
  if (asksTechnique(words)) return foremost('near_first_aid', guesses)
  const where = elsewhere(words)
  const asked = lastAsked(words)
  const isPassing = where === 'perhaps' && asked !== undefined && !elsewhere(asked)
  return where === undefined || isPassing ? guesses : foremost('far', guesses)
}

let reading: Understand | undefined

/** Reads by the model of this folder, which is made ready when the first message comes. */
export const understand: Understand = (...asked) => (reading ??= understanding(model))(...asked)

/** The readings, weighed by the days that a message tells. */
function byDays(guesses: readonly Guess[], { expires, cardExpires }: Facts): readonly Guess[] {
  if (!expires) return guesses
  return weighed(guesses, cardExpires ? hangsOnDays : hangsOnExpiry)
}

/** Who tells their date asks about what follows from it. */
function hangsOnExpiry(topic: string): boolean {
  return groupOf(topic) === 'windows' || /^(?:owe|remaining|pace|do_expiry)$/u.test(topic)
}

/** Who tells both days asks of the certification or of the card. */
function hangsOnDays(topic: string): boolean {
  return hangsOnExpiry(topic) || topic === 'cpr_currency'
}

/** A message with a date or an amount of somebody's own is hardly about something else. */
function tells(facts: Facts): boolean {
  const { expires, courseOn, applyOn, auditOn, cardExpires, lacks } = facts
  return [expires, courseOn, applyOn, auditOn, cardExpires, amountsTold(facts), lacks].some(
    (fact) => fact !== undefined,
  )
}
