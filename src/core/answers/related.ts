import { type Answer, sayIn } from './answer.ts'
import type { Context } from './context.ts'
import { groupOf } from './topics/catalog.ts'
import { say } from './words.ts'

/** A first reading of at least this share stands alone. */
const sure = 0.7
/** A second or third reading of less says nothing. */
const least = 0.08
const longest = 150 // letters, two lines of a phone

const saidOfRules = new Set<Answer['outcome']>(['answered', 'reported', 'not_in_source'])
const isOwn = /^(?:status|entries_mine|card_mine|greet|thanks|who|ability|trust|privacy)$/u

/**
 * The nutshells of the next readings, where the first is not clearly ahead: who asked for one of them gets
 * their fact too.
 */
export function relatedTo(
  found: Answer,
  context: Context,
  nutshellOf: (topic: string) => string | undefined,
): readonly string[] {
  const [best] = context.guesses
  if (!best || best.share >= sure || !saidOfRules.has(found.outcome)) return []
  const said = found.lines.join(' ')
  const lines = context.guesses
    .slice(1)
    .filter(({ topic, share }) => share >= least && mayStandBeside(topic))
    .slice(0, 2)
    .flatMap(({ topic }) => nutshellOf(topic) ?? [])
    .filter((line) => !said.includes(line))
  const [first, second] = lines
  if (first === undefined) return []
  const isShort = second !== undefined && first.length + second.length <= longest
  const both = isShort ? `${first}. ${second}` : first
  return [`${sayIn(context, say('Related:', 'Relacionado:'))} ${both}.`]
}

/** Nothing that is to be done, refused, sent away, or about the record alone. */
function mayStandBeside(topic: string): boolean {
  const group = groupOf(topic)
  return (
    group !== undefined &&
    group !== 'safety' &&
    !/^(?:near_|far)/u.test(topic) &&
    !isOwn.test(topic)
  )
}
