import type { Outcome } from './command.ts'
import type { Member } from './member.ts'
import type { Reply } from './reply.ts'

/** A request that comes again comes before so many others have changed the record. */
const kept = 20

/**
 * Decides once for each `mark`, a short name of the request: a record that it has changed says so,
 * and is not changed again. Kept in the record itself, so that it holds across a crash.
 */
export function once(
  mark: string | undefined,
  member: Member | undefined,
  decide: () => Outcome,
): Outcome {
  if (mark === undefined) return decide()
  if (member?.seen?.includes(mark)) return { reply: doneAlready }
  const outcome = decide()
  if (!outcome.member || outcome.repeatable) return outcome
  const { seen = [] } = outcome.member
  return { ...outcome, member: { ...outcome.member, seen: [...seen, mark].slice(-kept) } }
}

const doneAlready: Reply = {
  outcome: 'answered',
  tone: 'plain',
  title: 'That was done already',
  blocks: [{ kind: 'text', text: 'It reached me twice. Your record was changed once.' }],
  next: { text: 'See where you stand', line: 'status' },
}
