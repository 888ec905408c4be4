import type { DateTime } from 'luxon'
import type { Departures } from '../../runtime/departures.ts'
import { inTurn } from '../../runtime/in-turn.ts'
import { prefixesOf, prefixOf, type Source, type Workspace, type Workspaces } from './workspace.ts'

interface Tools {
  readonly departures: Departures
  readonly clock: () => DateTime
  /** By what code Slack says that it takes the token no more. */
  readonly deathOf: (token: string) => Promise<string | undefined>
  /** One line to the operator. */
  readonly tell: (words: string) => void
}

/** Who gets the bot and who loses it: one change at a time for the people of one beginning of addresses. */
export interface Tenancy {
  /** `save` keeps the installation. */
  arrive(source: Source, save: () => Promise<void>): Promise<void>
  /** The bot was removed there at that moment, or its token taken back. */
  leave(source: Source, at: DateTime): Promise<void>
  /** Slack seems to take this token no more. True when it says so again, and the bot is gone there. */
  lose(workspace: Workspace): Promise<boolean>
}

/**
 * Where the bot is removed the token is forgotten at once, and what is kept of its people is erased
 * after some days unless it comes back. Part of an organisation that still has the bot elsewhere
 * takes no records with it, for they are kept by the organisation.
 */
export function tenancyOf(
  { departures, clock, deathOf, tell }: Tools,
  workspaces: Workspaces,
): Tenancy {
  const takeTurn = inTurn()
  const remove = async (source: Source, at: DateTime) => {
    const extent = await workspaces.extentOf(source, at)
    if (extent === 'nothing') return
    // First: what breaks between the two leaves a dead token, and not records that nobody ever erases.
    if (extent === 'all') {
      for (const prefix of prefixesOf(source)) await departures.leave(prefix, clock())
    }
    await workspaces.forget(source)
  }
  return {
    arrive: (source, save) =>
      takeTurn(prefixOf(source), async () => {
        // First: what breaks between the two must not erase the records of a workspace that has the bot.
        for (const prefix of prefixesOf(source)) await departures.comeBack(prefix)
        await save()
      }),
    leave: (source, at) => takeTurn(prefixOf(source), () => remove(source, at)),
    lose: (workspace) =>
      takeTurn(prefixOf(workspace), async () => {
        if (!(await workspaces.holds(workspace))) return false // known already, or installed again
        const code = await deathOf(workspace.token) // the same token may have come alive again
        if (code === undefined) return false
        await remove(workspace, clock())
        tell(lossOf(workspace, code))
        return true
      }),
  }
}

function lossOf({ teamId, enterpriseId }: Workspace, code: string): string {
  const where = teamId ?? enterpriseId ?? ''
  return `Slack takes the token of ${where} no more (${code}): install the bot there again at /slack/install within 30 days, or its records are erased`
}
