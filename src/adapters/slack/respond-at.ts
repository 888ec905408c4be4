import { RespondError } from '@slack/bolt'
import type { Message } from './say.ts'

/** Slack is not waited for any longer. */
const patienceMs = 10_000

/** Says something through a response_url that came with an earlier request; rejects as Bolt does where Slack does not take it. */
export function respondAt(url: string): (message: Message) => Promise<void> {
  return async (message) => {
    const { ok, status } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(patienceMs),
    })
    if (!ok) throw new RespondError(`Slack does not take an answer: ${status}`, status)
  }
}
