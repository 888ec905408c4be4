import { cueIn } from './roles.ts'

interface After {
  readonly courseAfter?: number
  readonly applyAfter?: number
  readonly dayAfter?: number
}

const afterDay =
  /\bd(?:ay|ia) (?<day>\d{1,3})\b|\b(?<n>\d{1,3}|an?|una?) (?<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?) (?:after|past|post|despues|later?\b|over\b)/gu

/** Days that are counted from the expiry: `day 95`, `12 days after it expired`. */
export function afterExpiry(words: string): After {
  const hits = [...words.matchAll(afterDay)].map(({ index, groups = {}, 0: text }, at, all) => {
    const previous = all[at - 1]
    const before = words.slice(previous ? previous.index + previous[0].length : 0, index)
    const after = words.slice(index + text.length, all[at + 1]?.index)
    const days = (Number(groups['day'] ?? groups['n']) || 1) * perUnit(groups['unit'] ?? '')
    return { days, role: cueIn(before, 'last') ?? cueIn(after, 'first') }
  })
  const course = hits.find(({ role }) => role === 'courseOn')
  const apply = hits.find(({ role }) => role === 'applyOn')
  const other = hits.find(({ role }) => role !== 'courseOn' && role !== 'applyOn')
  return {
    ...(course && { courseAfter: course.days }),
    ...(apply && { applyAfter: apply.days }),
    ...(other && { dayAfter: other.days }),
  }
}

function perUnit(unit: string): number {
  if (/^[ws]/u.test(unit)) return 7
  if (/^(?:y|a)/u.test(unit)) return 365
  return unit.startsWith('m') ? 30 : 1
}
