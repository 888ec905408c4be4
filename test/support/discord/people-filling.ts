import { begin } from './begin.ts'
import type { Send } from './became.ts'
import type { Manner } from './delivery.ts'
import { formData, type Values } from './form-data.ts'
import type { Interaction } from './interactions.ts'
import { type Someone, someone, type Who } from './who.ts'
import type { World } from './world.ts'

/** The place where the form was opened, and the installation that it was opened by. */
function placeOf(world: World, given: Who, { channel, owners, isForeign }: Interaction): Someone {
  return { ...someone(world, { ...given, in: channel.id }), owners, isForeign }
}

/** What people do with forms. */
export function newForms(world: World, send: Send) {
  return {
    /** Fills in the form that the person has open; what is left out stays as it was. */
    async submit(given: { user?: string; values?: Values; locale?: string } = {}, manner?: Manner) {
      const { id } = someone(world, given).user
      const modal = world.modals.of(id)
      if (!modal) throw new Error('no form is open')
      const { opener } = modal
      const who = placeOf(world, given, opener)
      const data = formData(world, opener.channel.id, modal, given.values ?? {})
      const from = opener.source === undefined ? {} : { source: opener.source }
      const begun = begin(world, who, { type: 5, data, trigger: opener, ...from }, manner)
      world.modals.close(id)
      return send(begun.about, begun.payload, manner)
    },

    /** Closes the form, which the app is not told of. */
    dismiss(given: { user?: string } = {}): void {
      world.modals.close(someone(world, given).user.id)
    },
  }
}
