import { randomBytes } from 'node:crypto'
import { newIds } from '../../test/support/discord/ids.ts'
import { memberObject } from '../../test/support/discord/who.ts'
import { application } from './application.ts'

interface Told {
  readonly id: string
  readonly token: string
  readonly [field: string]: unknown
}

const ids = newIds(() => Date.now())
const { id: application_id, guild: guild_id, channel: channel_id } = application
const permissions = '2248473465835073'

/** `/recert status` in a server as Discord tells a bot of it, done now: later than 3 s it is too late. */
export function statusInteraction(userId: string): Told {
  return {
    id: ids.next(),
    token: randomBytes(64).toString('base64url'),
    type: 2,
    version: 1,
    application_id,
    guild_id,
    guild: { id: guild_id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel_id,
    channel: { id: channel_id, type: 0, name: 'general', guild_id, flags: 0, permissions },
    member: memberObject({ id: userId, name: `p${userId}` }),
    locale: 'en-US',
    app_permissions: permissions,
    entitlements: [],
    authorizing_integration_owners: { '0': guild_id },
    context: 0,
    attachment_size_limit: 10_485_760,
    data: {
      id: channel_id,
      name: 'recert',
      type: 1,
      options: [{ name: 'status', type: 1, options: [] }],
    },
  }
}
