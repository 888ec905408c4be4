import { dayIn, type Language } from '../answers/words.ts'
import type { Policy } from '../policy.ts'
import { type Reply, text } from '../reply.ts'
import type { AdminAnswer } from './desk.ts'
import { thumbs } from './thumbs.ts'
import { told } from './words.ts'

/** An answer of an admin, alone: nothing that a source says stands beside it. */
export function adminSays(
  { number, text: words, on }: AdminAnswer,
  { issuer }: Policy,
  language: Language,
): Reply {
  const day = dayIn(language, on)
  return {
    outcome: 'answered',
    title: told('adminSays', language),
    tone: 'plain',
    blocks: [
      text(words),
      text(told('written', language, { day, issuer: issuer.name })),
      thumbs({ topic: 'admin', key: String(number), language }),
    ],
    next: { text: told('askIssuer', language, { issuer: issuer.name, phone: issuer.phone }) },
  }
}
