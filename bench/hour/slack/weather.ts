import type { Fault } from '../../../test/support/slack/faults.ts'
import type { SlackPeer } from '../../../test/support/slack/peer.ts'
import { anyOf, type Chance, oneOf } from '../chance.ts'
import { countIn } from '../platform.ts'
import { wind } from '../wind.ts'

const methods = [
  'views.open',
  'chat.postMessage',
  'views.publish',
  'users.info',
  'response_url',
] as const

const faults: readonly Fault[] = [
  { kind: 'rate', retryAfterSeconds: 1 },
  { kind: 'rate', retryAfterSeconds: 60 },
  { kind: 'status', status: 500 },
  { kind: 'hang' },
  { kind: 'html' },
  { kind: 'lost' },
  { kind: 'slow', ms: 1500 },
  { kind: 'slow', ms: 3500 },
]

const trouble = [
  [4, 'fault'],
  [1, 'refresh'],
  [1, 'kill'],
] as const

/** Bad moments of 0.3 to 1.5 s with 1 to 3 s of calm between them, counted. Gives what ends them. */
export function weather(
  { faults: sky, sockets }: SlackPeer,
  chance: Chance,
  counts: Map<string, number>,
): () => Promise<void> {
  return wind(chance, async (lull) => {
    const what = oneOf(chance, trouble)
    if (what === 'fault') {
      const method = anyOf(chance, methods)
      const fault = anyOf(chance, faults)
      countIn(counts, `${method}: ${nameOf(fault)}`)
      sky.always(method, fault)
      await lull()
      sky.clear()
    } else if (sockets.connections() > 0) {
      countIn(counts, `socket: ${what}`)
      sockets[what]()
    }
  })
}

function nameOf(fault: Fault): string {
  if (fault.kind === 'rate') return `429, again in ${fault.retryAfterSeconds ?? 0} s`
  if (fault.kind === 'status') return String(fault.status)
  return fault.kind === 'slow' ? `slow, ${fault.ms} ms` : fault.kind
}
