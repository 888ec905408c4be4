import { inCredits } from '../../amount-words.ts'
import { count } from '../../count.ts'
import { formatCredits } from '../../credits.ts'
import { whyNot } from '../../reason-words.ts'
import { sayIn } from '../answer.ts'
import { dayIn, say } from '../words.ts'
import { type Personal, phaseLine } from './window.ts'

/** About one course of the record, found by the words of its title. */
export const courseVerdict: Personal = (context) => {
  const { standing, words, situation } = context
  const verdicts = standing.courses.verdicts.filter(({ entry }) => entry.title !== '')
  if (verdicts.length === 0 || situation.member.ledger.entries.length === 0) return undefined
  const named = verdicts.find(({ entry }) =>
    entry.title
      .toLowerCase()
      .split(/\W+/u)
      .some((word) => word.length > 3 && words.includes(word)),
  )
  const short = named ? [named] : verdicts.filter(({ reason }) => reason !== undefined)
  const lines = short.slice(0, 4).map((verdict) => whyNot(verdict, standing))
  const title = named
    ? named.reason
      ? say('{title} does not count in full', '{title} no cuenta del todo')
      : say('{title} counts', '{title} cuenta')
    : short.length > 0
      ? say('Not everything you logged counts in full', 'No todo lo anotado cuenta')
      : say('Everything you logged counts', 'Todo lo anotado cuenta')
  return {
    outcome: 'answered',
    lines: [
      sayIn(context, title, { title: named?.entry.title ?? '' }),
      ...(standing.deadlines ? [phaseLine(context, standing.deadlines)] : []),
    ],
    items: lines.filter((line) => line !== ''),
    rules: ['courses'],
    next: { say: say('See all of them.', 'Míralos todos.'), line: 'entries' },
  }
}

/** The courses of the record, the newest last. */
export const entriesMine: Personal = (context) => {
  const { standing, policy, situation, language } = context
  const { verdicts, counted } = standing.courses
  if (situation.member.ledger.entries.length === 0) return undefined
  const items = verdicts.slice(-6).map(({ entry, earned }) => {
    const on = entry.on === null ? '' : `, ${dayIn(language, entry.on)}`
    return `#${entry.number} ${entry.title}: ${inCredits(earned, policy)}${on}`
  })
  const title = say(
    '{many} logged; {counted} {units} of {courses} count',
    '{many} anotados; cuentan {counted} {units} de {courses}',
  )
  const figures = {
    many: count(verdicts.length, language === 'en' ? 'course' : 'curso'),
    counted: formatCredits(counted),
  }
  return {
    outcome: 'answered',
    lines: [sayIn(context, title, figures)],
    items,
    rules: ['courses'],
    next: { say: say('See all of them.', 'Míralos todos.'), line: 'entries' },
  }
}
