import type { Day } from '../day.ts'
import { understand } from '../answers/understand.ts'
import type { Asked } from './desk.ts'
import { stemOf } from './our-words.ts'

interface Question {
  readonly topic: string
  readonly wordings: readonly string[]
}

/** Topics that gather many different questions, so that their words have to be alike too. */
const wide = /^(?:far|near_\w+|unsure)$/u
/** The share of words that alike questions have in common. */
const alike = 0.6

/** The one of `known` that asks the same: about the same thing, and of a wide one in much the same words. */
export function alikeIn<Known extends Question>(
  { topic, words }: Pick<Asked, 'topic' | 'words'>,
  known: readonly Known[],
  today: Day,
): Known | undefined {
  const same = known.filter((each) => each.topic === topic)
  if (!wide.test(topic)) return same[0]
  const own = contentOf(words, today)
  return same.find(({ wordings }) =>
    wordings.some((wording) => shared(own, contentOf(wording, today)) >= alike),
  )
}

const empty =
  'how many much what when where why who which is are am was do does did can could will would shall should may i me my you your we it its this that the a an of for to in on at with and or if not no have has had be been get got need about by from as so just any some there que como cuando cuanto cuanta cuantos cuantas donde el la los las un una de del en con por para y o si no mi mis me se es son hay tengo necesito puedo name number date email link'

const emptyStems = new Set(empty.split(' ').map(stemOf))

/** The stems of the words that carry the question. */
function contentOf(wording: string, today: Day): ReadonlySet<string> {
  const words = understand(wording, today).words.filter((word) => /^\p{L}/u.test(word))
  const stems = words.map(stemOf)
  const carrying = stems.filter((stem) => !emptyStems.has(stem))
  return new Set(carrying.length > 0 ? carrying : stems)
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size
  return both === 0 ? 0 : both / (one.size + other.size - both)
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** FNV-1a in 32 bits, in letters: a short name of some words, and no secret of them. */
export function keyOf(words: string): string {
  let hash = 0x811c9dc5
  for (const letter of words.toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(26).replaceAll(/./gu, (digit) => letters.charAt(parseInt(digit, 26)))
}
