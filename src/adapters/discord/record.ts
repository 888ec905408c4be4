import type { Member } from '../../core/member.ts'
import { late, within } from '../../runtime/within.ts'
import { addressOf } from './addresses.ts'
import type { Bot } from './bot.ts'

const patienceMs = 800 // a form and a completion cannot be announced

/** The record, for what is only nicer with it; undefined when it cannot be read in time. */
export async function recordOf(bot: Bot, userId: string): Promise<Member | undefined> {
  const reading = bot.read(addressOf(userId)).catch((error: unknown) => {
    bot.report(error, { during: 'reading a record to offer what is on it' })
    return undefined
  })
  const found = await within(patienceMs, reading)
  return found === late ? undefined : found
}
