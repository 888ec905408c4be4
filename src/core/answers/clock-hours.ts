const minutes = '(?:m|mins?|minutes?|minutos?)\\b'
const hours = '(?:h|hrs?|hours?|horas?)'
/** `3h15m`, `1h45`, `2 hours and 45 minutes`, `4:15 hrs`. */
const forms = [
  new RegExp(
    `(?<![\\d.:/-])(?<h>\\d{1,2}) ?${hours}(?: and | y |, ?| )?(?<m>\\d{1,2}) ?${minutes}`,
    'gu',
  ),
  /(?<![\d.:/-])(?<h>\d{1,2})h(?<m>[0-5]\d)(?!\d)/gu,
  new RegExp(`(?<![\\d.:/-])(?<h>\\d{1,2}):(?<m>[0-5]\\d) ?${hours}\\b`, 'gu'),
]

/** Hours and minutes as one number of hours. */
export function withClockHours(text: string): string {
  return forms.reduce(
    (all, form) =>
      all.replaceAll(form, (_, h: string, m: string) => `${hoursOf(Number(h), Number(m))} hours`),
    text,
  )
}

/** Written as it is read aloud: three places at most, and none that are empty. */
function hoursOf(h: number, m: number): string {
  return String(Math.round((h + m / 60) * 1000) / 1000)
}
