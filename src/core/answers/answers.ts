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
import { amountSaid } from './fees-said.ts'
import { asksIfMissed } from './missed-asked.ts'
import { ownLine } from './own-line.ts'
import { personal } from './personal/catalog.ts'
import { asksDayBefore } from './personal/day-before.ts'
import { relatedTo } from './related.ts'
import { isSilentPoint } from './silent-points.ts'
import type { Topic } from './topic.ts'
import { groupOf, topics } from './topics/catalog.ts'
import type { Facts } from './facts/facts.ts'
import type { Earlier } from './earlier.ts'
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
  const read = understand(question, today, situation.earlier)
  const understood = chosen({ ...read, guesses: answerFirst(read.guesses) }, meant)
  const context = contextOf(understood, situation)
  const [best, second] = context.guesses
  const unsure =
    best !== undefined &&
    second !== undefined &&
    best.share < 0.15 &&
    second.share > best.share * 0.75 &&
    askedOtherwise(best.topic, context) === undefined
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
    turn: { topic, concepts: concepts.slice(0, 12), facts, language },
    context,
    unsure,
  }
}

function chosen(understood: Understood, meant: string | undefined): Understood {
  if (meant === undefined || !(topics.has(meant) || meant in actions)) return understood
  return { ...understood, guesses: [{ topic: meant, share: 1 }] }
}

const amountAsked =
  /\bhow (?:much|many|big|bad|steep|high|expensive)\b|\b(?:amount|dollars?|bucks|price|cost|costs|size|cuanto|rate|tab|bill|damage|sum|figure|set me back|charge me|what do they charge)\b|\$|what is the|\d{2}/u

