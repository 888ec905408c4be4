import type { Fault } from '../../../test/support/discord/faults.ts'
import type { DiscordPeer } from '../../../test/support/discord/peer.ts'
import { anyOf, type Chance, oneOf } from '../chance.ts'
import { countIn } from '../platform.ts'
import { wind } from '../wind.ts'

const anyRoute: readonly Fault[] = [
  { kind: 'rate', retryAfterSeconds: 1 },
  { kind: 'rate', retryAfterSeconds: 1, global: true },
  { kind: 'rate', retryAfterSeconds: 60 },
  { kind: 'status', status: 500 },
  { kind: 'hang' },
  { kind: 'html' },
  { kind: 'lost' },
  { kind: 'slow', ms: 1500 },
  { kind: 'slow', ms: 3500 },
]
const error = (code: number): Fault => ({ kind: 'error', code })

/** Besides those: an interaction that is over, a permission that is missing, direct messages that are closed. */
const ownFaults: readonly (readonly [route: string, faults: readonly Fault[]])[] = [
  ['create_interaction_response', [error(10_062), error(40_060), error(50_035)]],
  ['update_original_webhook_message', [error(50_027), error(10_015)]],
  ['create_message', [error(50_001), error(50_013), error(50_007), error(50_278)]],
]

const trouble = [
  [8, 'fault'],
  [1, 'reconnect'],
  [2, 'kill'],
  [1, 'invalidate'],
  [1, 'close'],
] as const

/** Bad moments of 0.3 to 1.5 s with 1 to 3 s of calm between them, counted. Gives what ends them. */
export function weather(
  peer: DiscordPeer,
  chance: Chance,
  counts: Map<string, number>,
): () => Promise<void> {
  return wind(chance, async (lull) => {
    const what = oneOf(chance, trouble)
    if (what === 'fault') {
      const [route, own] = anyOf(chance, ownFaults)
      const fault = anyOf(chance, [...anyRoute, ...own])
      countIn(counts, `${route}: ${nameOf(fault)}`)
      peer.faults.always(route, fault)
      await lull()
      peer.faults.clear()
    } else if (peer.gateway.shards().length > 0) {
      countIn(counts, `gateway: ${what}`)
      if (what === 'close') peer.gateway.close(4000)
      else peer.gateway[what]()
    }
  })
}

function nameOf(fault: Fault): string {
  if (fault.kind === 'rate') {
    return `429, again in ${fault.retryAfterSeconds} s${fault.global ? ', of everything' : ''}`
  }
  if (fault.kind === 'status') return String(fault.status)
  if (fault.kind === 'error') return `error ${fault.code}`
  return fault.kind === 'slow' ? `slow, ${fault.ms} ms` : fault.kind
}
