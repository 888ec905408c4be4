import { addDays, type Day } from '../../day.ts'
import type { FoundDay } from '../../find-days.ts'

/** What a day is the day of. */
export type Role =
  | 'expires'
  | 'cardExpires'
  | 'courseOn'
  | 'applyOn'
  | 'auditOn'
  | 'certifiedOn'
  | 'otherDay'

export interface DatedDay extends FoundDay {
  readonly role: Role
}

const cues: readonly (readonly [Role | 'ends', RegExp])[] = [
  ['auditOn', /\b(?:audit\w*|auditor\w*)/gu],
  ['cardExpires', /\b(?:cpr|aed|card|bls|tarjeta)\b/gu],
  [
    'certifiedOn',
    /\b(?:(?:got|was|been|became|am|first) certified|certified (?:on|in|since|back)|certified(?= $)|passed)\b/gu,
  ],
  [
    'ends',
    /\b(?:expir(?!ation|y)\w*|laps\w*|venc\w*|vence|caduc\w*|runs? out|ran out|ends?|ended|is up|was up|(?:good|valid) (?:until|through|till|to|for|thru|til)|no good after|dies|died)\b/gu,
  ],
  [
    'expires',
    /\b(?:certification|cpt|(?:renewal|recertify|recertification) (?:is )?(?:due|date)|expiration|expiry|(?:my|due|end) date|fecha|mine)\b/gu,
  ],
  [
    'applyOn',
    /\b(?:appl[iy]\w*|application|submit\w*|sent|send|filed?|turn(?:ed)? (?:it |everything |all )?in|mailed|mail it|hand(?:ed)? (?:it )?in|solicitud|mand[eo]\w*|enviad?[oe]?|receive[sd]?)\b/gu,
  ],
  [
    'courseOn',
    /\b(?:took|take|did|done|finish\w*|complet\w*|courses?|class(?:es)?|workshop|webinar|seminar|attend\w*|termin[eo]\w*|hice|curso|taller|log|logged|passed (?:a|the|my) (?:course|class))\b/gu,
  ],
]

/** Each day with what it is the day of. */
export function dated(words: string, found: readonly FoundDay[], today: Day): readonly DatedDay[] {
  return found.map((each, at) => {
    const role = roleOf(words, found, at)
    return { ...each, role, days: each.days.map((day) => weekdayOf(words, each, role, day, today)) }
  })
}

const isCpr = /\b(?:cpr|aed|bls|acls|first aid|heartsaver|red cross)\b/u
/** `card says …`, of the certification: nothing in it speaks of CPR. */
const isOwnCard =
  /\b(?:my|trainer|certification|the) (?:\w+ )?card (?:says|reads|shows|has)\b|^card (?:says|reads|shows)\b|\b(?:certification|trainer) card\b/u

/** By the last word before it that says what happened then; else the first after it. */
function roleOf(words: string, found: readonly FoundDay[], at: number): Role {
  const day = found[at]
  if (!day) return 'otherDay'
  const previous = found[at - 1]
  const start = previous ? previous.at + previous.text.length : 0
  const before = words.slice(start, day.at)
  const after = words.slice(day.at + day.text.length, found[at + 1]?.at).split(/[,.;?]/u)[0] ?? ''
  if (/\b90 (?:\p{L}+ )?days (?:after|past|from) $/u.test(before)) return 'expires'
  // `40 days late` counts from the expiry.
  if (/(?:late|overdue|tarde|past|retraso)$|^(?:expired|lapsed)/u.test(day.text)) return 'expires'
  if (/(?:left|to go|remaining|expires?|lapses?|runs? out|ends?|is up|is due)$/u.test(day.text))
    return /\baudit|\bpetition/u.test(words) ? 'otherDay' : 'expires'
  const isNotice =
    /\b(?:notice|letter|e ?mail|mail|dated|notified|they sent|it came|arrived|picked|selected|flagged|aviso|carta|correo)\b/u
  if (isNotice.test(before) && /\baudit/u.test(words)) return 'auditOn'
  const role = cueIn(before, 'last') ?? cueIn(after, 'first') ?? 'otherDay'
  return role === 'cardExpires' && isOwnCard.test(words) && !isCpr.test(words) ? 'expires' : role
}

export function cueIn(text: string, which: 'first' | 'last'): Role | undefined {
  const hits = cues
    .flatMap(([role, pattern]) => [...text.matchAll(pattern)].map(({ index }) => ({ role, index })))
    .toSorted((a, b) => (which === 'last' ? b.index - a.index : a.index - b.index))
  const [hit] = hits
  if (!hit) return undefined
  const subject = hits.find(({ role }) => role === 'cardExpires' || role === 'expires')?.role
  if (hit.role === 'ends') return subject === 'cardExpires' ? 'cardExpires' : 'expires'
  if (hit.role === 'cardExpires' && !hits.some(({ role }) => role === 'ends')) {
    return /\b(?:took|did|complet\w*|done|renewed my cpr)\b/u.test(text)
      ? 'courseOn'
      : 'cardExpires'
  }
  return hit.role
}

const weekday = /^(?:on |last |this )?(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?$/u
const ahead =
  /\b(?:will|going to|next|plan\w*|taking|voy a|tomorrow|signed up|scheduled|coming|expires?|vence)\b/u

/** `monday`, of what has happened already, is the one before today. */
function weekdayOf(words: string, { text }: FoundDay, role: Role, day: Day, today: Day): Day {
  const happened = role !== 'otherDay' && role !== 'cardExpires' && !ahead.test(words)
  const isComing = day > today && day <= addDays(today, 7)
  return weekday.test(text) && happened && isComing ? addDays(day, -7) : day
}
