import { type Day, formatDay } from '../day.ts'
import type { SetAmounts } from '../fees.ts'
import type { Ledger, Member } from '../member.ts'
import { nextSteps, type Step } from '../next-steps.ts'
import { buttons, type Reply, text } from '../reply.ts'
import type { Standing } from '../standing.ts'
import { nextOf, stepList } from '../standing-blocks.ts'
import { askSmart } from './once-only.ts'
import type { Kind, Reminders } from './settings.ts'
import { rhythmWords } from './settings-words.ts'
import { titleOf } from './title.ts'

interface Given {
  readonly member: Member
  readonly amounts: SetAmounts
  readonly zone: string
  readonly settings: Reminders
  readonly standing: Standing
  /** At least one, the most urgent first. */
  readonly kinds: readonly Kind[]
  /** The day of the next message, as far as it is known. */
  readonly next: Day | undefined
  readonly said: readonly string[]
}

/** A message stays short: three steps, of which the first is the one to take. */
const mostSteps = 3

/** All that falls on one day, in one message. */
export function reminderReply(given: Given): Reply {
  const { member, amounts, standing, kinds, settings, said } = given
  const steps = nextSteps(member.ledger, standing, amounts)
    .filter((step) => !settings.without.some((kind) => kind === kindOf(step)))
    .toSorted((a, b) => rank(a, kinds) - rank(b, kinds))
  const [top] = kinds
  const next = steps.length > 0 ? nextOf(steps) : { next: seeStatus }
  return {
    outcome: 'answered',
    title: top ? titleOf(top, standing) : standing.policy.short,
    tone: top === 'late' || top === 'audit' ? 'warning' : 'plain',
    blocks: [
      ...(steps.length > 0 ? [stepList(steps.slice(0, mostSteps))] : []),
      text(whyWords(given)),
      ...(said.includes(askSmart) ? [text(askWords)] : []),
      buttons(
        { label: 'Log', line: 'log' },
        { label: 'Done already', line: doneLine(top, member.ledger, standing) },
        { label: 'Snooze 1 day', line: 'snooze 1d' },
        { label: 'Snooze 1 week', line: 'snooze 1w' },
        { label: 'Settings', line: 'remind show' },
      ),
      ...(said.length > 0 ? [buttons({ label: 'Less often', line: 'remind cadence:smart' })] : []),
    ],
    ...next,
  }
}

const seeStatus = { text: 'See where you stand.', line: 'status' }

const askWords =
  'Ten messages went by without a word from you, and there is time. Should I write less often? I ask this once.'

/** The step that the message is about goes first; the others keep their order. */
function rank(step: Step, [top]: readonly Kind[]): number {
  const kind = kindOf(step)
  const isLate = top === 'late' && (kind === 'progress' || kind === 'deadline')
  return kind === top || isLate ? 0 : 1
}

/** What the lines that do a step are about. */
const kindByCommand: ReadonlyMap<string, Kind> = new Map([
  ['log', 'progress'],
  ['apply', 'deadline'],
  ['cpr', 'card'],
  ['petition', 'petition'],
  ['renew', 'confirmation'],
])

function kindOf({ line = '', by }: Step): Kind | undefined {
  const [command = ''] = line.split(' ')
  if (command === 'audit') return by ? 'audit' : 'evidence'
  return kindByCommand.get(command)
}

function whyWords({ settings, member, zone, next }: Given): string {
  const rhythm = rhythmWords(settings, member.id, zone)
  const then = next ? ` The next one comes on ${formatDay(next)}, if nothing changes.` : ''
  return `I write because you switched reminders on: ${rhythm}.${then} Change that with /recert remind, stop it with /recert remind off.`
}

/** Where a person records that the thing is done; it stays right for weeks, so it names no day. */
function doneLine(top: Kind | undefined, { petitions }: Ledger, standing: Standing): string {
  switch (top) {
    case 'audit':
    case 'evidence':
      return 'audit'
    case 'card':
      return 'cpr'
    case 'petition': {
      const [open, ...others] = petitions.filter(({ state }) => state === 'pending')
      return open && others.length === 0 ? `edit ${open.number}` : 'petition'
    }
    case 'confirmation':
      return 'renew'
    case 'progress':
    case 'deadline':
    case 'late':
    case undefined:
      return doneInCycle(standing)
  }
}

/** Courses have the button beside it; when only the card is left it is the card, and what ends it all is the application. */
function doneInCycle({ courses, card, deadlines }: Standing): string {
  if (deadlines && !deadlines.phase.apply) return 'renew'
  return courses.remaining === 0 && card?.fault ? 'cpr' : 'apply'
}
