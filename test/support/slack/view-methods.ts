import { viewRefusal } from './check-view.ts'
import { textIn } from '../peer/json.ts'
import { fine, type Method, refused, violated } from './method.ts'
import { viewPayload } from './view-payload.ts'

/** A view on top of the stack, or as the first of a new one. */
function show(where: 'views.open' | 'views.push'): Method {
  return ({ world, team, args }) => {
    const wrong = viewRefusal(args['view'], 'modal')
    if (wrong) return violated(world, where, wrong)
    const trigger = world.triggers.spend(textIn(args['trigger_id']))
    if (typeof trigger === 'string') return refused(trigger)
    if (where === 'views.open') world.views.clear(team.id, trigger.user)
    const view = world.views.push(team.id, trigger.user, args['view'])
    if (!view) return refused('push_limit_reached')
    return fine({ view: viewPayload(world, view) })
  }
}

const update: Method = ({ world, team, args }) => {
  const view =
    world.views.find(textIn(args['view_id'])) ??
    world.views.findExternal(team.id, textIn(args['external_id']))
  if (!view) return refused('not_found')
  const wrong = viewRefusal(args['view'], view.content['type'] === 'home' ? 'home' : 'modal')
  if (wrong) return violated(world, 'views.update', wrong)
  const hash = textIn(args['hash'])
  if (hash !== '' && hash !== view.hash) return refused('hash_conflict')
  return fine({ view: viewPayload(world, world.views.change(view, args['view'])) })
}

const publish: Method = ({ world, team, args }) => {
  const user = world.teams.userIn(team, textIn(args['user_id']))
  if (!user) return refused('invalid_arguments')
  const wrong = viewRefusal(args['view'], 'home')
  if (wrong) return violated(world, 'views.publish', wrong)
  const hash = textIn(args['hash'])
  const old = world.views.homeOf(team.id, user.id)
  if (hash !== '' && old && hash !== old.hash) return refused('hash_conflict')
  const home = world.views.publish(team.id, user.id, args['view'])
  return fine({ view: viewPayload(world, home) })
}

export const viewMethods = {
  'views.open': show('views.open'),
  'views.push': show('views.push'),
  'views.update': update,
  'views.publish': publish,
}
