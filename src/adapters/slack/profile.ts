import { IANAZone } from 'luxon'
import { Recent } from '../../runtime/recent.ts'
import type { Report } from '../../runtime/report.ts'
import { late, within } from '../../runtime/within.ts'
import type { Clients } from './clients.ts'

/** What Slack knows of a person that an answer hangs on; undefined where it does not say. */
interface Profile {
  readonly zone: string | undefined
  /** Such as `es-ES`. */
  readonly locale: string | undefined
}

/** Undefined when it is not known in time. */
export type ProfileOf = (userId: string) => Promise<Profile | undefined>

const day = 24 * 60 * 60_000 // ms
const minutes = 5 * 60_000 // ms
const patience = 300 // ms; no answer waits longer for a profile

/** Asks for each profile once a day. A lookup that fails is tried again after some minutes. */
export function profiles({ lookup }: Pick<Clients, 'lookup'>, report: Report): ProfileOf {
  const known = new Recent<Profile | Promise<Profile | undefined>>(10_000, day)
  const ask = async (userId: string): Promise<Profile | undefined> => {
    try {
      const { user } = await lookup.users.info({ user: userId, include_locale: true })
      const zone = IANAZone.isValidZone(user?.tz ?? '') ? user?.tz : undefined
      const profile = { zone, locale: user?.locale }
      known.set(userId, profile)
      return profile
    } catch (error) {
      report(error, { during: 'asking Slack for a profile' })
      known.set(userId, Promise.resolve(undefined), minutes)
      return undefined
    }
  }
  return async (userId) => {
    const found = known.get(userId)
    if (found && !(found instanceof Promise)) return found
    const asked = found ?? ask(userId)
    if (!found) known.set(userId, asked)
    const profile = await within(patience, asked)
    return profile === late ? undefined : profile
  }
}
