import { type APIApplication, Routes } from 'discord-api-types/v10'
import { again, type Clients, errorCode, isUnauthorized } from './clients.ts'

/** The id of the application that the token is for. Rejects in plain words, also when nobody answers. */
export async function meetApplication({ others }: Clients, apiUrl: string): Promise<string> {
  const answer = await again(() => others.get(Routes.currentApplication())).catch(
    (error: unknown) => {
      throw new Error(whyNot(error, apiUrl))
    },
  )
  const { id } = (answer ?? {}) as Partial<APIApplication>
  if (typeof id === 'string' && /^\d+$/u.test(id)) return id
  throw new Error(`Discord cannot be reached at ${apiUrl}: something else answers`)
}

export function whyNot(error: unknown, apiUrl: string): string {
  if (isUnauthorized(error)) {
    return 'Discord does not take DISCORD_BOT_TOKEN (401); docs/discord.md says what to do'
  }
  const code = errorCode(error)
  if (code !== undefined) return `Discord refused a request of ours (${code})`
  const why = error instanceof Error ? error.message.slice(0, 200) : 'no reason given'
  return `Discord cannot be reached at ${apiUrl}: ${why}`
}
