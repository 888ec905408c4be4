import type { Carrier } from './delivery.ts'
import type { Gateway } from './gateway.ts'

/** Tells the shard of the guild; interactions need no intent. */
export function overGateway(gateway: Gateway): Carrier {
  return async ({ channel }, payload) => {
    gateway.dispatch('INTERACTION_CREATE', payload, channel.guild, 0)
    return undefined
  }
}
