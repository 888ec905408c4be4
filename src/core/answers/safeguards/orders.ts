import { orders } from '../vocabulary/orders.ts'

/** Takes back what they said themselves, or speaks of what somebody else decided. */
const harmless =
  /\b(?:(?:ignore|forget|disregard|skip|drop) (?:that|it|the|my|what i)(?: \w+){0,2}? (?:course|class|entry|entries|question|message|log|one|reminder|last|said|typed|wrote|date|hours?)|issuer (?:approved|said|told)|(?:got|was|were|been) approved|forgot|reset|change) /u
const stolen = /\b(?:my|own) (?:password|login)\b/u

/** Whether somebody orders the bot to be what it is not, or to show what is behind it. */
export function ordersAround(text: string): boolean {
  return (
    !harmless.test(`${text} `) && !stolen.test(text) && orders.some((order) => order.test(text))
  )
}
