import { prefixOf } from './workspace.ts'

/** Somebody in Slack, as a request names them. */
export interface Person {
  readonly userId: string
  readonly teamId: string
  readonly enterpriseId: string | undefined
}

/** One record a person, whichever workspace of an organisation they write from. */
export function addressOf({ enterpriseId, teamId, userId }: Person): string {
  return `${prefixOf({ teamId, enterpriseId })}${userId}`
}

/** Bolt's context of a request; undefined when it names nobody. */
export function personOf(context: {
  readonly userId?: string | undefined
  readonly teamId?: string | undefined
  readonly enterpriseId?: string | null | undefined
}): Person | undefined {
  const { userId, teamId, enterpriseId } = context
  const home = teamId ?? enterpriseId
  if (!userId || !home) return undefined
  return { userId, teamId: home, enterpriseId: enterpriseId ?? undefined }
}
