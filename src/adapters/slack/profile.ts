import { IANAZone } from 'luxon'
import type { Report } from '../../runtime/report.ts'
import type { Clients } from './clients.ts'
import { Recent } from '../../runtime/recent.ts'
import { late, within } from '../../runtime/within.ts'

/** The zone of a profile; undefined when it is not known in time. */
export type ZoneOf = (userId: string) => Promise<string | undefined>

const day = 24 * 60 * 60_000 // ms
const minutes = 5 * 60_000 // ms
const patience = 300 // ms; no answer waits longer for a zone

/** Asks for each profile once a day. A lookup that fails is tried again after some minutes. */
export function zones({ lookup }: Pick<Clients, 'lookup'>, report: Report): ZoneOf {
  const known = new Recent<Promise<string | undefined>>(10_000, day)
  const ask = async (userId: string): Promise<string | undefined> => {
    try {
      const { user } = await lookup.users.info({ user: userId })
      return IANAZone.isValidZone(user?.tz ?? '') ? user?.tz : undefined
    } catch (error) {
      report(error, { during: 'asking Slack for a zone' })
      known.set(userId, Promise.resolve(undefined), minutes)
      return undefined
    }
  }
  return async (userId) => {
    const asked = known.get(userId) ?? ask(userId)
    if (!known.has(userId)) known.set(userId, asked)
    const zone = await within(patience, asked)
    return zone === late ? undefined : zone
  }
}
