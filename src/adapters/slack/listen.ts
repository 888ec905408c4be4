import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { DateTime } from 'luxon'
import type { Shared } from './bot.ts'
import { converse, declineDirectly } from './conversation.ts'
import { declineBelow, declineInForm } from './decline.ts'
import { guard } from './guard.ts'
import { attempted } from './in-time.ts'
import { press } from './press.ts'
import { ephemeral } from './say.ts'
import { shortcut } from './shortcut.ts'
import { slash } from './slash.ts'
import { submit } from './submission.ts'
import type { Tenancy } from './tenancy.ts'
import type { BotFor } from './tenants.ts'

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs
type Action = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs
type Shortcut = SlackShortcutMiddlewareArgs & AllMiddlewareArgs
type View = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs
type Said = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs
type HomeOpened = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs

/** One listener for each kind of request, so that none is left without an answer and none gets two. */
export function listen(app: App, shared: Shared, botFor: BotFor): void {
  app.command(
    /.*/u,
    guard<Command>(shared, botFor, {
      during: 'a slash command',
      run: slash,
      decline: ({ ack }, message) => ack(ephemeral(message)),
    }),
  )
  app.action<BlockAction>(
    /.*/u,
    guard<Action>(shared, botFor, { during: 'a button', run: press, decline: declineBelow }),
  )
  app.shortcut(
    /.*/u,
    guard<Shortcut>(shared, botFor, {
      during: 'a shortcut',
      run: shortcut,
      decline: declineBelow,
    }),
  )
  app.view<ViewSubmitAction>(
    /.*/u,
    guard<View>(shared, botFor, { during: 'a form', run: submit, decline: declineInForm }),
  )
  app.view({ type: 'view_closed' }, async ({ ack }) => ack())
  app.options(/.*/u, async ({ ack }) => ack({ options: [] }))
  listenToEvents(app, shared, botFor)
}

/** Bolt acknowledges events by itself. Slack delivers some twice, with the same id. */
function listenToEvents(app: App, shared: Shared, botFor: BotFor): void {
  const isNew = (id: string) => {
    if (shared.seen.has(id)) return false
    shared.seen.set(id, true)
    return true
  }
  app.event(
    'message',
    guard<Said>(shared, botFor, {
      during: 'a direct message',
      run: async (bot, person, { event, body }) => {
        if (isNew(body.event_id)) await converse(bot, person, event, body.event_id)
      },
      decline: async ({ event, body }, message, bot) => {
        if (bot && isNew(body.event_id)) await declineDirectly(bot, event, message)
      },
    }),
  )
  app.event(
    'app_home_opened',
    guard<HomeOpened>(shared, botFor, {
      during: 'opening the App Home',
      run: async (bot, person, { event, body }) => {
        if (event.tab !== 'home' || !isNew(body.event_id)) return
        await bot.homes.opened(bot, person, hashOf(event.view))
      },
      decline: quietly,
    }),
  )
}

/** What Slack tells when a workspace removes the app. Both events may come, in any order, and again. */
export function listenForLeaving(app: App, shared: Shared, tenancy: Tenancy): void {
  const leftBy = async ({ context, body }: Left, teamId: string | undefined) => {
    const source = { teamId, enterpriseId: context.enterpriseId ?? undefined }
    // Whole seconds, of which the last has not ended: rather a removal too much than a token kept.
    const at = DateTime.fromSeconds(body.event_time + 1)
    const turn = { report: shared.report, during: 'a workspace that removed the bot' }
    await shared.inFlight.track(attempted(turn, () => tenancy.leave(source, at)))
  }
  // What was installed for a whole organisation is removed from all of it, whichever part the news names.
  const left = (news: Left) =>
    leftBy(news, news.context.isEnterpriseInstall ? undefined : news.context.teamId)
  app.event('app_uninstalled', left)
  app.event('tokens_revoked', async (revoked) => {
    if ((revoked.event.tokens.bot ?? []).length > 0) await left(revoked)
  })
  // An organisation takes the bot from some of its workspaces, and keeps it in others.
  app.event('team_access_revoked', async (revoked) => {
    for (const teamId of revoked.event.team_ids) await leftBy(revoked, teamId)
  })
}

interface Left extends Pick<AllMiddlewareArgs, 'context'> {
  readonly body: { readonly event_time: number }
}

/** Nobody waits for an answer to an event. */
async function quietly(): Promise<void> {}

/** Slack sends it, and its types do not tell. */
function hashOf(view: object | undefined): string | undefined {
  return view && 'hash' in view && typeof view.hash === 'string' ? view.hash : undefined
}
