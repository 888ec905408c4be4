import { z } from 'zod'
import { applicationTrouble } from '../core/application-trouble.ts'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { inForce } from '../core/fact.ts'
import { nextSteps, type Step } from '../core/next-steps.ts'
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
    const { member, policies, amounts, now } = situation
    const standing = standingOf(member.ledger, policies, dayOf(now))
    const { deadlines } = standing
    if (on === undefined) {
      const steps = nextSteps(member.ledger, standing, amounts)
      return { reply: deadlines ? readiness(standing, deadlines, steps) : expiryFirst(standing) }
    }
    if (deadlines && on < deadlines.cycle.start) return { reply: beforeCycle(on, deadlines) }
    return recorded(on, situation)
  },
})

function readiness(standing: Standing, deadlines: Deadlines, steps: readonly Step[]): Reply {
  const { policy, complete, rulesOf, application, today } = standing
  const isSent = application?.state === 'sent'
  const ready = steps.find(({ line }) => line === 'apply')
  const missing = steps.filter((step) => step !== ready)
  const canSend = !isSent && deadlines.phase.apply && today >= deadlines.cycle.start
  return {
    outcome: 'answered',
    title: readinessTitle(standing, deadlines),
    tone: complete ? 'good' : 'plain',
    blocks: [
      totalProgress(standing),
      ...(missing.length > 0 ? [stepList(missing)] : []),
      ...warningsOf(standing).map(warning),
      sourceBlock(policy, inForce(policy.phases, rulesOf)),
      ...(canSend ? [buttons({ label: 'I have sent it today', line: 'apply on:today' })] : []),
    ],
    ...(complete && canSend && ready
      ? { next: { text: `${ready.text}, then record it`, line: 'apply on:today' } }
      : nextOf(missing)),
  }
}

function readinessTitle(standing: Standing, { phase, applyUntil, cycle }: Deadlines): string {
  const { application, complete, today } = standing
  if (application?.state === 'sent')
    return `Your application went out on ${formatDay(application.on)}`
  if (!phase.apply) return `Applications were accepted until ${formatDay(applyUntil)}`
  if (today < cycle.start) return `This cycle begins on ${formatDay(cycle.start)}`
  return complete ? 'You are ready to apply' : 'You are not ready to apply yet'
}

function beforeCycle(on: Day, { cycle }: Deadlines): Reply {
  return {
    ...refusal(
      `${formatDay(on)} lies before this cycle`,
      {
        text: `Type a day from ${formatDay(cycle.start)} on, such as /recert apply ${cycle.expires}`,
      },
      text(`This cycle begins on ${formatDay(cycle.start)}. Nothing was saved.`),
    ),
    faults: [{ option: 'on', message: 'lies before this cycle' }],
  }
}

function recorded(on: Day, { member, policies, amounts, now }: Situation): Outcome {
  const state = on > dayOf(now) ? ('planned' as const) : ('sent' as const)
  const ledger = { ...member.ledger, application: { on, state } }
  const standing = standingOf(ledger, policies, dayOf(now))
  const trouble = applicationTrouble(standing)
  const about = `application ${state === 'sent' ? 'sent' : 'planned for'} ${state === 'sent' ? 'on ' : ''}${on}`
  return {
    member: changed(member, ledger, about, now),
    reply: {
      outcome: 'action',
      title: `Recorded: application ${state === 'sent' ? 'sent on' : 'planned for'} ${formatDay(on)}`,
      tone: trouble !== undefined || !standing.complete ? 'warning' : 'good',
      blocks: [
        totalProgress(standing),
        ...warningsOf(standing).map(warning),
        buttons(
          { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
          { label: 'Fees', line: 'fees' },
        ),
      ],
      ...nextOf(nextSteps(ledger, standing, amounts)),
    },
  }
}
