import type { DiscordPeer } from '../../../test/support/discord/peer.ts'
import type { Doing } from '../doing.ts'
import type { Ack, Act } from '../surface.ts'

export type Became = Awaited<ReturnType<DiscordPeer['people']['command']>>

/** Delivers something, and tells whether it was answered and how soon. Nothing is expected of the same once more. */
export async function timed(doing: Doing, deliver: () => Promise<Became>): Promise<Act> {
  const begun = performance.now()
  const became = await deliver()
  const ack = ackOf(became, performance.now() - begun)
  const again = async () => {
    await became.again()
    return []
  }
  return { doing, isEvent: false, acks: [ack], again }
}

function ackOf({ answer, http }: Became, ms: number): Ack {
  if (answer !== undefined) return { ok: true, ms, why: '' }
  if (http === undefined) return { ok: false, ms, why: 'no answer over the gateway within 3 s' }
  return { ok: false, ms, why: http.status === 0 ? 'no answer over HTTP' : `status ${http.status}` }
}
