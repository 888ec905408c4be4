import { policies } from '../../src/core/policies/catalog.ts'
import { type PolicyBook, policySchema } from '../../src/core/policy.ts'
import healthTrainerFile from './policies/example-health-trainer.json' with { type: 'json' }
import strengthCoachFile from './policies/example-strength-coach.json' with { type: 'json' }
import yogaGuideFile from './policies/example-yoga-guide.json' with { type: 'json' }

/** One window for everybody, category caps, a cap on each event, two categories at least. */
export const strengthCoach = policySchema.parse(strengthCoachFile)

/** Ends with the year; after six months a reinstatement fee takes the place of the late fee. */
export const healthTrainer = policySchema.parse(healthTrainerFile)

/** Asks for no card and knows no petitions and no fees. */
export const yogaGuide = policySchema.parse(yogaGuideFile)

/** The policies the bot ships, and three invented ones that are built otherwise. */
export const everyPolicy: PolicyBook = new Map([
  ...policies,
  ...[strengthCoach, healthTrainer, yogaGuide].map((policy) => [policy.id, policy] as const),
])
