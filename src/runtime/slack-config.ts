import { z } from 'zod'

export interface SlackConfig {
  readonly botToken: string
  /** Requests come over HTTP when it is set. */
  readonly signingSecret: string | undefined
  /** Requests come over Socket Mode when it is set. */
  readonly appToken: string | undefined
  readonly port: number
  readonly apiUrl: string
}

const port = 'give a port such as 3000'

/** All of them may be left out. */
export const slackVariables = {
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'give the bot token, which begins with xoxb-')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'give the app-level token, which begins with xapp-')
    .optional(),
  SLACK_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3000),
  SLACK_API_URL: z
    .url('give a URL such as https://slack.com/api/')
    .default('https://slack.com/api/'),
}

type Variables = z.output<z.ZodObject<typeof slackVariables>>

/** What is missing beside what is given; undefined when Slack is set up whole or not at all. */
export function slackFault(given: Variables): { name: keyof Variables; words: string } | undefined {
  const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret, SLACK_APP_TOKEN: appToken } = given
  const hasWay = secret !== undefined || appToken !== undefined
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

export function slackOf(given: Variables): SlackConfig | undefined {
  if (given.SLACK_BOT_TOKEN === undefined) return undefined
  return {
    botToken: given.SLACK_BOT_TOKEN,
    signingSecret: given.SLACK_SIGNING_SECRET,
    appToken: given.SLACK_APP_TOKEN,
    port: given.SLACK_PORT,
    apiUrl: given.SLACK_API_URL,
  }
}
