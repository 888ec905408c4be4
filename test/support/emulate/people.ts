import { commandPayload } from '../slack/command-payload.ts'
import type { Manner } from '../slack/delivery.ts'
import { eventPayload } from '../slack/event-payload.ts'
import { type Filled, formState } from '../slack/form-state.ts'
import { type Json, recordIn, recordsIn, textIn } from '../peer/json.ts'
import { overHttp } from '../slack/over-http.ts'
import { pressPayload } from '../slack/press-payload.ts'
import { newSender, type Send } from '../slack/sender.ts'
import { takeCommandAck, takeViewAck } from '../slack/take-ack.ts'
import type { View } from '../slack/views.ts'
import { actorFields, someone, type Who } from '../slack/who.ts'
import type { World } from '../slack/world.ts'
import type { Emulator } from './emulator.ts'

interface Given extends Who {
  /** Left out, emulate is asked for a new one. */
  readonly trigger?: string
}

/** The newest view that emulate told the bot of, in answer to this method. */
function viewFrom({ journal, teams }: World, method: string, user: string): View {
  const content = recordIn(recordIn(journal.to(method).at(-1)?.answer?.body)['view'])
  const [id, hash] = [textIn(content['id']), textIn(content['hash'])]
  return { id, team: teams.all[0]?.id ?? '', user, hash, root: id, previous: null, content }
}

/** What people do, as requests that are signed as Slack signs them; what they name is known to emulate. */
export function newPeople(world: World, emulator: Emulator, url: string) {
  const send = newSender(overHttp(url, world.settings.signingSecret, 6000))
  const triggerOf = async ({ trigger }: Given, user: string) => trigger ?? emulator.trigger(user)
  return {
    async command(text: string, given: Given = {}, manner?: Manner) {
      const who = someone(world, given)
      const trigger_id = await triggerOf(given, who.user.id)
      const payload = { ...commandPayload(world, who, '/recert', text), trigger_id }
      const answer = await send('slash_commands', payload, manner)
      takeCommandAck(world, who, answer)
      return answer
    },

    /** Sends the form that was opened last. */
    async submit(values: Filled, given: Who = {}) {
      const who = someone(world, given)
      const view = viewFrom(world, 'views.open', who.user.id)
      const filled = { ...view.content, state: { values: formState(view, values) } }
      const actor = actorFields(world, who)
      const payload = { type: 'view_submission', ...actor, view: filled, response_urls: [] }
      const answer = await send('interactive', payload)
      takeViewAck(world, view, answer)
      return answer
    },

    /** Presses a button with this line: in the App Home, or below an answer that only they see. */
    async press(line: string, place: 'home' | 'answer', given: Given = {}) {
      const who = someone(world, given)
      const home = viewFrom(world, 'views.publish', who.user.id)
      const message = world.messages.all.at(-1)
      const where = place === 'home' ? { view: home } : message && { message }
      const blocks: unknown = place === 'home' ? home.content : message?.blocks
      const element = [...recordsIn(blocks)].find((each) => each['value'] === line)
      if (!element) throw new Error(`no button for ${line}`)
      const payload = pressPayload(world, who, { ...where, element, block: { block_id: 'b' } })
      const trigger_id = await triggerOf(given, who.user.id)
      return send('interactive', { ...payload, trigger_id })
    },

    ...newEvents(world, send),
  }
}

function newEvents(world: World, send: Send) {
  const tell = (given: Who, event: Json) =>
    send('events_api', eventPayload(world, someone(world, given), event))
  return {
    /** Writes to the bot in these direct messages. */
    say(text: string, channel: string, threadTs?: string) {
      const ts = world.messages.stamp()
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
      const where = { channel, channel_type: 'im', ...thread }
      const user = someone(world, {}).user.id
      return tell({}, { type: 'message', user, text, ts, event_ts: ts, ...where })
    },

    /** `hash`: of the view that stands there, as far as Slack has told. */
    openHome(hash?: string) {
      const { user, channel } = someone(world, {})
      const view = hash === undefined ? {} : { view: { type: 'home', hash } }
      const event = { type: 'app_home_opened', user: user.id, channel, tab: 'home', ...view }
      return tell({}, { ...event, event_ts: world.messages.stamp() })
    },
  }
}
