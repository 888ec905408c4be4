import type { DateTime } from 'luxon'
import { withLetters } from '../core/desk/waiting.ts'
import type { AdminAnswer, Desk, Letter } from '../core/desk/desk.ts'
import { letterOf } from '../core/desk/letter.ts'
import type { Policy } from '../core/policy.ts'
import type { Fate } from './courier.ts'
import type { Desks } from './desks.ts'
import type { Reminding } from './reminding.ts'
import type { Report } from './report.ts'

interface Tools {
  readonly desks: Desks
  readonly reminding: Pick<Reminding, 'bring'>
  /** Names where to ask besides. */
  readonly policy: Policy
  readonly clock: () => DateTime
  readonly report: Report
}

const minute = 60_000 // ms
const mostTries = 3

/** Tells everybody who wanted it what their admin answered, once; after that their address is gone. */
export async function bringAnswers(tools: Tools, signal?: AbortSignal): Promise<void> {
  for (const group of tools.desks.groups) {
    const { answers } = await tools.desks.read(group)
    const now = tools.clock().toMillis()
    for (const answer of answers) {
      for (const letter of answer.letters) {
        if (signal?.aborted) return
        if (!letter.isClosed && letter.rests <= now) await bring(tools, group, answer, letter)
      }
    }
  }
}

/** Taken up on disk first, so that no other process brings it too; one that died over it leaves it for later. */
async function bring(tools: Tools, group: string, answer: AdminAnswer, letter: Letter) {
  const { desks, reminding, policy, clock, report } = tools
  const taken = { ...letter, tries: letter.tries + 1, rests: clock().toMillis() + 10 * minute }
  const swapped = (from: Letter, to: Letter | undefined) => (desk: Desk) =>
    withLetters(desk, ({ number, letters }) =>
      number === answer.number
        ? letters.flatMap((each) => (isSame(each, from) ? (to ?? []) : each))
        : letters,
    )
  let isOurs = false
  await desks.rewrite(group, (desk) => {
    const current = desk.answers.find(({ number }) => number === answer.number)
    isOurs = current?.letters.some((each) => isSame(each, letter)) ?? false
    return isOurs ? swapped(letter, taken)(desk) : desk
  })
  if (!isOurs) return
  const address = desks.addressIn(letter.to, group)
  const key = `answer ${group}${answer.number} ${answer.on}`
  const fate =
    address === undefined
      ? 'gone'
      : await reminding.bring(address, letterOf(answer, policy), key).catch((error: unknown) => {
          report(error, { during: 'telling an answer' })
          return 'unclear' as const
        })
  await desks.rewrite(group, swapped(taken, after(taken, fate, clock().toMillis())))
}

/** The letter that is left; none once it arrived, or never will. */
function after(taken: Letter, fate: Fate | 'unclear' | undefined, now: number): Letter | undefined {
  if (fate === 'sent' || fate === 'gone') return undefined
  if (fate === 'closed') return { ...taken, isClosed: true }
  if (fate === undefined) return { ...taken, tries: 0, rests: now + 60 * minute }
  if (typeof fate === 'object') return { ...taken, tries: 0, rests: now + fate.retryAfterMs }
  return taken.tries >= mostTries ? undefined : taken
}

function isSame(one: Letter, other: Letter): boolean {
  return one.to === other.to && one.rests === other.rests
}
