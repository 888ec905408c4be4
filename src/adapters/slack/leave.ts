import type { DateTime } from 'luxon'
import type { Shared } from './bot.ts'
import { prefixOf, type Source, type Workspaces } from './workspace.ts'

/**
 * The workspace removed the bot, or took its token back: the token is forgotten at once, and what is
 * kept of its people is erased after some days unless it comes back. Part of an organisation that
 * still has the bot elsewhere takes no records with it, for they are kept by the organisation.
 */
export async function leave(
  { departures, clock }: Shared,
  workspaces: Workspaces,
  source: Source,
  at: DateTime,
): Promise<void> {
  if (!(await workspaces.forget(source, at))) return // the news is older than the installation
  if (await workspaces.hasAny(source)) return
  await departures.leave(prefixOf(source), clock())
}
