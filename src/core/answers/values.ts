import { formatCredits, hoursFor, noCredits, sum } from '../credits.ts'
import type { Day } from '../day.ts'
import { inForce, known } from '../fact.ts'
import { petitionFee, type SetAmounts } from '../fees.ts'
import { formatMoney } from '../money.ts'
import type { Policy } from '../policy.ts'
import { dayIn, type Language } from './words.ts'

export type Values = Readonly<Record<string, string>>

/** Every value that a text may name, in its words. */
export function valuesOf(policy: Policy, amounts: SetAmounts, on: Day, language: Language): Values {
  return {
    ...creditValues(policy, on),
    ...dayValues(policy, on),
    ...nameValues(policy, amounts, on, language),
  }
}

function creditValues(policy: Policy, on: Day): Values {
  const perHour = known(policy.perHour, on)
  const courses = known(policy.courses.amount, on)
  const card = policy.card ? known(policy.card.worth, on) : noCredits
  const total = sum([courses, card])
  return {
    unit: policy.unit.one,
    units: policy.unit.many,
    courses: formatCredits(courses),
    card: formatCredits(card),
    total: formatCredits(total),
    courseHours: hoursFor(courses, perHour),
    totalHours: hoursFor(total, perHour),
    perHour: formatCredits(perHour),
  }
}

function dayValues({ cycle, phases, audit, card }: Policy, on: Day): Values {
  const rule = inForce(cycle, on).value
  const late = known(phases, on).find(({ until, earn }) => earn && until.days > 0)?.until.days ?? 0
  return {
    years: String(rule && rule.kind !== 'window' ? rule.years : ''),
    lateDays: String(late),
    lateNext: String(late + 1),
    auditDays: String((audit && inForce(audit.answerDays, on).value) ?? ''),
    waiverDays: String((card?.waiverDays && inForce(card.waiverDays, on).value) ?? ''),
  }
}

function nameValues(policy: Policy, amounts: SetAmounts, on: Day, language: Language): Values {
  const spanish = language === 'es'
  const fee = petitionFee(policy, amounts, on, 1)?.each
  const { name, phone, portal, providers } = policy.issuer
  const { page } = policy.sources
  const unstated = spanish ? 'un importe que no se indica' : 'an amount not stated'
  const covers = (policy.card?.covers ?? []).join(spanish ? ' y ' : ' and ')
  return {
    issuer: name,
    phone,
    short: policy.short,
    portal: spanish ? `la sección de recertificación del portal de estudiantes de ${name}` : portal,
    providers: spanish ? `la página de proveedores de cursos de ${name}` : providers,
    petitionFee: fee ? formatMoney(fee, policy.currency) : unstated,
    read: dayIn(language, page?.read ?? on),
    published: spanish ? 'de la época del COVID-19' : (page?.published ?? 'undated'),
    covers: spanish ? covers.replace('adult CPR', 'RCP (adult CPR) de adultos') : covers,
  }
}
