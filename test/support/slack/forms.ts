import type { Manner } from './delivery.ts'
import { type Filled, formState } from './form-state.ts'
import type { Send } from './sender.ts'
import { takeViewAck } from './take-ack.ts'
import { viewPayload } from './view-payload.ts'
import type { View } from './views.ts'
import { actorFields, someone, type Who } from './who.ts'
import type { World } from './world.ts'

/** The modal a person has before them. */
function topModal(world: World, who: Who): View {
  const { team, user } = someone(world, who)
  const view = world.views.stackOf(team.id, user.id).at(-1)
  if (!view) throw new Error(`${user.id} has no modal open`)
  return view
}

/** What a person does with the modal on top. */
export function newForms(world: World, send: Send) {
  return {
    /** Submits it with these values by block_id; the rest stays as the app put it. */
    async submit(given: Who & { values?: Filled } = {}, manner?: Manner) {
      const view = topModal(world, given)
      const values = formState(view, given.values ?? {})
      const payload = {
        type: 'view_submission',
        ...actorFields(world, someone(world, given)),
        view: viewPayload(world, view, values),
        response_urls: [],
      }
      const answer = await send('interactive', payload, manner)
      takeViewAck(world, view, answer)
      return answer
    },

    /** Closes it; the app hears of that only if it asked to. */
    async close(given: Who = {}, manner?: Manner) {
      const view = topModal(world, given)
      world.views.close(view)
      if (view.content['notify_on_close'] !== true) return undefined
      const { trigger_id: _, ...actor } = actorFields(world, someone(world, given))
      const told = { view: viewPayload(world, view), is_cleared: false }
      return send('interactive', { type: 'view_closed', ...actor, ...told }, manner)
    },
  }
}
