import type { Command } from '../../core/command.ts'
import { limits } from './limits.ts'
import { fitting, shorten } from './shorten.ts'

interface About {
  readonly name: string
  /** Where Slack reaches the bot, such as https://bot.example.org; not needed with Socket Mode. */
  readonly url?: string
  readonly socketMode: boolean
  /** Any workspace or organisation may install it, on pages at the same address. */
  readonly oauth?: boolean
}

/** What the bot may do in a workspace, and why it has to. */
const scopes = {
  commands: 'the slash command and the shortcuts',
  'chat:write': 'answers in direct messages',
  'users:read': 'the time zone of a person, so that a day is theirs',
  'im:history':
    'reading what a person writes to the bot in direct messages, so that a course can be logged in a sentence',
} as const

/** The scopes to ask for when the bot is installed by OAuth; Slack lets a person leave out the optional ones. */
export const allScopes = () => [...Object.keys(scopes), ...Object.keys(optionalScopes)]

/** What it can do without. */
const optionalScopes = {
  'im:write': 'opening the direct messages before there is anything to say',
  'files:write': 'sending an export as a file; without it, it comes as text',
} as const

const events = [
  'app_home_opened', // to draw the App Home
  'app_uninstalled', // to stop, and to forget the workspace
  'tokens_revoked',
  'team_access_revoked', // an organisation takes the bot from one of its workspaces
  'message.im', // what a person writes to the bot; needs im:history
] as const

/** The form of `log` opens by both; the name before `_` is that of the command. */
const shortcuts = [
  {
    name: 'Log a course',
    type: 'global',
    callback_id: 'log',
    description: 'Record a course you completed',
  },
  {
    name: 'Log this as a course',
    type: 'message',
    callback_id: 'log_message',
    description: 'Record a course, titled after this message',
  },
] as const

/** The app as Slack is told of it, from the catalog of commands. */
export function manifest(commands: readonly Command[], about: About) {
  const endpoint = endpointOf(about)
  const name = shorten(about.name, limits.manifest.name)
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name,
      description: shorten(shortDescription, limits.manifest.shortDescription),
      long_description: longDescription(commands),
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: name, always_online: true },
      shortcuts,
      slash_commands: [slashCommand(commands, endpoint)],
    },
    oauth_config: {
      ...redirects(about),
      scopes: { bot: Object.keys(scopes), bot_optional: Object.keys(optionalScopes) },
    },
    settings: settings(about, endpoint),
  }
}

/** Undefined with Socket Mode, where the bot calls Slack and needs no address. */
function endpointOf({ url, socketMode }: About): string | undefined {
  if (socketMode) return undefined
  if (url !== undefined) return `${url.replace(/\/+$/u, '')}/slack/events`
  throw new RangeError('give the address at which Slack reaches the bot, or use Socket Mode')
}

/** Slack sends people back to no other page than these. */
function redirects({ url, oauth = false }: About) {
  if (!oauth) return {}
  if (url === undefined) throw new RangeError('give the address at which people install the bot')
  return { redirect_urls: [`${url.replace(/\/+$/u, '')}/slack/oauth_redirect`] }
}

function settings({ socketMode, oauth = false }: About, endpoint: string | undefined) {
  const address = endpoint === undefined ? {} : { request_url: endpoint }
  return {
    event_subscriptions: { ...address, bot_events: events },
    interactivity: { is_enabled: true, ...address },
    org_deploy_enabled: oauth,
    socket_mode_enabled: socketMode,
    token_rotation_enabled: oauth, // what it gives is renewed only in an installation by OAuth
  }
}

const shortDescription =
  'Keeps your certification from lapsing: courses, deadlines, fees and what to do next.'

function slashCommand(commands: readonly Command[], endpoint: string | undefined) {
  const names = commands.map((command) => command.name).join(' | ')
  return {
    command: '/recert',
    ...(endpoint !== undefined && { url: endpoint }),
    description: shortDescription,
    usage_hint: shorten(`[${names}]`, limits.manifest.usageHint),
    should_escape: false, // what a person types is read as it stands
  }
}

/** What it is, and every command with what it does. */
function longDescription(commands: readonly Command[]): string {
  const about = [
    'recert keeps the record of your recertification: the courses you completed, your CPR/AED card, petitions, the application and an audit.',
    'It says at any moment where you stand, what is still possible today, by when and at what cost, and names the source of each rule. Only you see its answers.',
    'What you can type after /recert:',
  ]
  const lines = commands.map((command) => `• ${command.name}: ${command.about}`)
  const room = limits.manifest.longDescription - about.join('\n').length - 1
  const { shown } = fitting(lines, { characters: room, sizeOf: (line) => line.length + 1 })
  return [...about, ...shown].join('\n')
}
