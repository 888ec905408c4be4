import { credits, formatCredits, hoursFor } from '../../credits.ts'
import { known } from '../../fact.ts'
import { type Answer, sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { go } from '../topic.ts'
import { say } from '../words.ts'

const number = '\\d{1,3}(?:\\.\\d{1,3})?'
const asked = /\b(?:how many|number of|cuant[oa]s)\b/u
const kinds =
  '(?:courses?|class(?:es)?|workshops?|webinars?|seminars?|lessons?|sessions?|modules?|videos?|lectures?|talks?|minis?|episodes?|ones|cursos?|clases?|talleres|charlas?|sesiones|lecciones|modulos)'
const unit = '(?<unit>hours?|horas?|minutes?|minutos?|ceus?|credits?|creditos?)'
/** `half hour lessons`, `clases de 90 minutos`, `0.2 ceu webinars`. */
const size = new RegExp(
  `\\b(?<n>${number}) ${unit} (?:\\p{L}+ ){0,2}?${kinds}\\b|\\b${kinds} (?:of|at|worth|de|con) (?<n2>${number}) ${unit.replace('unit', 'unit2')}`,
  'u',
)
/** `add up to 0.4`, `for 2.0`, `hacen 0.9`. */
const target = new RegExp(
  `\\b(?:to(?: \\p{L}+){0,2}|for|make|makes|making|in|equal|cover|covers|reach|get|hacen?|para|suman|llegar a|dan|completar)(?: (?:the|all|a|full|los|las))* (?<n>${number})(?: ${unit})?(?! (?:courses|class|lessons|sessions))`,
  'u',
)

/** How many courses of one size make an amount: `how many half hour lessons add up to 0.4`. */
export function howManyOfSize(context: Context): Answer | undefined {
  const text = context.words.join(' ')
  const one = size.exec(text)?.groups
  const rest = text.replace(size, ' _ ')
  const whole = target.exec(rest)?.groups
  if (!asked.test(text) || !one || !whole) return undefined
  const each = amountOf(context, one['n'] ?? one['n2'], one['unit'] ?? one['unit2'])
  const all = amountOf(context, whole['n'], whole['unit'])
  if (each <= 0 || all <= 0 || all < each) return undefined
  const many = Math.ceil(all / each - 1e-6)
  const perHour = known(context.policy.perHour, context.standing.rulesOf)
  const figures = {
    many: String(many),
    all: formatCredits(credits(Math.round(all) / 1000)),
    hours: hoursFor(credits(Math.round(all) / 1000), perHour),
    each: formatCredits(credits(Math.round(each) / 1000)),
  }
  const said = say(
    '{many} of that size: {all} {units} are {hours} contact hours, and each gives {each}',
    '{many} de ese tamaño: {all} {units} son {hours} horas, y cada uno da {each}',
  )
  const counts = say(
    'They count when the course is approved or goes by petition; {courses} {units} ({courseHours} hours) are needed in all.',
    'Cuentan si el curso está aprobado o va por petición; hacen falta {courses} {units} ({courseHours} horas).',
  )
  return {
    outcome: 'answered',
    lines: [sayIn(context, said, figures), sayIn(context, counts)],
    rules: ['hour'],
    next: go('log'),
  }
}

/** In thousandths of a credit, and parts of them; without a unit more than 3 is one of hours. */
function amountOf(context: Context, n = '', said = ''): number {
  const perHour = known(context.policy.perHour, context.standing.rulesOf)
  const value = Number(n)
  if (said.startsWith('min')) return (value / 60) * perHour
  return said.startsWith('h') || (said === '' && value > 3) ? value * perHour : value * 1000
}
