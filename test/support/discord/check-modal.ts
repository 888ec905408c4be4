import { type Json, listIn } from '../peer/json.ts'
import { checkComponents, componentsIn } from './check-components.ts'
import { type Complaint, complaint } from './complaint.ts'

const most = 5

/** What the specification does not say about a form. */
export function checkModal({ components }: Json): readonly Complaint[] {
  const count = listIn(components).length
  const fields = componentsIn(components).filter((each) => 'custom_id' in each)
  return [
    ...(count > most
      ? [
          complaint(
            '/components',
            'BASE_TYPE_BAD_LENGTH',
            `Must be between 1 and ${most} in length.`,
          ),
        ]
      : []),
    ...(fields.length === 0
      ? [complaint('/components', 'BASE_TYPE_REQUIRED', 'A form needs a field')]
      : []),
    ...checkComponents(components),
  ]
}
