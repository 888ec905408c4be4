import type { Json } from '../peer/json.ts'
import { botOf } from './teams.ts'
import type { View } from './views.ts'
import type { World } from './world.ts'

/** A view as Slack tells it, in answers and in payloads. */
export function viewPayload(world: World, view: View, values: Json = {}): Json {
  const team = world.teams.byId(view.team)
  const { type, callback_id, private_metadata, ...content } = view.content
  return {
    id: view.id,
    team_id: view.team,
    type,
    ...(type === 'modal' ? { title: content['title'] } : {}),
    submit: content['submit'] ?? null,
    close: content['close'] ?? null,
    blocks: content['blocks'],
    private_metadata: private_metadata ?? '',
    callback_id: callback_id ?? '',
    external_id: content['external_id'] ?? '',
    state: { values },
    hash: view.hash,
    clear_on_close: content['clear_on_close'] ?? false,
    notify_on_close: content['notify_on_close'] ?? false,
    submit_disabled: false,
    root_view_id: view.root,
    previous_view_id: view.previous,
    app_id: world.appId,
    app_installed_team_id: view.team,
    bot_id: team ? botOf(team) : '',
  }
}
