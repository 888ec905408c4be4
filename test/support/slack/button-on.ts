import { isRecord } from '../peer/json.ts'
import type { SlackPeer } from './peer.ts'

/** The button of the newest message with these words on it. */
export function buttonOn(peer: SlackPeer, label: string) {
  const found: { action: string; value: string }[] = []
  JSON.stringify(peer.messages.at(-1)?.blocks, (_key, part: unknown) => {
    if (isRecord(part) && part['type'] === 'button' && JSON.stringify(part['text']).includes(label))
      found.push({ action: String(part['action_id']), value: String(part['value']) })
    return part
  })
  const [first] = found
  if (!first) throw new Error(`no button says ${label}`)
  return first
}
