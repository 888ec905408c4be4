import type { Bot } from './bot.ts'
import type { Person } from './addresses.ts'

/**
 * Somebody of another workspace or organisation, met in a conversation that two of them share. Most
 * requests name the workspace of the person; inside an organisation only their profile tells whether
 * another workspace is part of it, and one that does not come in time is no proof that it is.
 */
export async function isVisitor(
  { profileOf }: Pick<Bot, 'profileOf'>,
  { userId, teamId, enterpriseId }: Person,
  body: object,
): Promise<boolean> {
  const home = homeOf(body)
  if (home === teamId) return false
  const isEvent = 'event' in body // most do not say where the person is at home
  if (enterpriseId === undefined && !isEvent) return home !== undefined
  return (await profileOf(userId))?.isOutsider ?? home !== undefined
}

/** The workspace of whoever asks, where the request names it. */
function homeOf(body: object): string | undefined {
  const user = 'user' in body ? textOf(body.user, 'team_id') : undefined
  if (user !== undefined || !('event' in body)) return user
  return textOf(body.event, 'user_team') ?? textOf(body.event, 'source_team')
}

function textOf(found: unknown, name: string): string | undefined {
  if (found === null || typeof found !== 'object') return undefined
  const value: unknown = Reflect.get(found, name)
  return typeof value === 'string' ? value : undefined
}
