import { begin } from './begin.ts'
import type { Send } from './became.ts'
import type { Manner } from './delivery.ts'
import { chosen, componentData, find, oldMessage, type Target } from './pressing.ts'
import { someone, type Who } from './who.ts'
import type { World } from './world.ts'

const menus = [3, 5, 6, 7, 8]

/** What people do with buttons and menus. */
export function newFingers(world: World, send: Send) {
  return {
    /** Presses a button that the person can see. */
    async press(given: Who & Target, manner?: Manner) {
      const who = someone(world, given)
      const found = find(world, who, [2], given)
      const about = { type: 3 as const, data: componentData(found), source: found.message.id }
      const begun = begin(world, who, about, manner)
      return send(begun.about, begun.payload, manner)
    },

    /** Presses a button that the app may know no more. */
    async pressOld(given: Who & { id: string }, manner?: Manner) {
      const who = someone(world, given)
      const message = oldMessage(world, who, given.id)
      const data = { custom_id: given.id, component_type: 2, id: 2 }
      const begun = begin(world, who, { type: 3, data, source: message.id }, manner)
      return send(begun.about, begun.payload, manner)
    },

    /** Chooses from a menu that the person can see. */
    async choose(given: Who & Target & { values: readonly string[] }, manner?: Manner) {
      const who = someone(world, given)
      const found = find(world, who, menus, given)
      const data = componentData(found, chosen(found.component, given.values))
      const begun = begin(world, who, { type: 3, data, source: found.message.id }, manner)
      return send(begun.about, begun.payload, manner)
    },
  }
}
