import { z } from 'zod'
import { inCredits } from '../core/amount-words.ts'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { listed } from '../core/count.ts'
import { type Credits, shortOf, sum } from '../core/credits.ts'
import { opensCycle } from '../core/cycle.ts'
import { addYears, type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { known } from '../core/fact.ts'
import type { Ledger, PastCycle } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import { restsUntil } from '../core/reminders/rest.ts'
import { remindersOf } from '../core/reminders/settings.ts'
import { type Block, buttons, refusal, type Reply, text, warning } from '../core/reply.ts'
import { type Standing, standingOf } from '../core/standing.ts'
import { courseProgress, nextOf, timelineOf } from '../core/standing-blocks.ts'

export const renew = defineCommand({
  name: 'renew',
  about: 'Your renewal is confirmed: close this cycle and open the next',
  examples: ['renew', 'renew expires:2029-01-15'],
  options: z.strictObject({
    expires: daySchema
      .optional()
      .meta({ bare: true })
      .describe('The new expiry, from your certificate or account'),
  }),
  run({ expires }, situation) {
    const { member, policies, now } = situation
    const standing = standingOf(member.ledger, policies, dayOf(now))
    const old = standing.deadlines?.cycle.expires
    if (!expires) return { reply: whichExpiry(standing, old) }
    const from = old && old > dayOf(now) ? old : dayOf(now)
    if (expires <= from) return { reply: notLater(expires, from) }
    if (old && !opensCycle(old, expires)) return { reply: notLater(expires, old) }
    if (expires > addYears(dayOf(now), 6)) return { reply: tooFar(expires) }
    return recorded(expires, situation, standing)
  },
})

/** The source does not say how the next expiry is set, so it is asked and never computed. */
function whichExpiry({ policy, rulesOf }: Standing, old: Day | undefined): Reply {
  const rule = known(policy.cycle, rulesOf)
  const usual = old && rule.kind !== 'window' ? addYears(old, rule.years) : undefined
  return {
    outcome: 'clarify',
    title: `What expiry does ${policy.issuer.name} show now?`,
    tone: 'plain',
    faults: [{ option: 'expires', message: 'the new expiry' }],
    blocks: [
      text(
        'The source does not say whether the new date is counted from the old expiry or from the approval, so take it from your certificate or account. Nothing is saved yet.',
      ),
      ...(usual
        ? [buttons({ label: `It shows ${formatDay(usual)}`, line: `renew expires:${usual}` })]
        : []),
    ],
    next: { text: `Type it, such as /recert renew ${usual ?? '2029-01-15'}` },
  }
}

function notLater(expires: Day, old: Day): Reply {
  return {
    ...refusal(
      `${formatDay(expires)} cannot be the expiry of a new cycle`,
      { text: 'Type the new one again, or correct the present one with /recert setup.' },
      text(`It has to be months after ${formatDay(old)}. Nothing was saved.`),
    ),
    faults: [{ option: 'expires', message: 'must be after the present expiry' }],
  }
}

function tooFar(expires: Day): Reply {
  return {
    ...refusal(
      `${formatDay(expires)} is more than six years ahead`,
      { text: 'Check the year and type it again, such as /recert renew 2029-01-15' },
      text('Nothing was saved.'),
    ),
    faults: [{ option: 'expires', message: 'check the year' }],
  }
}

function recorded(
  expires: Day,
  { member, policies, amounts, now }: Situation,
  before: Standing,
): Outcome {
  const today = dayOf(now)
  const ledger = nextCycle(member.ledger, expires, today)
  const standing = standingOf(ledger, policies, today)
  const surplus = surplusOf(ledger, before)
  return {
    member: changed(member, ledger, `renewed until ${expires}`, now),
    reply: {
      outcome: 'action',
      title: `Renewed: your ${before.policy.short} now expires ${formatDay(expires)}`,
      tone: 'good',
      blocks: [
        ...(standing.deadlines ? [timelineOf(standing, standing.deadlines)] : []),
        courseProgress(standing),
        ...notCarried(surplus, before),
        ...betweenCycles(ledger, standing),
        ...restWords(ledger, standing),
        ...(before.complete ? [] : [warning('By this record the old cycle was not complete.')]),
        buttons(
          { label: 'Past cycles', line: 'entries past:yes' },
          { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
        ),
      ],
      ...nextOf(nextSteps(ledger, standing, amounts)),
    },
  }
}

/** Said here too, for the good-bye may not arrive. */
function restWords(ledger: Ledger, standing: Standing): Block[] {
  const settings = remindersOf(ledger.reminders)
  const rest = settings.on ? restsUntil(ledger, standing, settings) : undefined
  if (rest === undefined) return []
  return [
    text(
      `My reminders rest until ${formatDay(rest)} and then go on for the new cycle. /recert remind on keeps them coming.`,
    ),
  ]
}

/** Courses after the application and before the new cycle: no source says which of the two they count for. */
function betweenCycles({ entries }: Ledger, { deadlines, policy }: Standing): Block[] {
  const start = deadlines?.cycle.start
  const between = entries.filter(({ on }) => on !== null && start !== undefined && on < start)
  if (start === undefined || between.length === 0) return []
  const which = listed(between.map(({ number, title }) => `#${number} ${title}`))
  return [
    warning(
      `${which} came after the application and before ${formatDay(start)}, when the new cycle begins as far as I can tell. I count it in neither; ask ${policy.issuer.name}.`,
    ),
  ]
}

/** What was earned, did not count, and stays with the cycle that is closed. */
function surplusOf({ entries }: Ledger, { courses }: Standing): Credits {
  const kept = courses.verdicts.filter(
    ({ entry, reason }) =>
      reason !== 'duplicate' && !entries.some(({ number }) => number === entry.number),
  )
  return shortOf(sum(kept.map(({ earned }) => earned)), sum(kept.map(({ counted }) => counted)))
}

function notCarried(surplus: Credits, { policy }: Standing): Block[] {
  if (surplus <= 0) return []
  const amount = inCredits(surplus, policy)
  return [
    text(
      `${amount} that did not count stay with the old cycle. The source does not say whether a surplus carries over, so I carry nothing; ask ${policy.issuer.name}.`,
    ),
  ]
}

/** What was completed by the day of the application belongs to the old cycle; what came later, to the new. */
function nextCycle(ledger: Ledger, expires: Day, today: Day): Ledger {
  const until = ledger.application?.state === 'sent' ? ledger.application.on : today
  const isOld = ({ on }: { readonly on: Day | null }) => on === null || on <= until
  const newer = ledger.entries.filter((entry) => !isOld(entry))
  const belongs = ({ entry, on }: Ledger['petitions'][number]) =>
    entry === null ? !isOld({ on }) : newer.some(({ number }) => number === entry)
  const { certified, application, audit, cards } = ledger
  const closed: PastCycle = {
    expires: ledger.expires,
    certified,
    entries: ledger.entries.filter(isOld),
    petitions: ledger.petitions.filter((petition) => !belongs(petition)),
    application,
    audit,
    cards,
    renewedOn: today,
  }
  return {
    ...ledger,
    expires,
    certified: null,
    entries: newer,
    petitions: ledger.petitions.filter(belongs),
    application: null,
    audit: null,
    past: [...ledger.past, closed],
  }
}
