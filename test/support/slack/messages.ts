import { listIn, type Json, isRecord, recordIn } from '../peer/json.ts'

/** What stands in a conversation now. */
export interface Message {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly text: string
  readonly blocks: readonly Json[]
  /** The one person who sees it, when it is ephemeral. */
  readonly onlyFor?: string
  /** The names of the files that it shares. */
  readonly files?: readonly string[]
}

const interactive = /button|select|picker|input|overflow|checkboxes/u

function named(element: unknown, id: string): unknown {
  return isRecord(element) && interactive.test(String(element['type']))
    ? { action_id: id, ...element }
    : element
}

/** Gives every block and element the id that Slack would make up. */
export function withIds(blocks: unknown): readonly Json[] {
  return listIn(blocks).map((each, row) => {
    const block = recordIn(each)
    return {
      block_id: `b${row}`,
      ...block,
      ...(block['elements'] === undefined
        ? {}
        : { elements: listIn(block['elements']).map((part, at) => named(part, `a${row}.${at}`)) }),
      ...(block['element'] === undefined ? {} : { element: named(block['element'], `a${row}`) }),
      ...(block['accessory'] === undefined
        ? {}
        : { accessory: named(block['accessory'], `a${row}`) }),
    }
  })
}

export function newMessages(now: () => number, shown: (message: Message) => void = () => {}) {
  const all: Message[] = []
  let last = 0
  const stamp = () => {
    last = Math.max(last + 1, Math.trunc(now()) * 1000) // microseconds, no two alike
    return `${Math.trunc(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
  const indexOf = (team: string, channel: string, ts: string) =>
    all.findIndex((each) => each.team === team && each.channel === channel && each.ts === ts)
  return {
    all,
    stamp,
    add(message: Omit<Message, 'ts'>): Message {
      const added = { ...message, ts: stamp() }
      all.push(added)
      shown(added)
      return added
    },
    find: (team: string, channel: string, ts: string) => all[indexOf(team, channel, ts)],
    change(old: Message, changed: Pick<Message, 'text' | 'blocks'>): Message {
      const message = { ...old, ...changed }
      all[all.indexOf(old)] = message
      shown(message)
      return message
    },
    remove(old: Message): void {
      all.splice(all.indexOf(old), 1)
    },
  }
}
