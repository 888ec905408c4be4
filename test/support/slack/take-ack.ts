import { refusalOf } from './check-message.ts'
import { viewRefusal } from './check-view.ts'
import type { Answer } from './delivery.ts'
import { isRecord, type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import { showAnswer } from './respond.ts'
import type { View } from './views.ts'
import type { Someone } from './who.ts'
import type { World } from './world.ts'

function heard({ status, inTime }: Answer): boolean {
  return status === 200 && inTime
}

/** Shows what a command was answered with at once, if Slack would show it. */
export function takeCommandAck(
  world: World,
  { team, user, channel }: Someone,
  answer: Answer,
): void {
  if (!heard(answer)) return
  const body: Json = isRecord(answer.body) ? answer.body : { text: textIn(answer.body) }
  if (body['text'] === undefined && body['blocks'] === undefined) return
  if (body['text'] === '' && body['blocks'] === undefined) return
  const wrong = refusalOf(body)
  if (wrong) world.journal.violate('ack of a command', wrong.error, wrong.messages)
  else showAnswer(world, { team: team.id, user: user.id, channel }, body)
}

function takeErrors(world: World, view: View, errors: unknown): void {
  const blocks = listIn(view.content['blocks']).map(recordIn)
  const inputs = blocks.filter(({ type }) => type === 'input').map((each) => each['block_id'])
  const strays = Object.keys(recordIn(errors)).filter((id) => !inputs.includes(id))
  const words = Object.values(recordIn(errors))
  if (words.length === 0 || strays.length > 0 || words.some((each) => textIn(each) === '')) {
    const messages = [`no input for ${strays.join(', ')} of ${JSON.stringify(errors)}`]
    world.journal.violate('ack of a view', 'invalid_errors', messages)
  }
}

/** Does to the modal what the answer to its submission says. */
export function takeViewAck(world: World, view: View, answer: Answer): void {
  if (!heard(answer)) return
  const { response_action: action, view: content, errors } = recordIn(answer.body)
  if (action === undefined) world.views.close(view)
  else if (action === 'clear') world.views.clear(view.team, view.user)
  else if (action === 'errors') takeErrors(world, view, errors)
  else if (action === 'update' || action === 'push') {
    const wrong = viewRefusal(content, 'modal')
    if (wrong) world.journal.violate('ack of a view', wrong.error, wrong.messages)
    else if (action === 'update') world.views.change(view, content)
    else if (!world.views.push(view.team, view.user, content)) {
      world.journal.violate('ack of a view', 'push_limit_reached')
    }
  } else world.journal.violate('ack of a view', 'unknown_response_action', [JSON.stringify(action)])
}
