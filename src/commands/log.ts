import { z } from 'zod'
import { inBoth, inCredits } from '../core/amount-words.ts'
import { changed } from '../core/change.ts'
import { defineCommand, type Situation } from '../core/command.ts'
import { categoryOf, type Verdict } from '../core/counting.ts'
import { notYet } from '../core/not-yet.ts'
import type { Stated } from '../core/credits.ts'
import { type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { known } from '../core/fact.ts'
import { approvals, type Entry, type Ledger } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import type { Policy } from '../core/policy.ts'
import { whyNot } from '../core/reason-words.ts'
import { type Block, buttons, fields, refusal, type Reply, text, warning } from '../core/reply.ts'
import { farOff, isFarOff } from '../core/far-off.ts'
import { listed } from '../core/count.ts'
import { quoted } from '../core/line.ts'
import { lineOf } from '../core/line-of.ts'
import { nearest } from '../core/near.ts'
import { dayOfTitle } from '../core/title-day.ts'
import { tooMuch } from '../core/too-much.ts'
import { policyOf, type Standing, standingOf } from '../core/standing.ts'
import { courseProgress, nextOf } from '../core/standing-blocks.ts'
import { words } from '../core/text-option.ts'
import { ceusOption, hoursOption } from './amount-options.ts'

export const log = defineCommand({
  name: 'log',
  about: 'Record a course you completed, in CEUs or in hours',
  examples: [
    'log 0.4 Corrective exercise',
    'log 3h "Ethics workshop" on:2026-11-03 provider:NASM',
    'log ceus:0.8 title:"Corrective exercise" on:yesterday approval:approved',
  ],
  options: z.strictObject({
    ceus: ceusOption
      .meta({ bare: true, unless: 'hours' })
      .describe('How many CEUs the certificate says, such as 0.4'),
    hours: hoursOption.describe('Or the contact hours it says, such as 3'),
    title: words(120, 'say what you attended').describe('What you attended'),
    on: daySchema
      .optional()
      .meta({ past: true })
      .describe('The day you completed it; today if left out'),
    provider: words(80, 'say who gave it')
      .optional()
      .meta({ completes: 'provider' })
      .describe('Who gave it, such as NASM'),
    approval: z
      .enum(approvals, `give one of ${approvals.join(', ')}`)
      .default('unknown')
      .describe('Is it approved for your credential, or does it go by petition?'),
    category: words(60, 'name the category')
      .optional()
      .describe('Its category, where the rules have categories'),
    evidence: words(200, 'say where the certificate is')
      .optional()
      .describe('Where you keep the certificate'),
  }),
  form: ['ceus', 'hours', 'title', 'on', 'provider', 'evidence'],
  reword,
  run(options, situation) {
    const { member, policies, now } = situation
    const today = dayOf(now)
    const on = options.on ?? today
    const line = again({ ...options, on: today })
    if (on > today) return { reply: tooEarly(on, today, line) }
    if (isFarOff(on, today)) return { reply: farOff(on, 'on', line) }
    if (amountAtFront.test(options.title)) return { reply: inAll(options.title) }
    const stated = statedOf(options)
    if (!stated) return { reply: howMuch(options, standingOf(member.ledger, policies, today)) }
    const policy = policyOf(member.ledger, policies)
    const huge = tooMuch(stated, policy, today, (hours) =>
      again({ ...options, ceus: undefined, hours }),
    )
    if (huge) return { reply: huge }
    const stray = strayCategory(options.category, policy)
    if (stray) return { reply: stray }
    const { title, approval, provider = null, category = null, evidence = null } = options
    const number = member.nextNumber
    const entry: Entry = { number, title, on, stated, provider, category, approval, evidence }
    const ledger = withEntry(member.ledger, entry)
    const next = changed(member, ledger, `logged #${number} ${title}`, now)
    return { member: next, reply: logged(entry, standingOf(ledger, policies, today), situation) }
  },
})

/** A petition sent before the course was logged finds it by its title. */
function withEntry(ledger: Ledger, entry: Entry): Ledger {
  const title = entry.title.toLowerCase()
  return {
    ...ledger,
    entries: [...ledger.entries, entry],
    petitions: ledger.petitions.map((petition) =>
      petition.entry === null && petition.title.toLowerCase() === title
        ? { ...petition, entry: entry.number }
        : petition,
    ),
  }
}

/** Reads what a person would say: a unit after the number, and a day after `on` or at the end. */
function reword(typed: readonly string[], today: Day): readonly string[] {
  return unitAfterNumber(dayOfTitle(typed, today, 2))
}

/** `3h`, `3 hours`, `30 minutes` and `0.3 ceu` name their unit after the number. */
function unitAfterNumber(typed: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = typed
  const one = numberWithUnit.exec(first)?.groups
  if (one) return [optionFor(one), second, ...rest].filter((word) => word !== '')
  const two = numberWithUnit.exec(`${first}${second}`)?.groups
  return two ? [optionFor(two), ...rest] : typed
}

const numberWithUnit = /^(?<number>\d*[.,]?\d+)(?<unit>h|hrs?|hours?|m|mins?|minutes?|ceus?)$/iu

function optionFor({ number = '', unit = '' }: Record<string, string | undefined>): string {
  const kind = unit.charAt(0).toLowerCase()
  if (kind === 'm')
    return `hours:${Math.round((Number(number.replace(',', '.')) / 60) * 100) / 100}`
  return `${kind === 'c' ? 'ceus' : 'hours'}:${number}`
}

/** Undefined when neither or both were given. */
function statedOf({
  ceus,
  hours,
}: {
  ceus?: number | undefined
  hours?: number | undefined
}): Stated | undefined {
  if ((ceus === undefined) === (hours === undefined)) return undefined
  return ceus === undefined
    ? { amount: Math.round((hours ?? 0) * 1000), unit: 'hour' }
    : { amount: Math.round(ceus * 1000), unit: 'credit' }
}

function tooEarly(on: Day, today: Day, line: string): Reply {
  return notYet(on, today, `Log it when it is done, or try: /recert ${line}`, {
    option: 'on',
    message: `it has not come yet; today is ${formatDay(today)}`,
  })
}

/** Another amount at the front of the title: `1 1/2 hours yoga` was read as 1. */
const amountAtFront = /^\d+\s*\/\s*\d+\b|^\d+([.,]\d+)?[\s-]*(?:h|hrs?|hours?|m|mins?|minutes?)\b/iu

function inAll(title: string): Reply {
  return {
    ...refusal(
      'How long was it in all?',
      { text: 'type the whole time as one number, such as /recert log hours:1.5 Yoga' },
      text(`I read one amount, and then "${title}". Nothing was saved.`),
    ),
    faults: [{ option: 'title', message: 'begins with another amount' }],
  }
}

function howMuch(
  { ceus, title }: { ceus?: number | undefined; title: string },
  { policy, rulesOf }: Standing,
): Reply {
  const isBoth = ceus !== undefined
  const hour = inCredits(known(policy.perHour, rulesOf), policy)
  return {
    ...refusal(
      isBoth ? `Give ${policy.unit.many} or hours, not both` : 'How much was it?',
      { text: `type /recert log 0.4 ${quoted(title)}, or hours:4 for contact hours` },
      text(`One contact hour is ${hour}. Nothing was saved.`),
    ),
    faults: [{ option: 'ceus', message: `give ${policy.unit.many} or hours, one of the two` }],
  }
}

/** The line that says the same again, without what is meant anyway. */
function again(options: Readonly<Record<string, string | number | undefined>>): string {
  const { approval } = options
  return lineOf('log', { ...options, approval: approval === 'unknown' ? undefined : approval })
}

function strayCategory(
  category: string | undefined,
  { courses, short }: Policy,
): Reply | undefined {
  const { categories } = courses
  if (category === undefined || categories.length === 0) return undefined
  if (categoryOf(category, courses)) return undefined
  return {
    ...refusal(
      `${short} has no category called ${category}`,
      {
        text: `type it with category:${quoted(nearest(category, categories) ?? categories[0] ?? '')}`,
      },
      text(`Its categories are ${listed(categories)}. Nothing was saved.`),
    ),
    faults: [{ option: 'category', message: `one of ${listed(categories)}` }],
  }
}

function logged(entry: Entry, standing: Standing, { member, amounts }: Situation): Reply {
  const { policy, courses, rulesOf } = standing
  const verdict = courses.verdicts.find((each) => each.entry.number === entry.number)
  const earned = verdict?.earned ?? courses.earned
  const ledger = withEntry(member.ledger, entry)
  return {
    outcome: 'action',
    title: `Logged ${inBoth(earned, policy, rulesOf)}: ${entry.title}`,
    tone: verdict?.reason ? 'warning' : 'good',
    blocks: [
      fields(
        ['Entry', `#${entry.number}`],
        ['Completed', entry.on ? formatDay(entry.on) : 'not said'],
        ...(entry.provider ? [['Provider', entry.provider] as const] : []),
        ['Counts', countsWords(verdict, standing)],
      ),
      courseProgress(standing),
      ...unknownExpiry(standing),
      buttons(
        { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
        { label: 'Status', line: 'status' },
      ),
    ],
    ...nextOf(nextSteps(ledger, standing, amounts)),
  }
}

function countsWords(verdict: Verdict | undefined, standing: Standing): string {
  if (!verdict) return 'not known'
  const why = whyNot(verdict, standing)
  const amount = inCredits(verdict.counted, standing.policy)
  if (verdict.counted === 0) return `no: ${why}`
  return why ? `${amount}, ${why}` : amount
}

function unknownExpiry({ deadlines }: Standing): Block[] {
  return deadlines
    ? []
    : [warning('I do not know your expiry, so I cannot say whether its day lies in your cycle.')]
}
