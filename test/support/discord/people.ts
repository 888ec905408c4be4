import { newSender } from './became.ts'
import type { Carrier } from './delivery.ts'
import type { Gateway } from './gateway.ts'
import { newMenus, newTyping } from './people-commanding.ts'
import { newForms } from './people-filling.ts'
import { newFingers } from './people-pressing.ts'
import { newVoice } from './saying.ts'
import type { World } from './world.ts'

/** What people do in Discord; each call resolves with what became of it. */
export function newPeople(world: World, gateway: Gateway, carry: Carrier) {
  const send = newSender(world, carry)
  return {
    ...newTyping(world, send),
    ...newFingers(world, send),
    ...newForms(world, send),
    ...newMenus(world, send),
    ...newVoice(world, gateway),
  }
}
