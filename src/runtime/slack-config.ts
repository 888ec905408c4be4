import { z } from 'zod'
import { keyBytes } from './secret-box.ts'

interface OAuthConfig {
  readonly clientId: string
  readonly clientSecret: string
  /** The newest first. */
  readonly secretKeys: readonly Buffer[]
  readonly authorizationUrl: string
}

export interface SlackConfig {
  /** Of the single workspace; undefined with OAuth. */
  readonly botToken: string | undefined
  /** Any workspace may install the bot when it is set. */
  readonly oauth: OAuthConfig | undefined
  /** Requests come over HTTP when it is set. */
  readonly signingSecret: string | undefined
  /** Requests come over Socket Mode when it is set. */
  readonly appToken: string | undefined
  readonly port: number
  readonly apiUrl: string
}

const port = 'give a port such as 3000'
const renewed =
  'this one ends after 12 hours: install by OAuth with SLACK_CLIENT_ID, or make the app anew without --oauth, whose token stays'
const keys = `give keys of ${keyBytes} bytes in base64, with commas between them: openssl rand -base64 32`

/** All of them may be left out. */
export const slackVariables = {
  SLACK_BOT_TOKEN: z
    .string()
    .refine((token) => !token.startsWith('xoxe.'), { message: renewed, abort: true })
    .startsWith('xoxb-', 'give the bot token, which begins with xoxb-')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'give the app-level token, which begins with xapp-')
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SECRET_KEYS: z
    .string()
    .transform((text) => text.split(',').map((key) => Buffer.from(key.trim(), 'base64')))
    .refine((read) => read.every(({ length }) => length === keyBytes), keys)
    .optional(),
  SLACK_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3000),
  SLACK_API_URL: z
    .url('give a URL such as https://slack.com/api/')
    .default('https://slack.com/api/'),
}

type Variables = z.output<z.ZodObject<typeof slackVariables>>

interface Fault {
  readonly name: keyof Variables
  readonly words: string
}

/** What is missing beside what is given; undefined when Slack is set up whole or not at all. */
export function slackFault(given: Variables): Fault | undefined {
  if (given.SLACK_CLIENT_ID !== undefined) return oauthFault(given)
  const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret, SLACK_APP_TOKEN: appToken } = given
  const hasWay = secret !== undefined || appToken !== undefined
  if (given.SLACK_CLIENT_SECRET !== undefined) {
    return { name: 'SLACK_CLIENT_ID', words: 'give it too, or no SLACK_CLIENT_SECRET' }
  }
  if (token === undefined && hasWay) {
    return { name: 'SLACK_BOT_TOKEN', words: 'give it too, or no variable of Slack' }
  }
  if (token !== undefined && !hasWay) {
    return {
      name: 'SLACK_SIGNING_SECRET',
      words: 'give it for HTTP, or SLACK_APP_TOKEN for Socket Mode',
    }
  }
  return undefined
}

/** Installing by OAuth happens on pages of ours, so it needs HTTP whichever way requests come. */
function oauthFault(given: Variables): Fault | undefined {
  if (given.SLACK_BOT_TOKEN !== undefined) {
    return {
      name: 'SLACK_BOT_TOKEN',
      words: 'leave it out: with SLACK_CLIENT_ID each workspace has its own',
    }
  }
  for (const name of ['SLACK_CLIENT_SECRET', 'SLACK_SIGNING_SECRET'] as const) {
    if (given[name] === undefined) return { name, words: 'give it too, for installing by OAuth' }
  }
  return given.SECRET_KEYS === undefined ? { name: 'SECRET_KEYS', words: keys } : undefined
}

export function slackOf(given: Variables): SlackConfig | undefined {
  const oauth = oauthOf(given)
  if (given.SLACK_BOT_TOKEN === undefined && !oauth) return undefined
  return {
    botToken: given.SLACK_BOT_TOKEN,
    oauth,
    signingSecret: given.SLACK_SIGNING_SECRET,
    appToken: given.SLACK_APP_TOKEN,
    port: given.SLACK_PORT,
    apiUrl: given.SLACK_API_URL,
  }
}

function oauthOf(given: Variables): OAuthConfig | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = given
  const { SECRET_KEYS: secretKeys, SLACK_API_URL: apiUrl } = given
  if (!clientId || !clientSecret || !secretKeys) return undefined
  const authorizationUrl = new URL('../oauth/v2/authorize', apiUrl).href
  return { clientId, clientSecret, secretKeys, authorizationUrl }
}
