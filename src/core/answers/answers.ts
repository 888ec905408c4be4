import type { Situation } from '../command.ts'
import { dayOf } from '../day.ts'
import type { Reply } from '../reply.ts'
import { questionsIn } from './several.ts'
import { askedOtherwise } from './asked-otherwise.ts'
import { answerFirst } from './answer-first.ts'
import { actions } from './actions/catalog.ts'
import { offerOf, usedOf } from './learned.ts'
import { ask } from './actions/card.ts'
import { type Answer, replyOf, sayIn } from './answer.ts'
import { type Context, contextOf } from './context.ts'
import { expiryAsked, hangsOnExpiry, ofExpiry } from './expiry-asked.ts'
import { ownLine } from './own-line.ts'
import { personal } from './personal/catalog.ts'
import { relatedTo } from './related.ts'
import { toldToAll } from './told-to-all.ts'
import { turned } from './turned.ts'
import { groupOf, topics } from './topics/catalog.ts'
import type { Facts } from './facts/facts.ts'
import { type Earlier, stillTrue } from './earlier.ts'
import { type Understood, understand } from './understand.ts'
import { filled, say } from './words.ts'

export interface Answered {
  readonly reply: Reply
  /** What the next question may lean on. */
  readonly turn: Earlier
  readonly context: Context
  /** Several readings are near, and the reply asks which is meant. */
  readonly unsure: boolean
}

/**
 * Understands a question and answers it from the policy, the record and what the message says.
 * `meant` is the topic that the person has chosen by a button.
 */
export function answer(question: string, situation: Situation, meant?: string): Answered {
  const today = dayOf(situation.now)
  const before = situation.earlier && stillTrue(situation.earlier, situation.member)
  const read = understand(question, today, before)
  const understood = chosen({ ...read, guesses: answerFirst(read.guesses) }, meant)
  const context = withoutStrange(contextOf(understood, situation))
  const [best] = context.guesses
  const unsure = isUnsure(context)
  const first = unsure ? didYouMean(context) : answerTo(best?.topic ?? 'far', context)
  const { concepts, language, facts } = context
  const parts = first.outcome === 'action' ? [] : partsOf(question, context)
  const [one] = parts
  // What hangs on something unknown holds up nothing else that was asked.
  const isHeld = first.outcome === 'clarify' && one !== undefined
  const topic = (isHeld ? one.guesses[0]?.topic : best?.topic) ?? 'far'
  const found = isHeld ? answerTo(topic, one) : first
  const own = ownLine(found, topic, context)
  const beside = aside(parts, topic)
  const related =
    beside.length > 0 || isHeld ? [] : relatedTo(found, context, (id) => nutshellOf(id, context))
  return {
    reply: replyOf({ ...found, lines: [...found.lines, ...own, ...beside, ...related] }, context),
    turn: {
      topic,
      concepts: concepts.slice(0, 12),
      facts,
      language,
      ...offeredIn(found),
      nextChange: situation.member.nextChange,
    },
    context,
    unsure,
  }
}

/** What a yes saves: the one button of something to confirm, unless it takes something away. */
function offeredIn({ outcome, buttons }: Answer): Pick<Earlier, 'offered'> {
  const [only, ...others] = buttons ?? []
  const isPlain = outcome === 'action' && others.length === 0 && only?.danger !== true
  return isPlain && only ? { offered: only.line } : {}
}

/** Two readings are near each other, and neither is likely. */
function isUnsure(context: Context): boolean {
  const [best, second] = context.guesses
  if (best === undefined || second === undefined) return false
  const isNear = best.share < 0.15 && second.share > best.share * 0.75
  return isNear && askedOtherwise(best.topic, context) === undefined
}

/** What is like nothing and names hardly anything of the field is not asked back. */
function withoutStrange(context: Context): Context {
  const { concepts, guesses } = context
  const most = (guesses[0]?.share ?? 0) < 0.08 ? 1 : 0
  const isStrange = concepts.length <= most && isUnsure(context)
  return isStrange ? { ...context, guesses: [{ topic: 'far', share: 1 }] } : context
}

