const written =
  /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?\s*(?:o'clock\s*)?(?<half>[ap])?\.?(?:m\.?)?$/u

/** `08:30` from what a person types, such as 8:30, 8am, 8.30 pm or 20:15; undefined when it is no time. */
export function readTime(typed: string): string | undefined {
  const found = written.exec(typed.trim().toLowerCase())?.groups
  if (!found) return undefined
  const { hour: hours, minute = '00', half } = found
  const hour = Number(hours)
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const ofDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  if (ofDay > 23 || Number(minute) > 59) return undefined
  return `${String(ofDay).padStart(2, '0')}:${minute}`
}
