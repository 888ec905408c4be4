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
import type { Bot } from './bot.ts'
import { converse } from './conversation.ts'
import { guard } from './guard.ts'
import { press } from './press.ts'
import { ephemeral } from './say.ts'
import { shortcut } from './shortcut.ts'
import { slash } from './slash.ts'
import { submit } from './submission.ts'

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs
type Action = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs
type Shortcut = SlackShortcutMiddlewareArgs & AllMiddlewareArgs
type View = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs
type Message = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs
type HomeOpened = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs

/** One listener for each kind of request, so that none is left without an answer and none gets two. */
export function listen(app: App, bot: Bot): void {
  app.command(
    /.*/u,
    guard<Command>(bot, {
      during: 'a slash command',
      run: slash,
      decline: ({ ack }, message) => ack(ephemeral(message)),
    }),
  )
  app.action<BlockAction>(
    /.*/u,
    guard<Action>(bot, { during: 'a button', run: press, decline: ({ ack }) => ack() }),
  )
  app.shortcut(
    /.*/u,
    guard<Shortcut>(bot, { during: 'a shortcut', run: shortcut, decline: ({ ack }) => ack() }),
  )
  app.view<ViewSubmitAction>(
    /.*/u,
    guard<View>(bot, { during: 'a form', run: submit, decline: ({ ack }) => ack() }),
  )
  app.view({ type: 'view_closed' }, async ({ ack }) => ack())
  app.options(/.*/u, async ({ ack }) => ack({ options: [] }))
  listenToEvents(app, bot)
}

/** Bolt acknowledges events by itself. Slack delivers some twice, with the same id. */
function listenToEvents(app: App, bot: Bot): void {
  const isNew = (id: string) => {
    if (bot.seen.has(id)) return false
    bot.seen.set(id, true)
    return true
  }
  app.event(
    'message',
    guard<Message>(bot, {
      during: 'a direct message',
      run: async (_bot, person, { event, body }) => {
        if (isNew(body.event_id)) await converse(bot, person, event, body.event_id)
      },
      decline: quietly,
    }),
  )
  app.event(
    'app_home_opened',
    guard<HomeOpened>(bot, {
      during: 'opening the App Home',
      run: async (_bot, person, { event, body }) => {
        if (event.tab !== 'home' || !isNew(body.event_id)) return
        await bot.homes.opened(person, hashOf(event.view))
      },
      decline: quietly,
    }),
  )
}

/** Nobody waits for an answer to an event. */
async function quietly(): Promise<void> {}

/** Slack sends it, and its types do not tell. */
function hashOf(view: object | undefined): string | undefined {
  return view && 'hash' in view && typeof view.hash === 'string' ? view.hash : undefined
}
