import { failed } from './errors.ts'
import { directObject } from './message-routes.ts'
import { type Asked, fine, type Handlers } from './outcome.ts'
import { botObject, userObject } from './users.ts'
import type { World } from './world.ts'

export function publicKeyOf({ keys }: World): string {
  const der = keys.publicKey.export({ format: 'der', type: 'spki' })
  return der.subarray(-32).toString('hex')
}

function applicationObject(world: World) {
  const { appId } = world
  return {
    id: appId,
    name: 'recert',
    icon: null,
    description: '',
    type: null,
    bot: botObject(appId),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: publicKeyOf(world),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userObject({ id: '53908232506183680', name: 'owner' }),
    approximate_guild_count: world.channels.guilds.length,
    approximate_user_install_count: world.users.all.length,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    integration_types_config: { '0': {}, '1': {} },
  }
}

function gatewayObject({ world }: Asked) {
  const { shards = 1, maxConcurrency = 16, identifies = 1000 } = world.settings.gateway ?? {}
  const session_start_limit = {
    total: 1000,
    remaining: identifies,
    reset_after: 14_400_000,
    max_concurrency: maxConcurrency,
  }
  return { url: world.base.replace('http', 'ws'), shards, session_start_limit }
}

export const appRoutes: Handlers = {
  get_gateway: ({ world }) => fine({ url: world.base.replace('http', 'ws') }),
  get_bot_gateway: (asked) => fine(gatewayObject(asked)),
  get_my_application: ({ world }) => fine(applicationObject(world)),
  get_my_oauth2_application: ({ world }) => fine(applicationObject(world)),
  get_my_user: ({ world }) =>
    fine({
      ...botObject(world.appId),
      mfa_enabled: true,
      locale: 'en-US',
      email: null,
      verified: true,
    }),
  get_user({ world, params }) {
    if (params['user_id'] === world.appId) return fine(botObject(world.appId))
    const person = world.users.find(params['user_id'] ?? '')
    return person ? fine(userObject(person)) : failed(10_013)
  },
  get_channel({ world, params }) {
    const channel = world.channels.find(params['channel_id'] ?? '')
    if (!channel) return failed(10_003)
    if (channel.kind === 'private') return failed(50_001)
    if (channel.kind === 'dm') return fine(directObject(world, channel))
    const about = { id: channel.id, guild_id: channel.guild, name: 'general' }
    return fine({ ...about, type: 0, flags: 0, position: 0, permission_overwrites: [] })
  },
}
