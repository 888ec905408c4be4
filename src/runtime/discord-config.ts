import { z } from 'zod'

export interface DiscordConfig {
  readonly botToken: string
  /** Asked of Discord when it is not given. */
  readonly applicationId: string | undefined
  /** In hexadecimal digits. Interactions come over HTTP when it is set. */
  readonly publicKey: string | undefined
  readonly port: number
  /** How many connections to the gateway; `auto` leaves that to Discord, and 0 is none. */
  readonly shards: number | 'auto'
  /** Whether the commands are registered at the start, if they differ. */
  readonly register: boolean
  readonly apiUrl: string
}

const port = 'give a port such as 3001'
const shards = 'give a number of connections such as 1, or auto'

/** All of them may be left out. */
export const discordVariables = {
  DISCORD_BOT_TOKEN: z.string().regex(/^\S+$/u, 'give the bot token, in one word').optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{17,20}$/u, 'give the application id, a number of 17 digits or more')
    .optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/iu, 'give the public key, 64 hexadecimal digits')
    .optional(),
  DISCORD_PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3001),
  DISCORD_SHARDS: z
    .union([z.literal('auto'), z.coerce.number().int().min(0).max(10_000)], shards)
    .default(1),
  DISCORD_REGISTER: z.enum(['start', 'no'], 'give start, or leave it out').default('no'),
  DISCORD_API_URL: z
    .url('give a URL such as https://discord.com/api')
    .default('https://discord.com/api'),
}

type Variables = z.output<z.ZodObject<typeof discordVariables>>

interface Fault {
  readonly name: keyof Variables
  readonly words: string
}

/** What is missing beside what is given; undefined when Discord is set up whole or not at all. */
export function discordFault(given: Variables): Fault | undefined {
  const { DISCORD_BOT_TOKEN: token, DISCORD_PUBLIC_KEY: key, DISCORD_SHARDS: count } = given
  if (token === undefined && (key !== undefined || given.DISCORD_REGISTER === 'start')) {
    return { name: 'DISCORD_BOT_TOKEN', words: 'give it too, or no variable of Discord' }
  }
  if (token !== undefined && key === undefined && count === 0) {
    return { name: 'DISCORD_PUBLIC_KEY', words: 'give it, or at least one of DISCORD_SHARDS' }
  }
  return undefined
}

export function discordOf(given: Variables): DiscordConfig | undefined {
  if (given.DISCORD_BOT_TOKEN === undefined) return undefined
  return {
    botToken: given.DISCORD_BOT_TOKEN,
    applicationId: given.DISCORD_APPLICATION_ID,
    publicKey: given.DISCORD_PUBLIC_KEY,
    port: given.DISCORD_PORT,
    shards: given.DISCORD_SHARDS,
    register: given.DISCORD_REGISTER === 'start',
    apiUrl: given.DISCORD_API_URL.replace(/\/+$/u, ''),
  }
}