/** The questions of one message, each by itself; facts told in one part hold for all, but a count is its own. */
function partsOf(question: string, context: Context): Context[] {
  const parts = questionsIn(question, context.today)
  if (parts.length < 2) return []
  const facts = uncounted(context.facts)
  const own = uncounted(context.own)
  return parts.map((part) => {
    const read = understand(part, context.today)
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

const dueAsked =
  /\b(?:deadline|due|how long|how many days|how much time|when do|by when|until when|last day|days left|que dia|cuanto tiempo|cuando|plazo)\b/u
/** What is asked is not to be recorded, whatever days it names. */
const isDoing = /^do_(?:expiry|cpr|apply|audit|petition|renew)$/u
const asksFirst =
  /^(?:(?:can|could|may|should|will|would) i|do|does|did|is|are|am|was|what|when|how|why|where|which|who|if|cuando|como|cuanto|cuantos|que|puedo|hay|es)\b/u
const unitsAsked =
  /\bhow many (?:ceus|credits|hours|units)$|\bhow many (?:ceus|credits|hours|units) (?:is|are|would|does) (?:that|it)\b|\b(?:that is|is that|thats) how many\b/u
const sumAsked =
  /\b(?:together|altogether|in (?:all|total)|total|sum|in (?:units|ceus|credits)|en total|juntos?)\b/u
const standAsked =
  /\b(?:where (?:does|do|would|will) (?:this|that|it|i) (?:leave|stand|put|get)|what (?:is|stays|remains) (?:left|short|missing)|what (?:stays|remains)|cuanto me (?:falta|queda))\b/u
/** How many courses of the size that is told. */
const coursesAsked =
  /\b(?:how many|number of)\b.{0,40}\b(?:courses?|class(?:es)?|workshops?|webinars?|seminars?|lessons?|sessions?|modules?|videos?|lectures?|talks?|of (?:them|those|these)|must i (?:take|do)|do i (?:take|need))|\bcuant[oa]s (?:cursos|clases|talleres|charlas|sesiones|lecciones)\b/u
/** `100 dollars for petitions, how many is that`. */
const budgetAsked =
  /(?:\$ ?\d|\d (?:dollars?|bucks|usd)\b).*\bhow many\b|\bhow many\b.*(?:\$ ?\d|\d (?:dollars?|bucks|usd)\b)/u
const notCounted = /^(?:min_cap|req_total|pace|course_verdict|contact_hour|remaining)$/u
const untrue =
  /\b(?:never (?:took|did|went|attended|finished|happened)|(?:did|do|have) not (?:actually |really )?(?:take|took|do|done|did|attend|go|went|finish)\b(?! (?:yet|it yet))|without (?:taking|doing|going|attending)|skipped|fake|nobody (?:checks|will know)|no (?:lo )?hice|no fui|sin (?:hacer|ir|tomar)lo?)/u
const inUnits = /\bin (?:contact |clock )?hours?\b|\ben horas\b|\bin ceus\b|\bto (?:hours|ceus)\b/u

const whatFollows = /\bwhat (?:happens|becomes)\b.*\bexpir/u

/** Whether there is a late fee is stated; how much it is, is not. A day of a course asks whether it is in time. */
function turned(best: string, context: Context): string {
  const { words, own, guesses, concepts } = context
  const isAsked = /^(?:did|have|has) (?:i|you)\b/u.test(words.join(' '))
  const id =
    isDoing.test(best) && asksFirst.test(words.join(' ')) && !isAsked
      ? (guesses.find(({ topic }) => !topic.startsWith('do_'))?.topic ?? best)
      : best
  if (
    own.lacks &&
    !own.have &&
    /^(?:req_total|remaining)$/u.test(id) &&
    unitsAsked.test(words.join(' '))
  )
    return 'convert'
  if (id === 'do_log' && isAsked) return 'entries_mine'
  if (/^(?:do_expiry|req_cycle)$/u.test(id) && own.certifiedOn) return 'days_left'
  const other = askedOtherwise(id, context)
  if (other !== undefined) return other
  if (id === 'days_left' && own.cardExpires && !own.expires) return 'card_mine'
  if (unitsAsked.test(words.join(' ')) && own.have && notCounted.test(id)) return 'convert'
  if (!id.startsWith('do_') && asksDayBefore(context)) return 'day_before'
  if (id === 'petition_time' && !concepts.includes('petition')) return nextTopic(id, guesses)
  if (id === 'do_log' && own.have && standAsked.test(words.join(' '))) return 'remaining'
  if (id === 'do_log' && own.have && sumAsked.test(words.join(' '))) return 'convert'
  if (id === 'do_cpr' && unitsAsked.test(words.join(' '))) return 'cpr_needed'
  if (budgetAsked.test(words.join(' ')) && concepts.includes('petition')) return 'petition_fee'
  if (coursesAsked.test(words.join(' ')) && own.have && notCounted.test(id)) return 'convert'
  if (/^do_(?:log|cpr|edit|expiry|petition)$/u.test(id) && untrue.test(words.join(' ')))
    return 'forge'
  if (id === 'do_audit' && dueAsked.test(words.join(' '))) return 'audit_deadline'
  if (id === 'remaining' && own.have && inUnits.test(words.join(' '))) return 'convert'
  const isToldOf = own.have ?? own.lacks
  if (id === 'remaining' && !isToldOf && whatFollows.test(words.join(' '))) return 'expired'
  return byDays(id, context)
}

/** Nothing of a petition is said, so the next reading is meant. */
function nextTopic(id: string, guesses: Context['guesses']): string {
  return guesses.find(({ topic }) => topic !== id)?.topic ?? id
}

const timeForCourses =
  /\b(?:remain\w*|left|have|time|quedan?)\b.*\b(?:class(?:es)?|courses?|education|cursos|clases|learning)\b/u

/** Which day a question is about, by the days that it counts or names. */
function byDays(id: string, { words, own, standing }: Context): string {
  const isPast = (standing.deadlines?.daysPast ?? -1) > 0
  if (id === 'days_left' && isPast && timeForCourses.test(words.join(' '))) return 'last_course'
  const isCounted = own.dayAfter !== undefined && !own.expires && !standing.deadlines
  if (isCounted && /^(?:still_apply|expired|grace|after_90|after_year)$/u.test(id))
    return 'apply_day'
  const isBoth = own.courseAfter !== undefined && (own.applyAfter ?? own.dayAfter) !== undefined
  if (isBoth && /^(?:course_day|still_earn|last_course)$/u.test(id)) return 'apply_day'
  if (isCounted && id === 'still_earn') return 'course_day'
  if (id === 'cost_late' && !amountAsked.test(words.join(' '))) return 'apply_day'
  const dated = own.courseOn !== undefined || (own.otherDay !== undefined && !own.applyOn)
  const isTiming = /^(?:is_approved|course_verdict|still_earn|last_course|before_cycle)$/u.test(id)
  return dated && isTiming && isPast ? 'course_day' : id
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
  return hangsOnExpiry(id, context) ? expiryAsked(topic, context) : general(topic, context)
}

/** A day that nothing is said of is the expiry, to a question that hangs on the expiry alone. */
function withOtherDay(id: string, context: Context): Context | undefined {
  const { own, facts, standing, situation } = context
  if (!ofExpiry.has(id) || standing.deadlines || !own.otherDay || own.certifiedOn || own.more)
    return undefined
  if (/^(?:course|apply)_day$/u.test(id) && own.dayAfter === undefined) return undefined
  const expires = { expires: own.otherDay }
  const { otherDay: _, ...others } = own
  return contextOf(
    { ...context, own: { ...others, ...expires }, facts: { ...facts, ...expires } },
    situation,
  )
}

const ofExpiry = new Set(
  'owe last_course last_apply pace days_left dates_mine still_apply still_earn expired grace after_90 after_year remaining status course_day apply_day'.split(
    ' ',
  ),
)

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

function general(topic: Topic, context: Context): Answer {
  const lines = topic[context.language].map((line) => filled(line, context.values))
  const [rule = ''] = topic.rules
  if (topic.outcome !== 'reported')
    return {
      outcome: isSilentPoint(topic.id, context.words) ? 'not_in_source' : topic.outcome,
      lines,
      rules: topic.rules,
      ...(topic.next && { next: topic.next }),
    }
  const { set, items } = amountSaid(rule, context)
  const lead = set
    ? []
    : [
        sayIn(
          context,
          say(
            'Reported elsewhere, older or third-party, and not confirmed; check with {issuer} at {phone}:',
            'Según otras fuentes, antiguas o de terceros, sin confirmar (unconfirmed); pregunta a {issuer}, {phone}:',
          ),
        ),
      ]
  return {
    outcome: set ? 'answered' : 'reported',
    lines: [...lines, ...(items.length > 0 ? lead : [])],
    items,
    rules: topic.rules,
    ...(topic.next && { next: topic.next }),
  }
}

const always = new Set([
  'days_left',
  'owe',
  'status',
  'remaining',
  'card_mine',
  'entries_mine',
  'dates_mine',
])
const whenPersonal = new Set(['last_course', 'last_apply', 'pace'])
const dayAsked =
  /\b(?:when|whens|what (?:day|date|is)|which|last day|deadline|date|by|until|cuando|dia|fecha|can i)\b/u
const stretchAsked = /\bhow (?:long|many|late|much)\b|\bcuant\w+/u

const noticeSaid =
  /\b(?:my|mine|got|received|came|arrived|letter|notice|e ?mail|picked|selected|when|me|aviso|carta)\b/u
const lengthAsked =
  /\bhow (?:long|many days|much time)\b|\b(?:limit|if i am|if i get|if they|cuanto tiempo)\b/u
const lateAsked =
  /\bhow (?:late|overdue|far past|long overdue) (?:am i|is mine|is my|are we)|\bam i (?:late|expired|overdue|past|too late|out of time|still (?:in|within|ok))|\bhow long (?:ago did|since|have i)|\b(?:running|falling) (?:behind|late)\b/u

/** The rule alone is no answer to somebody who asks for a day of their own. */
function hangsOnExpiry(id: string, { words, standing }: Context): boolean {
  const text = words.join(' ')
  const mine = words.some((word) => /^(?:my|mine|mi|mis)$/u.test(word))
  if (id === 'audit_deadline' && isSilentPoint(id, words)) return false
  if (id === 'audit_deadline') return noticeSaid.test(text) && !lengthAsked.test(text)
  if ((lateAsked.test(text) || asksIfMissed(text)) && ofExpiry.has(id)) return true
  const asksDay = id === 'pace' || (dayAsked.test(text) && !stretchAsked.test(text))
  return always.has(id) || (whenPersonal.has(id) && mine && asksDay && !standing.deadlines)
}

/** The rule for everybody, and the one thing that is needed to say more. */
function expiryAsked(topic: Topic, context: Context): Answer {
  const question =
    topic.id === 'card_mine'
      ? say(
          'Until which day is your CPR/AED card good?',
          '¿Hasta qué día vale tu tarjeta de RCP/AED (CPR)?',
        )
      : topic.id === 'audit_deadline'
        ? say('Which day did the audit notice come?', '¿Qué día llegó el aviso de auditoría?')
        : topic.id === 'remaining'
          ? say(
              'How many {units} or hours do you have so far, and when do you expire?',
              '¿Cuántos {units} u horas llevas, y cuándo vences?',
            )
          : say('When does your {short} expire?', '¿Cuándo vence tu {short}?')
  const line = topic.id === 'audit_deadline' ? 'audit on:2026-11-05' : 'setup 2027-01-15'
  const asked = ask(context, question, {}, [], line)
  return {
    ...asked,
    lines: [...asked.lines, ...topic[context.language].map((each) => filled(each, context.values))],
  }
}

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
