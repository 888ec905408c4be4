import { type PolicyBook, policySchema } from '../policy.ts'
import nasmCpt from './nasm-cpt.json' with { type: 'json' }

const files = [nasmCpt]

/** Every policy by its id. A file that breaks the schema stops the bot at the start. */
export const policies: PolicyBook = new Map(
  files.map((file) => policySchema.parse(file)).map((policy) => [policy.id, policy]),
)
