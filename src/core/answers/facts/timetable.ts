import { credits, type Stated } from '../../credits.ts'

const clock = '(?<![\\d./-])(?<from>\\d{1,2})(?: (?<m1>00|15|30|45))?(?: ?(?:am|a m))?'
const until = '(?<to>\\d{1,2})(?: (?<m2>00|15|30|45))?(?: ?(?:pm|p m|am))?(?![\\d./-])'
const span = new RegExp(
  `\\b(?:from |de )?${clock} (?:to|til|till|until|through|a|hasta) ${until}`,
  'u',
)
const ofClass =
  /\b(?:day|days|seminar|class|workshop|course|lunch|training|cert|clinic|curso|taller|clase|dia|dias|almuerzo)\b/u
const notOfClass = /\b(?:job|work|shift|open|hours of|am i|call|phone|office|trabajo)\b/u
const lunch =
  /\b(?:(?<hour>an? hour|1 hour|una hora|1 hora)|(?<half>0\.5 hours?|half hour|30 minutes?)|(?<minutes>\d{2}) minutes?)(?: (?:off|free|break|for|of|de|long|unpaid|para|each))* (?:lunch|break|almuerzo|comer|pausa)|\b(?:lunch|break|almuerzo) (?:of |was |is |for )?(?:(?<hour2>an hour|1 hour|una hora)|(?<minutes2>\d{2}) minutes?)/u
const both = /\b(?:both|2|two) (?:full )?(?:days|dias)|\beach day\b|\b2 day\b|\bambos dias\b/u
const daysSaid = /\b(?<days>\d) (?:full )?(?:days?|dias)\b/u

/** `9 to 5 with an hour for lunch`: how long a class was by the clock, breaks left out that are told. */
export function timetableIn(words: string): Stated | undefined {
  const hit = span.exec(words)?.groups
  if (!hit || !ofClass.test(words) || notOfClass.test(words)) return undefined
  const from = timeOf(hit['from'], hit['m1'])
  const to = timeOf(hit['to'], hit['m2'])
  if (from < 5 || from > 20 || to > 24) return undefined
  const hours = (to <= from ? to + 12 : to) - from - pauseIn(words)
  if (hours <= 0 || hours > 14) return undefined
  const days = Number(daysSaid.exec(words)?.groups?.['days'] ?? (both.test(words) ? 2 : 1))
  return { amount: credits(Math.round(hours * days * 1000) / 1000), unit: 'hour' }
}

function timeOf(hour = '0', minutes = '0'): number {
  return Number(hour) + Number(minutes) / 60
}

function pauseIn(words: string): number {
  const { hour, hour2, half, minutes, minutes2 } = lunch.exec(words)?.groups ?? {}
  if (hour ?? hour2) return 1
  return half ? 0.5 : Number(minutes ?? minutes2 ?? 0) / 60
}
