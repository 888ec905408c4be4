import { IANAZone } from 'luxon'
import { z } from 'zod'
import { type Admin, readAdmins } from './admins.ts'
import { type DiscordConfig, discordFault, discordOf, discordVariables } from './discord-config.ts'
import { type SlackConfig, slackFault, slackOf, slackVariables } from './slack-config.ts'
import { placeOf, storeUrlWords } from './store-url.ts'

const levels = ['trace', 'debug', 'info', 'warn', 'error'] as const

const adminForms =
  'give console, slack:<team>:<user> or discord:<server>:<user>, with commas between them'

const leaving = 'give seconds, 300 at most, such as 10'

const schema = z.object({
  STORE_URL: z
    .string()
    .refine((url) => placeOf(url) !== undefined, storeUrlWords)
    .default('sqlite:data/recert.db'),
  REDIS_URL: z
    .string()
    .refine((url) => isRedis(url), 'give redis:// or rediss:// and a server')
    .optional(),
  AMOUNTS_FILE: z.string().optional(),
  DEFAULT_ZONE: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'give a zone such as America/New_York')
    .optional(),
  LOG_FILE: z.string().default('data/recert.log'),
  LOG_LEVEL: z.enum(levels, `give one of ${levels.join(', ')}`).default('info'),
  CREDENTIAL: z.string().default('nasm-cpt'),
  ADMINS: z
    .string()
    .transform((text, context) => {
      const admins = readAdmins(text)
      if (admins) return admins
      context.addIssue({ code: 'custom', message: adminForms })
      return z.NEVER
    })
    .optional(),
  LEAVE_SECONDS: z.coerce.number(leaving).min(0, leaving).max(300, leaving).default(0),
  SUPPORT_CONTACT: z.string().max(200, 'give at most 200 characters').optional(),
  ...slackVariables,
  ...discordVariables,
})

/** The name of each variable that is read. */
export const settingNames: readonly string[] = Object.keys(schema.shape)

export interface Config {
  readonly storeUrl: string
  /** The Redis in which BullMQ keeps the jobs of several processes; undefined where each runs its own. */
  readonly jobsUrl: string | undefined
  readonly amountsFile: string | undefined
  /** The clock of people who have not named one; undefined for the machine's own. */
  readonly defaultZone: string | undefined
  readonly logFile: string
  readonly logLevel: (typeof levels)[number]
  /** What somebody new is taken to hold. */
  readonly credential: string
  /** Whom people may ask when the bot cannot help, such as an address of mail. */
  readonly support: string | undefined
  /** Undefined when none of its variables is set. */
  /** Who answers what the bot cannot, each for their own people. */
  readonly admins: readonly Admin[]
  /** What is to be sealed in the store is sealed by them, the newest first; undefined for a key of the store's own. */
  readonly secretKeys: readonly Buffer[] | undefined
  /** How long a wish to end is kept back, for load balancers to hear of it. */
  readonly leaveMs: number
  readonly slack: SlackConfig | undefined
  /** Undefined when it has no token. */
  readonly discord: DiscordConfig | undefined
}

/** Throws an error that names every bad variable and prints no value. `credentials` are those there are rules for. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  credentials: readonly string[],
): Config {
  const parsed = withCredentials(credentials).safeParse(given(env))
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`these environment variables cannot be used:\n${faults.join('\n')}`)
  }
  const { data } = parsed
  return {
    storeUrl: data.STORE_URL,
    jobsUrl: data.REDIS_URL ?? redisIn(data.STORE_URL),
    amountsFile: data.AMOUNTS_FILE,
    defaultZone: data.DEFAULT_ZONE,
    logFile: data.LOG_FILE,
    logLevel: data.LOG_LEVEL,
    credential: data.CREDENTIAL,
    support: data.SUPPORT_CONTACT,
    admins: data.ADMINS ?? [],
    secretKeys: data.SECRET_KEYS,
    leaveMs: data.LEAVE_SECONDS * 1000,
    slack: slackOf(data),
    discord: discordOf(data),
  }
}

function withCredentials(credentials: readonly string[]) {
  const words = `give one of ${credentials.join(', ')}`
  const known = schema.shape.CREDENTIAL.refine((name) => credentials.includes(name), words)
  return schema.extend({ CREDENTIAL: known }).superRefine((variables, context) => {
    const fault = slackFault(variables)
    if (fault) context.addIssue({ code: 'custom', path: [fault.name], message: fault.words })
    const other = discordFault(variables)
    if (other) context.addIssue({ code: 'custom', path: [other.name], message: other.words })
  })
}

/** A blank line in .env is unset; blanks around a value are no part of it. */
function given(env: Readonly<Record<string, string | undefined>>) {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

/** A Redis that keeps the records keeps the jobs as well. */
function redisIn(storeUrl: string): string | undefined {
  return isRedis(storeUrl) ? storeUrl : undefined
}

function isRedis(url: string): boolean {
  return placeOf(url)?.kind === 'redis'
}
