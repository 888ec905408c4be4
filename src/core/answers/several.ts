import type { Day } from '../day.ts'
import { commonConcepts } from './vocabulary/lexicon.ts'
import { type Understood, understand } from './understand.ts'

const asks =
  /\b(?:how|hows|what|whats|when|whens|where|wheres|who|why|which|is|are|do|does|can|will|que|como|cuando|cuanto|cuantos|cuantas|donde|hay|puedo)\b/u

/** A part that tells something asks nothing. */
const tells =
  /\b(?:i|im|i'm|ive|i've|my|mine|it|its|did|have|had|has|got|expired|took|tengo|llevo|hice|mi)\b|(?:\S+\s+){6}/iu

/** At most so many questions of one message are answered. */
const most = 3

/** What the parts of a message each ask, where they are clear of their own; fewer than two when it is one question. */
export function questionsIn(typed: string, today: Day): readonly Understood[] {
  const parts = typed
    .slice(0, 1000)
    .split(/[?;:]+|,\s(?:and\s|y\s)?|\.\s|\s(?:and|y|also|plus)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/u).length > 1)
  if (parts.length < 2) return []
  const seen = new Set<string>()
  const clear = parts.flatMap((part) => {
    const isAsked = asks.test(part.toLowerCase())
    if (!isAsked && tells.test(part)) return []
    const read = understand(part, today)
    const [best] = read.guesses
    const isOfField = read.concepts.some((concept) => !commonConcepts.has(concept))
    if (!isOfField && (best?.share ?? 0) < 0.9) return []
    const sure = isAsked ? 0.55 : 0.6
    if (!best || best.share < sure || seen.has(best.topic) || notAside.test(best.topic)) return []
    seen.add(best.topic)
    return [read]
  })
  return clear.slice(0, most)
}

/** Nothing that is to be done, refused or only said hello to stands beside another answer. */
const notAside =
  /^(?:do_|greet|thanks|far|near_|forge|inject|emergency|others_record|who|ability|trust|status|expired)/u
