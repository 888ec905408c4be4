import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { inForce } from '../core/fact.ts'
import { nextSteps, type Step } from '../core/next-steps.ts'
import { phaseOn } from '../core/phase.ts'
import { buttons, refusal, type Reply, text, warning } from '../core/reply.ts'
import { type Deadlines, type Standing, standingOf } from '../core/standing.ts'
import { nextOf, sourceBlock, stepList, totalProgress } from '../core/standing-blocks.ts'
import { warningsOf } from '../core/warnings.ts'
import { expiryFirst } from './deadlines.ts'

export const apply = defineCommand({
  name: 'apply',
  about: 'Check that you are ready, then record the day you sent or plan to send your application',
  examples: ['apply', 'apply on:today'],
  options: z.strictObject({
    on: daySchema
      .optional()
      .meta({ bare: true })
      .describe('The day you sent it, or plan to send it'),
  }),
  run({ on }, situation) {
    const { member, policies, now } = situation
    const standing = standingOf(member.ledger, policies, dayOf(now))
    const { deadlines } = standing
    if (on === undefined) {
      const steps = nextSteps(member.ledger, standing)
      return { reply: deadlines ? readiness(standing, deadlines, steps) : expiryFirst(standing) }
    }
    if (deadlines && on < deadlines.cycle.start) return { reply: beforeCycle(on, deadlines) }
    return recorded(on, situation)
  },
})

function readiness(standing: Standing, deadlines: Deadlines, steps: readonly Step[]): Reply {
  const { policy, complete, rulesOf, application } = standing
  const sent = application?.state === 'sent' ? application.on : undefined
  const missing = steps.filter(({ line }) => line !== 'apply')
  const title = sent
    ? `Your application went out on ${formatDay(sent)}`
    : complete
      ? `You can apply now, until ${formatDay(deadlines.applyUntil)}`
      : 'You are not ready to apply yet'
  return {
    outcome: 'answered',
    title:
      deadlines.phase.apply || sent
        ? title
        : `Applications were accepted until ${formatDay(deadlines.applyUntil)}`,
    tone: complete ? 'good' : 'plain',
    blocks: [
      totalProgress(standing),
      ...(missing.length > 0 ? [stepList(missing)] : []),
      ...warningsOf(standing).map(warning),
      sourceBlock(policy, inForce(policy.phases, rulesOf)),
      ...(sent ? [] : [buttons({ label: 'I have sent it today', line: 'apply on:today' })]),
    ],
    ...(complete && !sent
      ? {
          next: {
            text: `Apply in ${policy.issuer.portal}, then record it`,
            line: 'apply on:today',
          },
        }
      : nextOf(missing)),
  }
}

function beforeCycle(on: Day, { cycle }: Deadlines): Reply {
  return {
    ...refusal(
      `${formatDay(on)} lies before this cycle`,
      { text: 'Type the day again, such as /recert apply on:today' },
      text(`This cycle began on ${formatDay(cycle.start)}. Nothing was saved.`),
    ),
    faults: [{ option: 'on', message: 'lies before this cycle' }],
  }
}

function recorded(on: Day, { member, policies, now }: Situation): Outcome {
  const state = on > dayOf(now) ? ('planned' as const) : ('sent' as const)
  const ledger = { ...member.ledger, application: { on, state } }
  const standing = standingOf(ledger, policies, dayOf(now))
  const { deadlines } = standing
  const late = deadlines && !phaseOn(deadlines.phases, on).apply
  const about = `application ${state === 'sent' ? 'sent' : 'planned for'} ${state === 'sent' ? 'on ' : ''}${on}`
  return {
    member: changed(member, ledger, about, now),
    reply: {
      outcome: 'action',
      title: `Recorded: application ${state === 'sent' ? 'sent on' : 'planned for'} ${formatDay(on)}`,
      tone: late || !standing.complete ? 'warning' : 'good',
      blocks: [
        totalProgress(standing),
        ...(late
          ? [
              warning(
                `The last day to apply is ${formatDay(deadlines.applyUntil)}; ${formatDay(on)} is after it.`,
              ),
            ]
          : []),
        ...warningsOf(standing).map(warning),
        buttons(
          { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
          { label: 'Fees', line: 'fees' },
        ),
      ],
      ...nextOf(nextSteps(ledger, standing)),
    },
  }
}
