import { type Answer, sayIn } from './answer.ts'
import type { Context } from './context.ts'
import { datesOf } from './dates-said.ts'
import { auditDeadline } from './personal/computed.ts'
import { cardLine } from './personal/card.ts'
import { remaining } from './personal/remaining.ts'
import { groupOf } from './topics/catalog.ts'
import { say } from './words.ts'

const ofRules = new Set<Answer['outcome']>(['answered', 'reported', 'not_in_source'])
const datesSaid = say(
  'Your dates: expiry {expires}, courses until {earnUntil}, application until {applyUntil}.',
  'Tus fechas: vencimiento {expires}, cursos hasta el {earnUntil}, solicitud hasta el {applyUntil}.',
)

/**
 * What the record adds to a rule, in one line: audit papers that are due, else the dates, else what is short. Nothing
 * where the answer is the person's own already.
 */
export function ownLine(found: Answer, topic: string, context: Context): readonly string[] {
  const { standing, hasRecord } = context
  const group = groupOf(topic)
  if (!ofRules.has(found.outcome) || group === undefined) return []
  const said = found.lines.join(' ')
  const isAudited = hasRecord && standing.audit?.answered === null
  const isUnsure = (context.guesses[0]?.share ?? 0) < 0.5
  if (isAudited && (isUnsure || /^(?:audits|windows|procedure|requirements)$/u.test(group))) {
    const due = auditDeadline(context)?.lines[0]
    return due === undefined || said.includes(due) ? [] : [`${due}.`]
  }
  if (topic === 'days_left' && hasRecord) return shortfall(topic, context)
  if (/^(?:windows|procedure)$/u.test(group)) return dated(said, context)
  return group === 'requirements' && hasRecord ? shortfall(topic, context) : []
}

function dated(said: string, context: Context): readonly string[] {
  const { deadlines } = context.standing
  if (!deadlines) return []
  const dates = datesOf(context, deadlines)
  return said.includes(dates.expires) ? [] : [sayIn(context, datesSaid, dates)]
}

function shortfall(topic: string, context: Context): readonly string[] {
  if (/^(?:remaining|status|pace|convert|req_when)$/u.test(topic)) return []
  const [title] = remaining(context)?.lines ?? []
  const card = topic === 'entries_mine' ? ` ${cardLine(context)}` : ''
  return title === undefined ? [] : [`${title}.${card}`]
}
