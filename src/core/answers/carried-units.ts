import { groupsOf, isOf, number, unit } from './units-said.ts'

/** `minutes: 240, 180, 360`, `ceus are 0.3 and 0.4`: the unit goes before a list, which no other unit follows. */
const ledBy = new RegExp(
  `\\b${unit}(?<gap> (?:(?:are|were|is|of|say|son|como|each|on each|:) )?)(?<list>\\d{1,4}(?:\\.\\d{1,3})?(?: (?:,|and|y|plus|&|, and) \\d{1,4}(?:\\.\\d{1,3})?)+)(?![\\d/.-]| (?:more|mas|contact|clock|days?|weeks?|months?|hours?|horas?|minutes?|ceus?|credits?|courses?|class\\w*|percent))`,
  'gu',
)

/** `5 hours in april 3.5 in june and 4 last week`: bare numbers, each with its time, after one that has the unit. */
const timed = new RegExp(
  `(?<=\\b${unit}\\b(?:[^.;?!]|\\.\\d){2,60}?)(?<![\\d./-])(?<n>${number})(?= (?:(?:in|on|last|next|from|back in|en|el) \\p{L}|(?:planned|booked|scheduled|lined up|on the books|previst[ao]s|reservad[ao]s)\\b|more\\b(?! (?:than|days?|weeks?|months?|courses?|class\\w*|petitions?|of))))`,
  'gu',
)
const ofMonth = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?: the)? $/u
const notAmount = /\b(?:day|module|part|week|level|the|el|number|#|\$|for|in|at) $/u

/** `7 of the 19 hours`: a part has the unit of the whole. */
const partly = new RegExp(
  `(?<![\\d./-])(?<n>${number})(?= (?:out )?of (?:the |my )?(?:19|20|1\\.9|2\\.0|2) (?:contact )?${unit}\\b)`,
  'gu',
)

/** The unit that a list begins with, that a whole has, or that was said of the amount before, at each number it holds for. */
export function withCarriedUnits(text: string): string {
  const led = text.replaceAll(ledBy, (_, ...parts) => {
    const { list = '', unit: said = '' } = groupsOf(parts)
    return list.replaceAll(/\d+(?:\.\d+)?/gu, `$& ${said}`)
  })
  const shared = led.replaceAll(partly, (n, ...parts) => `${n} ${groupsOf(parts)['unit'] ?? ''}`)
  return shared.replaceAll(timed, (n, ...parts) => {
    const { unit: said = '' } = groupsOf(parts)
    const at = parts.find((part) => typeof part === 'number') ?? 0
    return isOf(n, said, '') && isAmount(shared, at, n) ? `${n} ${said}` : n
  })
}

/** No day of a month, no number of a module. */
function isAmount(text: string, at: number, n: string): boolean {
  const before = text.slice(0, at)
  if (!n.includes('.') && ofMonth.test(before)) return false
  return text.slice(at + n.length).startsWith(' more') || !notAmount.test(before)
}
