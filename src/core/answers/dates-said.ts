import { count } from '../count.ts'
import { type Day, daysBetween } from '../day.ts'
import type { Deadlines } from '../standing.ts'
import type { Context } from './context.ts'
import { dayIn, type Language, type Said, say } from './words.ts'

/** `in 56 days`, `21 days ago`, `hace 21 días`. */
export function awayIn(language: Language, today: Day, day: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return language === 'en' ? 'today' : 'hoy'
  if (language === 'en') return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`
  return days > 0 ? `en ${count(days, 'día')}` : `hace ${count(-days, 'día')}`
}

/** Values that a text about a person's own dates may name. */
export function datesOf(
  { language, today }: Context,
  { cycle, earnUntil, applyUntil, daysPast }: Deadlines,
) {
  const at = (day: Day) => dayIn(language, day)
  return {
    expires: at(cycle.expires),
    earnUntil: at(earnUntil),
    applyUntil: at(applyUntil),
    away: awayIn(language, today, cycle.expires),
    day: String(daysPast),
    left: String(-daysPast),
    earnLeft: String(daysBetween(today, earnUntil)),
    applyLeft: String(daysBetween(today, applyUntil)),
  }
}

/** Where the day of today lies, and what is still possible. */
export const phaseSaid: Readonly<Record<string, Said>> = {
  active: say(
    'Your certification expires on {expires} ({away}). Courses can be completed until then without a late fee, or up to {earnUntil} (day {lateDays}) with one; the last day of all to apply is {applyUntil}.',
    'Tu certificación vence el {expires} ({away}). Hasta entonces no hay recargo; con recargo (late fee) se pueden terminar cursos hasta el {earnUntil} (día {lateDays}) y enviar la solicitud hasta el {applyUntil}.',
  ),
  late: say(
    'It expired on {expires}: today is day {day} of {lateDays}. A late fee applies to applications up to {earnUntil}, which is also the last day to complete a course; the last day of all to apply is {applyUntil}, with an additional fee.',
    'Venció el {expires}: hoy es el día {day} de {lateDays}. Hay un recargo (late fee) hasta el {earnUntil}, que también es el último día para terminar cursos; la solicitud se acepta hasta el {applyUntil}, con un cargo adicional (additional fee).',
  ),
  'late-2': say(
    'It expired on {expires}: today is day {day}, so an additional fee applies. The last day to complete a course was {earnUntil} (day {lateDays}). You may apply until {applyUntil}, before one year, only with courses done by then.',
    'Venció el {expires}: hoy es el día {day}, así que hay un cargo adicional (additional fee). El último día para cursos fue el {earnUntil} (día {lateDays}). Puedes aplicar hasta el {applyUntil}, antes de un año, solo con cursos hechos hasta entonces.',
  ),
  closed: say(
    'It expired on {expires}, {away}: that is one year or more, so no application is accepted any more (the last day was {applyUntil}). The page does not say what comes next: ask {issuer} at {phone}.',
    'Venció el {expires}, {away}: es un año o más, así que ya no se acepta la solicitud (el último día fue el {applyUntil}). La página no dice qué sigue: pregunta a {issuer}, {phone}.',
  ),
}
