import { recordsIn, textIn } from '../../../test/support/peer/json.ts'
import type { Message } from '../../../test/support/slack/messages.ts'

/** The name of the first button whose line begins so. */
export function buttonIn({ blocks }: Message, line: string): string | undefined {
  for (const { type, value, action_id } of recordsIn(blocks)) {
    if (type === 'button' && textIn(value).startsWith(line)) return textIn(action_id)
  }
  return undefined
}
