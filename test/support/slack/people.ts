import { commandPayload } from './command-payload.ts'
import type { Carrier, Manner } from './delivery.ts'
import { newEvents } from './events.ts'
import { newForms } from './forms.ts'
import { placeOf, pressPayload, stalePlace } from './press-payload.ts'
import { newSender, type Send } from './sender.ts'
import { newShortcuts } from './shortcuts.ts'
import { takeCommandAck } from './take-ack.ts'
import { someone, type Who } from './who.ts'
import type { World } from './world.ts'

function newHands(world: World, send: Send) {
  return {
    async command(given: Who & { command?: string; text?: string } = {}, manner?: Manner) {
      const who = someone(world, given)
      const { command = '/recert', text = '' } = given
      const answer = await send('slash_commands', commandPayload(world, who, command, text), manner)
      takeCommandAck(world, who, answer)
      return answer
    },

    /** Presses the newest button with this action_id, or chooses `choice` from the menu. */
    async press(given: Who & { action: string; choice?: string }, manner?: Manner) {
      const who = someone(world, given)
      const place = placeOf(world, who, given.action)
      return send('interactive', pressPayload(world, who, place, given.choice), manner)
    },

    /** Presses a button that the app may know no more. */
    async pressOld(given: Who & { action: string; value?: string }, manner?: Manner) {
      const who = someone(world, given)
      const place = stalePlace(who, given.action, given.value ?? '')
      return send('interactive', pressPayload(world, who, place), manner)
    },
  }
}

/** What people do in Slack; each call resolves with what the app answered. */
export function newPeople(world: World, carry: Carrier) {
  const send = newSender(carry)
  return {
    ...newHands(world, send),
    ...newForms(world, send),
    ...newShortcuts(world, send),
    ...newEvents(world, send),
  }
}
