import { type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import type { Message } from './messages.ts'
import { directOf } from './teams.ts'
import { viewPayload } from './view-payload.ts'
import type { View } from './views.ts'
import { actorFields, channelField, type Someone } from './who.ts'
import type { World } from './world.ts'

/** Where a button stands. */
interface Place {
  readonly message?: Message
  readonly view?: View
  readonly block: Json
  readonly element: Json
}

function actionIn(blocks: unknown, actionId: string): Pick<Place, 'block' | 'element'> | undefined {
  for (const each of listIn(blocks)) {
    const block = recordIn(each)
    const parts = [...listIn(block['elements']), block['accessory'], block['element']]
    const inCards = listIn(block['actions'])
    const nested = listIn(block['elements']).flatMap((part) => listIn(recordIn(part)['actions']))
    const element = [...parts, ...inCards, ...nested]
      .map(recordIn)
      .find((part) => part['action_id'] === actionId)
    if (element) return { block, element }
  }
  return undefined
}

/** The newest thing this person sees that holds the action: a modal, a message or the Home. */
export function placeOf(world: World, { team, user }: Someone, actionId: string): Place {
  const home = world.views.homeOf(team.id, user.id)
  const top = world.views.stackOf(team.id, user.id).at(-1)
  const isElsewhere = (id: string) => id.startsWith('D') && id !== directOf(user.id)
  const messages = world.messages.all.filter(
    ({ team: where, channel, onlyFor = user.id }) =>
      where === team.id && onlyFor === user.id && !isElsewhere(channel),
  )
  const candidates = [
    ...(top ? [{ view: top, blocks: top.content['blocks'] }] : []),
    ...messages.toReversed().map((message) => ({ message, blocks: message.blocks })),
    ...(home ? [{ view: home, blocks: home.content['blocks'] }] : []),
  ]
  for (const { blocks, ...where } of candidates) {
    const found = actionIn(blocks, actionId)
    if (found) return { ...where, ...found }
  }
  throw new Error(`${user.id} sees no ${actionId}`)
}

/** A button of a message that Slack has long forgotten. */
export function stalePlace(someone: Someone, actionId: string, value: string): Place {
  const element = { type: 'button', action_id: actionId, value, text: plain('Old') }
  const message = { team: someone.team.id, channel: someone.channel, ts: '1.000001' }
  return {
    message: { ...message, text: '', blocks: [], onlyFor: someone.user.id },
    block: { block_id: 'old' },
    element,
  }
}

function plain(text: string): Json {
  return { type: 'plain_text', text, emoji: true }
}

function whereFields(world: World, someone: Someone, { message, view }: Place): Json {
  if (view) {
    return { container: { type: 'view', view_id: view.id }, view: viewPayload(world, view) }
  }
  const { ts = '', channel = '', text, blocks, onlyFor } = message ?? {}
  const about = { team: someone.team.id, user: someone.user.id, channel, message: ts }
  const isEphemeral = onlyFor !== undefined
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isEphemeral },
    channel: channelField(channel),
    // Slack keeps no ephemeral message, so it cannot send one along.
    ...(isEphemeral ? {} : { message: { type: 'message', ts, text, blocks } }),
    state: { values: {} },
    response_url: `${world.base}${world.responseUrls.issue(about)}`,
  }
}

const chosen: Readonly<Record<string, string>> = {
  static_select: 'selected_option',
  overflow: 'selected_option',
  radio_buttons: 'selected_option',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  users_select: 'selected_user',
}

/** The press of a button, or a choice from a menu: then `choice` is the value of the option. */
export function pressPayload(world: World, who: Someone, place: Place, choice?: string): Json {
  const { block, element } = place
  const type = textIn(element['type'])
  const option = listIn(element['options'])
    .map(recordIn)
    .find((each) => each['value'] === choice)
  const { action_id, text, value } = element
  const action = {
    type,
    action_id,
    block_id: block['block_id'],
    action_ts: world.messages.stamp(),
    ...(type === 'button' ? { text, value } : { [chosen[type] ?? 'value']: option ?? choice }),
  }
  return {
    type: 'block_actions',
    ...actorFields(world, who),
    ...whereFields(world, who, place),
    actions: [action],
  }
}
