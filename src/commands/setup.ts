import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand, type Situation } from '../core/command.ts'
import { addYears, dayOf, daysBetween, daySchema, type Day, formatDay } from '../core/day.ts'
import type { Ledger } from '../core/member.ts'
import { nearest } from '../core/near.ts'
import { nextSteps } from '../core/next-steps.ts'
import { type Block, buttons, refusal, type Reply, text } from '../core/reply.ts'
import type { Policy } from '../core/policy.ts'
import { policyOf, standingOf } from '../core/standing.ts'
import { courseProgress, nextOf, timelineOf } from '../core/standing-blocks.ts'
import { isWholeThousandths } from '../core/credits.ts'
import { tooMuch } from '../core/too-much.ts'
import { isFarOff, farOff } from '../core/far-off.ts'
import { lineOf } from '../core/line-of.ts'
import { words } from '../core/text-option.ts'
import { warningsOf } from '../core/warnings.ts'
import { warning } from '../core/reply.ts'
import { readZone, zones } from '../core/zone.ts'

const otherNames = /^(?:tz|zone|time-?zone|clock)[:=]/iu

export const setup = defineCommand({
  name: 'setup',
  about: 'Tell me your expiry and what you have so far',
  examples: [
    'setup 2027-01-15',
    'setup expires:2027-01-15 ceus:1.2 cpr:2027-12-01 timezone:America/New_York',
  ],
  options: z.strictObject({
    expires: daySchema
      .optional()
      .meta({ bare: true })
      .describe('The day your certification expires, such as 2027-01-15'),
    ceus: z
      .number('give a number, such as 1.2')
      .nonnegative()
      .max(1000, 'that is too many')
      .refine(isWholeThousandths, 'give at most three decimals')
      .optional()
      .describe('CEUs of courses you already have in this cycle, without the CPR/AED card'),
    cpr: daySchema.optional().describe('The day your CPR/AED card expires'),
    timezone: words(60, 'name a time zone, such as America/New_York')
      .optional()
      .meta({ completes: 'zone' })
      .describe('The clock you live by, such as America/New_York'),
    certified: daySchema.optional().describe('The day you were certified, if in this cycle'),
    renewed: z
      .boolean('say yes or no')
      .optional()
      .describe('no when a later expiry is a correction and not a renewal'),
  }),
  form: ['expires', 'ceus', 'cpr', 'timezone'],
  reword: (typed) => typed.map((word) => word.replace(otherNames, 'timezone:')),
  zone: ({ timezone }) => (typeof timezone === 'string' ? readZone(timezone) : undefined),
  run(options, situation) {
    const { member, policies, amounts, now } = situation
    const zone = options.timezone === undefined ? undefined : readZone(options.timezone)
    if (options.timezone !== undefined && !zone) return { reply: unknownZone(options) }
    const hours = tooManySoFar(options, situation)
    if (hours) return { reply: hours }
    const ledger = withOptions(member.ledger, member.nextNumber, { ...options, timezone: zone })
    if (ledger === member.ledger) return { reply: nothingGiven(situation) }
    const local = zone ? now.setZone(zone) : now
    const today = dayOf(local)
    const doubt = perhapsRenewed(member.ledger, options)
    if (doubt) return { reply: doubt }
    const fault = faultIn(ledger, options, today)
    if (fault) return { reply: fault }
    const what = saved(options, zone, policyOf(member.ledger, policies))
    const next = changed(member, ledger, `set up: ${what}`, now)
    const standing = standingOf(ledger, policies, today)
    return {
      member: next,
      reply: {
        outcome: 'action',
        title: `Saved: ${what}`,
        tone: 'good',
        blocks: [
          ...(standing.deadlines ? [timelineOf(standing, standing.deadlines)] : []),
          courseProgress(standing),
          ...warningsOf(standing).map(warning),
          ...offerOf(ledger),
          buttons(
            { label: 'Status', line: 'status' },
            { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
          ),
        ],
        ...nextOf(nextSteps(ledger, standing, amounts)),
      },
    }
  },
})

/** Offered until the person says anything about reminders; nothing is sent before they do. */
function offerOf({ reminders }: Ledger): Block[] {
  if (reminders) return []
  return [
    text(
      'Shall I remind you in direct messages? They are off until you switch them on; then a test message comes at once.',
    ),
    buttons(
      { label: 'Remind me daily', line: 'remind on' },
      { label: 'Daily only near the end', line: 'remind on cadence:smart' },
    ),
  ]
}

interface Given {
  readonly expires?: Day | undefined
  readonly ceus?: number | undefined
  readonly cpr?: Day | undefined
  readonly certified?: Day | undefined
  readonly timezone?: string | undefined
  readonly renewed?: boolean | undefined
}

/** The same ledger when nothing was given. What was given replaces what was there; the rest stays. */
function withOptions(ledger: Ledger, number: number, given: Given): Ledger {
  const { expires, certified, timezone, ceus, cpr } = given
  const entries = ceus === undefined ? ledger.entries : withOpening(ledger.entries, number, ceus)
  const free = entries.some((entry) => entry.number === number) ? number + 1 : number
  const parts = {
    ...(expires && { expires }),
    ...(certified && { certified }),
    ...(timezone && { zone: timezone }),
    ...(ceus !== undefined && { entries }),
    ...(cpr && { cards: withCard(ledger.cards, free, cpr) }),
  }
  return Object.keys(parts).length === 0 ? ledger : { ...ledger, ...parts }
}

/** One opening balance at most: telling it again corrects it, and zero takes it away. */
function withOpening(entries: Ledger['entries'], number: number, ceus: number): Ledger['entries'] {
  const old = entries.find(({ on }) => on === null)
  const rest = entries.filter((entry) => entry !== old)
  if (ceus === 0) return rest
  const stated = { amount: Math.round(ceus * 1000), unit: 'credit' as const }
  const blank = {
    number,
    title: 'Opening balance',
    on: null,
    provider: null,
    category: null,
    approval: 'unknown' as const,
    evidence: null,
  }
  return [...rest, { ...(old ?? blank), stated }].toSorted((a, b) => a.number - b.number)
}

function withCard(cards: Ledger['cards'], number: number, expires: Day): Ledger['cards'] {
  if (cards.some((card) => card.expires === expires)) return cards
  const card = {
    number,
    expires,
    completed: null,
    mode: null,
    covers: 'unknown' as const,
    evidence: null,
  }
  return [...cards, card]
}

/** "19 so far" is hours, as in log. */
function tooManySoFar(given: Given, { member, policies, now }: Situation): Reply | undefined {
  const { ceus } = given
  if (ceus === undefined) return undefined
  const stated = { amount: Math.round(ceus * 1000), unit: 'credit' as const }
  const policy = policyOf(member.ledger, policies)
  return tooMuch(stated, policy, dayOf(now), (_hours, credits) =>
    lineOf('setup', { ...given, renewed: undefined, ceus: credits / 1000 }),
  )
}

/** More than a year later and an application was sent: that is a renewal, which keeps the old cycle apart. */
function perhapsRenewed({ expires: old, application }: Ledger, given: Given): Reply | undefined {
  const { expires, renewed } = given
  if (!old || !expires || renewed === false || application?.state !== 'sent') return undefined
  if (daysBetween(old, expires) <= 366) return undefined
  return {
    outcome: 'clarify',
    title: 'Has your certification been renewed?',
    tone: 'plain',
    blocks: [
      text(
        `${formatDay(expires)} is more than a year after ${formatDay(old)}, and an application was sent. A renewal closes the old cycle; a correction keeps it. Nothing is saved yet.`,
      ),
      buttons(
        { label: 'Renewed', line: `renew expires:${expires}` },
        { label: 'Only a correction', line: lineOf('setup', { ...given, renewed: 'no' }) },
      ),
    ],
    next: { text: `If it was renewed, type /recert renew expires:${expires}` },
  }
}

function faultIn({ expires, certified }: Ledger, given: Given, today: Day): Reply | undefined {
  if (expires && (expires < addYears(today, -10) || expires > addYears(today, 6))) {
    return wrongDay(
      'expires',
      `An expiry on ${formatDay(expires)} cannot be right`,
      'It is more than ten years ago or more than six years ahead.',
    )
  }
  const { cpr } = given
  if (cpr && isFarOff(cpr, today)) return farOff(cpr, 'cpr', 'setup cpr:2027-12-01')
  if (certified && isFarOff(certified, today)) {
    return farOff(certified, 'certified', 'setup certified:2025-01-15')
  }
  if (certified && certified > today) {
    return wrongDay(
      'certified',
      `${formatDay(certified)} has not come yet`,
      'You were certified earlier.',
    )
  }
  if (certified && expires && certified > expires) {
    const option = given.certified ? 'certified' : 'expires'
    const title = `An expiry on ${formatDay(expires)} lies before the certification on ${formatDay(certified)}`
    return wrongDay(option, title, 'One of the two days is wrong.')
  }
  return undefined
}

function wrongDay(option: 'expires' | 'certified', title: string, why: string): Reply {
  const example = option === 'expires' ? '2027-01-15' : '2025-01-15'
  return {
    ...refusal(
      title,
      { text: `Type it again with the year: /recert setup ${option}:${example}` },
      text(`${why} Nothing was saved.`),
    ),
    faults: [{ option, message: 'check the year' }],
  }
}

function saved(
  { expires, ceus, cpr, certified }: Given,
  zone: string | undefined,
  { unit, card }: Policy,
): string {
  return [
    ...(expires ? [`expires ${formatDay(expires)}`] : []),
    ...(ceus === undefined ? [] : [`${ceus} ${unit.many} so far`]),
    ...(cpr ? [`${card?.label ?? 'card'} until ${formatDay(cpr)}`] : []),
    ...(certified ? [`certified ${formatDay(certified)}`] : []),
    ...(zone ? [`clock of ${zone}`] : []),
  ].join(', ')
}

function unknownZone(given: Given): Reply {
  const typed = given.timezone ?? ''
  const meant = nearest(
    typed,
    zones.map((zone) => zone.split('/').at(-1)?.toLowerCase() ?? zone),
  )
  const zone = meant ? readZone(meant) : undefined
  return {
    ...refusal(
      `I know no time zone called ${typed}`,
      {
        text: `type /recert ${lineOf('setup', { ...given, renewed: undefined, timezone: zone ?? 'America/New_York' })}`,
      },
      text('A zone is a region and a city, such as America/Chicago. Nothing was saved.'),
      ...(zone
        ? [
            buttons({
              label: `Use ${zone}`,
              line: lineOf('setup', { ...given, renewed: undefined, timezone: zone }),
            }),
          ]
        : []),
    ),
    faults: [{ option: 'timezone', message: 'name a zone such as America/New_York' }],
  }
}

function nothingGiven({ member, policies }: Situation): Reply {
  const { short, issuer } = policyOf(member.ledger, policies)
  const { expires } = member.ledger
  return {
    outcome: 'clarify',
    title: expires
      ? `Your ${short} expires on ${formatDay(expires)}`
      : `When does your ${short} expire?`,
    tone: 'plain',
    faults: [{ option: 'expires', message: 'the day your certification expires' }],
    blocks: [
      text(
        `The day is on your certificate and in your ${issuer.name} account. I compute every deadline from it.`,
      ),
    ],
    next: {
      text: expires
        ? 'Type setup with what has changed, such as /recert setup ceus:1.2'
        : 'Type it, such as /recert setup 2027-01-15',
    },
  }
}
