import { quietReport } from '../../runtime/quiet-report.ts'
import { Recent } from '../../runtime/recent.ts'
import type { Bot, Shared } from './bot.ts'
import { clientsFor, type Reach } from './clients.ts'
import { attempted } from './in-time.ts'
import { profiles } from './profile.ts'
import type { Tenancy } from './tenancy.ts'
import type { Source, Workspace, Workspaces } from './workspace.ts'

/** The bot as it works in one workspace: with its token and no other. Undefined where it is not installed. */
export type BotFor = (source: Source) => Promise<Bot | undefined>

interface Tools {
  readonly workspaces: Workspaces
  readonly tenancy: Tenancy
  readonly reach: Reach
}

const mostTenants = 1000

/** Keeps what belongs to a token for as long as the token and its organisation are the same; the least used go first. */
export function tenants(shared: Shared, { workspaces, tenancy, reach }: Tools): BotFor {
  const quietly = quietReport(shared.report)
  const bots = new Recent<Bot>(mostTenants, Infinity)
  const lost = (workspace: Workspace) => {
    const turn = { report: shared.report, during: 'a token that Slack takes no more' }
    void shared.inFlight.track(attempted(turn, async () => void (await tenancy.lose(workspace))))
  }
  const make = (workspace: Workspace): Bot => {
    const clients = clientsFor(workspace.token, reach, () => lost(workspace))
    return { ...shared, workspace, clients, profileOf: profiles(clients, workspace, quietly) }
  }
  return async (source) => {
    const workspace = await joined(workspaces, source)
    if (!workspace) return undefined
    const key = workspace.teamId ?? workspace.enterpriseId ?? ''
    const known = bots.get(key)
    const bot = known && isSame(known.workspace, workspace) ? known : make(workspace)
    bots.set(key, bot) // what is set again counts as used last
    return bot
  }
}

/** As it is now: a request may be the first to show that it belongs to an organisation. */
async function joined(workspaces: Workspaces, source: Source): Promise<Workspace | undefined> {
  const found = await workspaces.find(source)
  const { enterpriseId } = source
  if (!found || enterpriseId === undefined || found.enterpriseId !== undefined) return found
  await workspaces.join(found, enterpriseId)
  return { ...found, enterpriseId }
}

function isSame(a: Workspace, b: Workspace): boolean {
  return a.token === b.token && a.enterpriseId === b.enterpriseId
}
