import { withCarriedUnits } from './carried-units.ts'
import { groupsOf, isOf, number, unit } from './units-said.ts'

const joins = '(?:and|y|plus|mas|&|,|, and|then)'
/** What stands before a number that is a day, a price or one of two readings. */
const noAmount =
  '(?<!\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|day|days|dia|number|part|module|week|between|entre|from|edition|level|phase|el|the|is|es|#|\\$) )'
const inList = new RegExp(
  `${noAmount}(?<![\\d./-])\\b(?<list>${number}(?: ${joins} ${number})*?) (?<join>${joins}) (?=${number} (?:(?:more|mas|contact|clock) )?${unit}\\b)`,
  'gu',
)
/** `4 hours on sunday and 6 next week`, `19 hours minus 10`. */
const later = new RegExp(
  `(?<lead>${number} (?:(?:more|mas|contact|clock) )?${unit}(?: (?!and\\b|y\\b|plus\\b)\\p{L}+){0,4} (?:${joins}|minus|less|menos)(?: another| otr[ao]s)?) (?<n>${number})(?= (?:more|mas|next|on|in (?!all\\b|total\\b)|this|that i|i|already|tomorrow|el|en|la|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\\b|$| [?.!])`,
  'gu',
)

/** `7.5 and 6 and 3 hours`: every number of a list has the unit that is said once. */
export function withSharedUnits(text: string): string {
  const listed = text.replaceAll(inList, (whole, ...parts) => {
    const { list = '', join = '', unit: said = '' } = groupsOf(parts)
    if (!list.split(/[^\d.]+/u).every((each) => isOf(each, said, join))) return whole
    const each = list.replaceAll(new RegExp(number, 'gu'), `$& ${said}`)
    return `${each} ${join} `
  })
  return withCarriedUnits(listed).replaceAll(later, (whole, ...parts) => {
    const { lead = '', n = '', unit: said = '' } = groupsOf(parts)
    return isOf(n, said, '') ? `${lead} ${n} ${said}` : whole
  })
}
