import { type Answer, sayIn } from './answer.ts'
import type { Context } from './context.ts'
import { amountSaid } from './fees-said.ts'
import { isSilentPoint } from './silent-points.ts'
import type { Topic } from './topic.ts'
import { filled, say } from './words.ts'

/** What everybody is told about a topic; what others report of an amount comes with its label. */
export function toldToAll(topic: Topic, context: Context): Answer {
  const lines = topic[context.language].map((line) => filled(line, context.values))
  const [rule = ''] = topic.rules
  if (topic.outcome !== 'reported')
    return {
      outcome: isSilentPoint(topic.id, context.words) ? 'not_in_source' : topic.outcome,
      lines,
      rules: topic.rules,
      ...(topic.next && { next: topic.next }),
    }
  const { set, items } = amountSaid(rule, context)
  const lead = set
    ? []
    : [
        sayIn(
          context,
          say(
            'Reported elsewhere, older or third-party, and not confirmed; check with {issuer} at {phone}:',
            'Según otras fuentes, antiguas o de terceros, sin confirmar (unconfirmed); pregunta a {issuer}, {phone}:',
          ),
        ),
      ]
  return {
    outcome: set ? 'answered' : 'reported',
    lines: [...lines, ...(items.length > 0 ? lead : [])],
    items,
    rules: topic.rules,
    ...(topic.next && { next: topic.next }),
  }
}
