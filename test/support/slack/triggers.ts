import { randomBytes } from 'node:crypto'

const lives = 3000 // ms

export interface Trigger {
  readonly team: string
  readonly user: string
  readonly born: number
}

/** Leave to open a modal: for three seconds, and once. */
export function newTriggers(now: () => number) {
  const known = new Map<string, Trigger>()
  const spent = new Set<string>()
  return {
    issue(team: string, user: string): string {
      const id = `${known.size + 1}.${team}.${randomBytes(8).toString('hex')}`
      known.set(id, { team, user, born: now() })
      return id
    },
    find: (id: string) => known.get(id),
    /** The error, or who may see the modal. */
    spend(id: string): Trigger | string {
      const trigger = known.get(id)
      if (!trigger) return 'invalid_trigger_id'
      if (spent.has(id)) return 'exchanged_trigger_id'
      if (now() - trigger.born > lives) return 'expired_trigger_id'
      spent.add(id)
      return trigger
    },
  }
}
