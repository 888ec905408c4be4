import type { Outcome, Situation } from '../command.ts'
import { buttons, text } from '../reply.ts'

/** Whether the questions of a person may go to their admin. */
export function forwarding(forward: boolean, { member }: Situation): Outcome {
  const { ratings = [] } = member.opinions ?? {}
  const title = forward
    ? 'What I cannot answer goes to your admin, without your name'
    : 'Your questions stay with you: no admin sees them'
  const about = forward
    ? 'Names, addresses, links, dates and long numbers are taken out, and the rest is shortened.'
    : 'You are told of no answers of admins any more. What was passed on before has nothing in it that leads to you.'
  return {
    member: { ...member, opinions: { forward, ratings } },
    repeatable: true,
    reply: {
      outcome: 'action',
      title,
      tone: 'good',
      blocks: [
        text(about),
        buttons(
          forward
            ? { label: 'Keep them to myself', line: 'ask forward:no' }
            : { label: 'Pass them on again', line: 'ask forward:yes' },
        ),
      ],
      next: { text: 'See all that I keep about you.', line: 'privacy' },
    },
    ...(!forward && { effects: [{ kind: 'desk', change: { kind: 'forget' } }] }),
  }
}
