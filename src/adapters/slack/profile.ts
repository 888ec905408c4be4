import type { webApi } from '@slack/bolt'
import { IANAZone } from 'luxon'
import type { QuietReport } from '../../runtime/quiet-report.ts'
import { Recent } from '../../runtime/recent.ts'
import { late, within } from '../../runtime/within.ts'
import { askedToWait, type Clients, errorCode } from './clients.ts'
import type { Workspace } from './workspace.ts'

/** What Slack knows of a person that an answer hangs on; undefined where it does not say. */
interface Profile {
  readonly zone: string | undefined
  /** Such as `es-ES`. */
  readonly locale: string | undefined
  /** Of another workspace or organisation than the one that has the bot. */
  readonly isOutsider: boolean
}

/** Undefined when it is not known in time. */
export type ProfileOf = (userId: string) => Promise<Profile | undefined>

const day = 24 * 60 * 60_000 // ms
const minutes = 5 * 60_000 // ms
const patience = 300 // ms; no answer waits longer for a profile

/**
 * Asks for each profile once a day. A lookup that fails is tried again after some minutes, and none is
 * made for as long as Slack asks to wait.
 */
export function profiles(
  { lookup }: Pick<Clients, 'lookup'>,
  workspace: Pick<Workspace, 'teamId' | 'enterpriseId'>,
  quietly: QuietReport,
): ProfileOf {
  let mayAskAt = 0
  const known = new Recent<Profile | Promise<Profile | undefined>>(10_000, day)
  const ask = async (userId: string): Promise<Profile | undefined> => {
    try {
      const { user } = await lookup.users.info({ user: userId, include_locale: true })
      const zone = IANAZone.isValidZone(user?.tz ?? '') ? user?.tz : undefined
      const profile = { zone, locale: user?.locale, isOutsider: isOutsider(user, workspace) }
      known.set(userId, profile)
      return profile
    } catch (error) {
      mayAskAt = performance.now() + (askedToWait(error) ?? 0) * 1000
      const fault = error instanceof Error ? error : new Error('no reason given')
      quietly(fault, 'asking Slack for a profile', errorCode(error) ?? fault.name)
      known.set(userId, Promise.resolve(undefined), minutes)
      return undefined
    }
  }
  return async (userId) => {
    const found = known.get(userId)
    if (found && !(found instanceof Promise)) return found
    if (!found && performance.now() < mayAskAt) return undefined
    const asked = found ?? ask(userId)
    if (!found) known.set(userId, asked)
    const profile = await within(patience, asked)
    return profile === late ? undefined : profile
  }
}

/** Whoever shares a conversation with us is no stranger to Slack, wherever they are at home. */
function isOutsider(
  user: webApi.UsersInfoResponse['user'],
  { teamId, enterpriseId }: Pick<Workspace, 'teamId' | 'enterpriseId'>,
): boolean {
  if (user?.is_stranger === true) return true
  const organisation = user?.enterprise_user?.enterprise_id
  if (organisation !== undefined && organisation === enterpriseId) return false
  const home = user?.team_id
  return home !== undefined && home !== teamId && home !== enterpriseId
}
