import { isDeepStrictEqual } from 'node:util'
import type { types } from '@slack/bolt'
import type { Button, Reply } from '../../core/reply.ts'
import { drawButtons, numberButtons } from './buttons.ts'
import { limits } from './limits.ts'
import { drawReply } from './render.ts'
import { withinRoom } from './within-room.ts'

interface Replies {
  readonly status: Reply
  readonly entries: Reply
  readonly deadlines: Reply
}

const setup = { label: 'Set up', line: 'setup' }

/** The same form, once there is something in it. */
const settings = { ...setup, label: 'Settings' }

const always: readonly Button[] = [
  { label: 'Ask a question', line: 'ask' },
  { label: 'Log a course', line: 'log' },
  { label: 'CPR/AED card', line: 'cpr' },
  { label: 'Export', line: 'export' },
  { label: 'Help', line: 'help' },
]

const divider: types.DividerBlock = { type: 'divider' }

/**
 * The App Home: where the person stands, what ends when, what is on record with the newest first, and
 * what they can do; in `characters` at most.
 */
export function homeView(
  { status, entries, deadlines }: Replies,
  hasExpiry: boolean,
  characters: number = limits.home.characters,
): types.HomeView {
  const dated = hasExpiry ? [unseen(deadlines, [status])] : []
  const record = newestFirst(unseen(entries, [status, ...dated]))
  const first = drawReply(status)
  const body = [
    ...first.title,
    ...first.body,
    ...first.next,
    ...[...dated, record].flatMap((reply) => [divider, ...drawWithoutNext(reply)]),
  ]
  const row = drawButtons(hasExpiry ? [...always, settings] : [setup, ...always])
  const room = { blocks: limits.home.blocks - row.length - 1, characters }
  const blocks = [...withinRoom(body, room), divider, ...row]
  return { type: 'home', callback_id: 'home', blocks: numberButtons(blocks) }
}

/** The next step is the same in every reply, and said once. */
function drawWithoutNext({ next: _next, ...reply }: Reply): readonly types.KnownBlock[] {
  const { title, body } = drawReply(reply)
  return [...title, ...body]
}

/** What does not fit is what is longest ago. */
function newestFirst(reply: Reply): Reply {
  const blocks = reply.blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.toReversed() } : block,
  )
  return { ...reply, blocks }
}

/** Without what an earlier reply has said already. */
function unseen(reply: Reply, earlier: readonly Reply[]): Reply {
  const said = earlier.flatMap(({ blocks }) => blocks)
  const isSaid = (block: Reply['blocks'][number]) =>
    said.some((each) => isDeepStrictEqual(each, block))
  return { ...reply, blocks: reply.blocks.filter((block) => !isSaid(block)) }
}
