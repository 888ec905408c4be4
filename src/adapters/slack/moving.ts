import { Recent } from '../../runtime/recent.ts'
import type { Report } from '../../runtime/report.ts'
import { within } from '../../runtime/within.ts'
import type { InFlight } from '../../runtime/in-flight.ts'
import { afterItsTurn, type Clients } from './clients.ts'
import { attempted } from './in-time.ts'
import { prefixOf, type Workspace } from './workspace.ts'

/** Records by their address. */
export interface Movable {
  readonly idsFrom: (prefix: string) => AsyncIterable<string>
  /** False where nothing was moved, as where there is a record already. */
  readonly move: (from: string, to: string) => Promise<boolean>
}

interface Tools {
  readonly records: Movable
  readonly inFlight: InFlight
  readonly report: Report
}

interface Joined {
  readonly workspace: Workspace
  readonly clients: Pick<Clients, 'background'>
}

/** Before somebody of a workspace is answered; `userId` is theirs, as the request names it. */
export type Moving = (joined: Joined, userId: string) => Promise<void>

const mostIds = 400 // https://docs.slack.dev/reference/methods/migration.exchange
const patienceMs = 500 // so that the answer still comes within the three seconds of Slack
const day = 24 * 60 * 60_000 // ms
const minutes = 5 * 60_000 // ms

/**
 * Records of a workspace that has joined an organisation go where its people are found from then on: Slack says which
 * person of the organisation each of them is. Looked for at the first request of a day; what cannot be moved stays.
 */
export function movingWith({ records, inFlight, report }: Tools): Moving {
  const lately = new Recent<Promise<void>>(10_000, day)
  return async (joined, userId) => {
    const { teamId, enterpriseId } = joined.workspace
    if (teamId === undefined || enterpriseId === undefined) return
    const known = lately.get(teamId)
    if (known) return void (await within(patienceMs, known))
    const turn = { report, during: `moving the records of ${teamId}` }
    const move = async () => {
      const isDone = await attempted(turn, () => moveAll(joined, userId, moved(records, turn)))
      if (!isDone) lately.set(teamId, Promise.resolve(), minutes)
    }
    const moving = inFlight.track(move())
    lately.set(teamId, moving)
    await within(patienceMs, moving)
  }
}

/** A record that cannot be read holds up no other one. */
function moved(
  { idsFrom, move }: Movable,
  turn: Pick<Tools, 'report'> & { readonly during: string },
) {
  const tried = (from: string, to: string) =>
    attempted(turn, async () => void (await move(from, to)))
  return { idsFrom, move: tried }
}

async function moveAll(joined: Joined, userId: string, { idsFrom, move }: Movable): Promise<void> {
  const { workspace } = joined
  const before = prefixOf({ ...workspace, enterpriseId: undefined })
  for await (const ids of pagesOf(idsFrom(before), mostIds - 1)) {
    const users = ids.map((id) => id.slice(before.length))
    const global = await globalIds(joined, [...users, userId])
    // Then records would go where nobody looks for them.
    if ((global[userId] ?? userId) !== userId)
      throw new Error('Slack names people by their old ids')
    for (const user of users) {
      const next = global[user]
      if (next !== undefined) await move(`${before}${user}`, `${prefixOf(workspace)}${next}`)
    }
  }
}

/** By their ids of before; without those who are unknown there. */
async function globalIds(
  { clients: { background } }: Joined,
  users: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const asked = { users: users.join(',') }
  const { user_id_map } = await afterItsTurn(() => background.migration.exchange(asked))
  return Object.fromEntries(
    Object.entries(user_id_map ?? {}).flatMap(([from, to]) =>
      typeof to === 'string' && /^[UW]\w+$/u.test(to) ? [[from, to] as const] : [],
    ),
  )
}

async function* pagesOf(
  ids: AsyncIterable<string>,
  length: number,
): AsyncGenerator<readonly string[], void> {
  let page: string[] = []
  for await (const id of ids) {
    page.push(id)
    if (page.length < length) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
