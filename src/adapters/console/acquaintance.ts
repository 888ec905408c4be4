import type { Member } from '../../core/member.ts'
import type { Report } from '../../runtime/report.ts'
import type { Knowledge } from './completion.ts'

/** What the console may know of a person, to complete words and to greet. */
interface Acquaintance {
  /** Also when the record cannot be read: its owner is told that, and not greeted as a stranger. */
  readonly isSetUp: boolean
  /** Undefined when the person named none. */
  readonly zone: string | undefined
  readonly knowledge: Pick<Knowledge, 'numbers' | 'providers'>
}

export type Meet = (from: string) => Promise<Acquaintance>

/** Nobody, when the record cannot be read: the commands say that, and the console works on. */
export function meeting(read: (id: string) => Promise<Member | undefined>, report: Report): Meet {
  return async (from) => {
    try {
      return acquainted(await read(from))
    } catch (error) {
      report(error, { during: 'meeting somebody at the console' })
      return { ...acquainted(undefined), isSetUp: true }
    }
  }
}

function acquainted(member: Member | undefined): Acquaintance {
  const { entries = [], cards = [], petitions = [], expires, zone } = member?.ledger ?? {}
  const providers = entries.flatMap(({ provider }) => (provider === null ? [] : [provider]))
  return {
    isSetUp: typeof expires === 'string',
    zone: zone ?? undefined,
    knowledge: {
      numbers: [...entries, ...cards, ...petitions].map(({ number }) => number),
      providers: [...new Set(providers)],
    },
  }
}
