import { checkBlocks, type Refusal } from './check-message.ts'
import { anyType, type Check, complaint, flag, shape, words } from './checks.ts'
import { isRecord, listIn, recordIn } from '../peer/json.ts'
import { plainText } from './objects.ts'

const anything: Check = () => []
const largest = 250_000 // bytes

const shared = {
  private_metadata: words(3000, 0),
  callback_id: words(255),
  external_id: words(255),
}

const modal = shape(
  { type: anyType, title: plainText(24), blocks: anything },
  {
    ...shared,
    submit: plainText(24),
    close: plainText(24),
    clear_on_close: flag,
    notify_on_close: flag,
  },
)

const home = shape({ type: anyType, blocks: anything }, shared)

function withoutSubmit(view: unknown): readonly string[] {
  const { submit, blocks } = recordIn(view)
  const asks = listIn(blocks).some((block) => recordIn(block)['type'] === 'input')
  return asks && submit === undefined
    ? [complaint('missing `submit` field, needed with input blocks', '/submit')]
    : []
}

function refuse(messages: readonly string[]): Refusal {
  return { error: 'invalid_arguments', messages }
}

/** Why Slack would not show this view, if it would not. */
export function viewRefusal(view: unknown, type: 'modal' | 'home'): Refusal | undefined {
  if (!isRecord(view)) return refuse([complaint('must provide an object', '/view')])
  if (view['type'] !== type) return refuse([complaint(`must be a ${type}`, '/view/type')])
  if (Buffer.byteLength(JSON.stringify(view)) > largest) {
    return { error: 'view_too_large', messages: [complaint('over 250 kB', '/view')] }
  }
  const messages = [
    ...(type === 'modal' ? modal : home)(view, ''),
    ...checkBlocks(view['blocks'], type),
    ...(type === 'modal' ? withoutSubmit(view) : []),
  ]
  return messages.length === 0 ? undefined : refuse(messages)
}
