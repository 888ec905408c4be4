/** When somebody wants to be reminded, as `remind` names it. */
export interface ReminderWish {
  /** `08:30` */
  readonly at?: string
  /** `mon,thu` */
  readonly days?: string
}

/** A number after `at` is an hour unless it counts something; without `at` it takes `am` or `pm`. */
const time =
  /\b(?:(?:at|a las?) (?<hour>\d{1,2})(?: (?<minutes>[0-5]\d))?(?: (?<half>am|pm))?|(?<bare>\d{1,2})(?: (?<bareMinutes>[0-5]\d))? (?<bareHalf>am|pm))\b(?! (?:days?|weeks?|months?|hours?|dias?|semanas?|meses|horas?)\b)/u

const everyDayOf =
  /\b(?:every|each|on|cada|los)(?<named>(?: (?:and|y|mon|tues|wednes|thurs|fri|satur|sun)(?:days?)?\b| (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?))+)|\b(?<plural>(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/u

const spanish: Readonly<Record<string, string>> = {
  lunes: 'mon',
  martes: 'tue',
  miercoles: 'wed',
  jueves: 'thu',
  viernes: 'fri',
  sabado: 'sat',
  domingo: 'sun',
}

export function reminderWishIn(text: string): ReminderWish {
  const at = timeIn(text)
  const days = daysIn(text)
  return { ...(at !== undefined && { at }), ...(days !== undefined && { days }) }
}

function timeIn(text: string): string | undefined {
  const groups = time.exec(text)?.groups
  if (!groups) return undefined
  const said = Number(groups['hour'] ?? groups['bare'])
  const half = groups['half'] ?? groups['bareHalf']
  const isPast = half === undefined ? said > 23 : said < 1 || said > 12
  if (isPast) return undefined
  const hour = half === undefined ? said : (said % 12) + (half === 'pm' ? 12 : 0)
  const minutes = groups['minutes'] ?? groups['bareMinutes'] ?? '00'
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

function daysIn(text: string): string | undefined {
  if (/\b(?:weekdays|every weekday|entre semana)\b/u.test(text)) return 'mon-fri'
  if (/\b(?:weekends|every weekend)\b/u.test(text)) return 'sat,sun'
  const { named, plural } = everyDayOf.exec(text)?.groups ?? {}
  const words = (named ?? plural ?? '').trim().split(' ')
  const days = words.filter((word) => !/^(?:and|y|)$/u.test(word))
  return days.length === 0 ? undefined : days.map(shortOf).join(',')
}

function shortOf(word: string): string {
  return spanish[word.replace(/(?<=sabado|domingo)s$/u, '')] ?? word.slice(0, 3)
}
