import { languageOf } from '../answers/words.ts'
import { normalise } from '../answers/normalise.ts'
import type { Policy } from '../policy.ts'
import { type Reply, text } from '../reply.ts'
import { adminSays } from './admin-says.ts'
import type { AdminAnswer } from './desk.ts'
import { told } from './words.ts'

/** What somebody is written who wanted to be told. */
export function letterOf(answer: AdminAnswer, policy: Policy): Reply {
  const [wording = ''] = answer.wordings
  const language = languageOf(normalise(wording).split(' '))
  const reply = adminSays(answer, policy, language)
  const question = text(told('youAsked', language, { wording }))
  return {
    ...reply,
    title: told('answered', language),
    blocks: [question, text(`${told('adminSays', language)}:`), ...reply.blocks],
  }
}
