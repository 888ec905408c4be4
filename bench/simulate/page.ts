import type { Cadence } from './facts.ts'
import { phases } from './phases.ts'
import type { Cell, Sums } from './tally.ts'

const cadences = ['daily', 'smart', 'weekly', 'milestones'] as const
const daysAMonth = 365.25 / 12

/** What a cadence sends at most of what `daily` does, as promised. */
const smartAtMost = 1 / 3

/** Whether everything is as promised. */
export function isSound(sums: Sums): boolean {
  const faults = Object.values(sums.faults).reduce((a, b) => a + b, 0)
  return faults === 0 && sums.mostADay <= 1 && smartShare(sums) <= smartAtMost
}

/** What `smart` sends of what `daily` does, a person and day with reminders. */
export function smartShare({ cells }: Sums): number {
  return share(cells, 'smart') / share(cells, 'daily')
}

function share(cells: readonly Cell[], cadence: Cadence): number {
  const { mornings, messages } = sumOf(cells.filter((cell) => cell.cadence === cadence))
  return messages / mornings
}

function sumOf(cells: readonly Cell[]) {
  const sum = (key: 'mornings' | 'messages') => cells.reduce((all, cell) => all + cell[key], 0)
  return { mornings: sum('mornings'), messages: sum('messages') }
}

/** In Markdown. */
export function pageOf(sums: Sums): string {
  const { faults, mostADay, late, mostMinutesLate, sleptThrough, mostMinutesSlept } = sums
  return [
    table(
      ['what', 'count'],
      [
        ['people', number(sums.people)],
        ['messages', number(sums.messages)],
        ['lost: to be sent, and not sent', number(faults.lost)],
        ['sent twice', number(faults.twice)],
        ['sent although nothing was to be said', number(faults.unwanted)],
        ['most messages to a person on one day of theirs', number(mostADay)],
        [
          'in another hour than the one after the wished minute',
          number(faults['outside its hour']),
        ],
        ['sent later than the wished minute, the platform having asked to wait', number(late)],
        ['latest of them, in minutes', number(mostMinutesLate)],
        ['sent later because the bot was down at the wished minute', number(sleptThrough)],
        ['latest of them, in minutes', number(mostMinutesSlept)],
        ['met closed direct messages, and tried again later', number(sums.heldBack)],
        ['`smart` sends of what `daily` does', `${(smartShare(sums) * 100).toFixed(1)} %`],
      ],
    ),
    'Messages a person and month, by phase and cadence:',
    table(
      ['phase', ...cadences.map((each) => `\`${each}\``)],
      [
        ...phases.map((phase) =>
          rowOf(
            phase,
            sums.cells.filter((cell) => cell.phase === phase),
          ),
        ),
        rowOf('all', sums.cells),
      ],
    ),
  ].join('\n\n')
}

function rowOf(name: string, cells: readonly Cell[]): readonly string[] {
  const each = cadences.map((cadence) => {
    const monthly = share(cells, cadence) * daysAMonth
    return Number.isFinite(monthly) ? monthly.toFixed(1) : ''
  })
  return [name, ...each]
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [lineOf(headings), lineOf(headings.map(() => '---')), ...rows.map(lineOf)].join('\n')
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