function chosen(understood: Understood, meant: string | undefined): Understood {
  if (meant === undefined || !(topics.has(meant) || meant in actions)) return understood
  return { ...understood, guesses: [{ topic: meant, share: 1 }] }
}

/** The questions of one message, each by itself; facts told in one part hold for all, but a count is its own. */
function partsOf(question: string, context: Context): Context[] {
  const parts = questionsIn(question, context.today)
  if (parts.length < 2) return []
  const facts = uncounted(context.facts)
  const own = uncounted(context.own)
  return parts.map((read) => {
    const { many } = read.own
    const counted = many === undefined ? {} : { many }
    return { ...context, ...read, facts: { ...facts, ...counted }, own: { ...own, ...read.own } }
  })
}

function uncounted(facts: Facts): Facts {
  const { many: _, number: __, ...others } = facts
  return others
}

/** What else was asked, each in a line. */
function aside(parts: readonly Context[], topic: string): string[] {
  return parts.flatMap((part) => {
    const id = part.guesses[0]?.topic ?? topic
    return id === topic ? [] : [answerTo(id, part).lines.slice(0, 2).join('. ')]
  })
}

function answerTo(asked: string, context: Context): Answer {
  const id = turned(asked, context)
  const action = actions[id]
  if (action) return action.run(context)
  const dayless = withOtherDay(id, context)
  if (dayless && /^(?:course|apply)_day$/u.test(id)) return answerTo(asked, dayless)
  const own = personal[id]?.(context)
  if (own) return withUse(id, own, context)
  if (dayless) return answerTo(asked, dayless)
  const topic = topics.get(id) ?? topics.get('far')
  if (!topic) throw new RangeError(`there is no topic called "${id}"`)
  return hangsOnExpiry(id, context) ? expiryAsked(topic, context) : toldToAll(topic, context)
}

/** A day that nothing is said of is the expiry, to a question that hangs on the expiry alone. */
function withOtherDay(id: string, context: Context): Context | undefined {
  const { own, facts, standing, situation } = context
  if (!ofExpiry.has(id) || standing.deadlines || !own.otherDay || own.certifiedOn || own.planned)
    return undefined
  if (/^(?:course|apply)_day$/u.test(id) && own.dayAfter === undefined) return undefined
  const expires = { expires: own.otherDay }
  const { otherDay: _, ...others } = own
  return contextOf(
    { ...context, own: { ...others, ...expires }, facts: { ...facts, ...expires } },
    situation,
  )
}

/** Says what it rests on, and offers to keep what it learned. */
function withUse(id: string, own: Answer, context: Context): Answer {
  if (id === 'convert') return own
  const used = usedOf(context)
  return {
    ...own,
    lines: [...own.lines, ...(used === undefined ? [] : [used])],
    buttons: [...(own.buttons ?? []), ...offerOf(context)],
  }
}

/** One line about a topic: the person's own, unless it is of money or asks something back. */
function nutshellOf(id: string, context: Context): string | undefined {
  const own = groupOf(id) === 'money' ? undefined : personal[id]?.(context)
  const [line] =
    own?.outcome === 'answered' ? own.lines : (topics.get(id)?.[context.language] ?? [])
  if (line === undefined) return undefined
  const isSilent = topics.get(id)?.outcome === 'not_in_source'
  return `${filled(line, context.values)}${isSilent ? sayIn(context, whereToAsk) : ''}`
}

const whereToAsk = say('; ask {issuer} at {phone}', '; pregunta a {issuer}, {phone}')

/** The topic goes with the words, so that a press is never read as something else. */
function lineFor(label: string, topic: string): string {
  return `ask ${label.slice(0, 60)} topic:${topic}`
}

function didYouMean(context: Context): Answer {
  const options = context.guesses.slice(0, 3).flatMap(({ topic }) => {
    const label = (topics.get(topic)?.ask ?? actions[topic]?.ask)?.[context.language]
    return label === undefined || topic === 'far' ? [] : [{ label, line: lineFor(label, topic) }]
  })
  return ask(
    context,
    say(
      'Which of these about your recertification do you mean?',
      '¿Cuál de estas preguntas de recertificación es?',
    ),
    {},
    options,
  )
}
