import { refusalOf } from './check-message.ts'
import { textIn } from '../peer/json.ts'
import { type Message, withIds } from './messages.ts'
import { type Asked, fine, type Method, refused, tooFast, violated } from './method.ts'
import { botOf, botUserOf } from './teams.ts'

function bodyOf({ world, team }: Asked, message: Message) {
  return {
    type: 'message',
    user: botUserOf(team),
    bot_id: botOf(team),
    app_id: world.appId,
    team: team.id,
    ts: message.ts,
    text: message.text,
    blocks: message.blocks,
  }
}

function contentOf({ args }: Asked): Pick<Message, 'text' | 'blocks'> {
  return { text: textIn(args['text']), blocks: withIds(args['blocks']) }
}

const postMessage: Method = (asked) => {
  const { world, team, args } = asked
  const channel = world.teams.channelIn(team, textIn(args['channel']))
  if (channel === undefined) return refused('channel_not_found')
  const wrong = refusalOf(args)
  if (wrong) return violated(world, 'chat.postMessage', wrong)
  const wait = world.rates.wait(`${team.id}:${channel}`)
  if (wait !== undefined) return tooFast(wait)
  const message = world.messages.add({ team: team.id, channel, ...contentOf(asked) })
  return fine({ channel, ts: message.ts, message: bodyOf(asked, message) })
}

const postEphemeral: Method = (asked) => {
  const { world, team, args } = asked
  const channel = world.teams.channelIn(team, textIn(args['channel']))
  if (channel === undefined) return refused('channel_not_found')
  const user = world.teams.userIn(team, textIn(args['user']))
  if (!user) return refused('user_not_in_channel')
  const wrong = refusalOf(args)
  if (wrong) return violated(world, 'chat.postEphemeral', wrong)
  const only = { team: team.id, channel, onlyFor: user.id }
  return fine({ message_ts: world.messages.add({ ...only, ...contentOf(asked) }).ts })
}

const update: Method = (asked) => {
  const { world, team, args } = asked
  const channel = world.teams.channelIn(team, textIn(args['channel'])) ?? ''
  const old = world.messages.find(team.id, channel, textIn(args['ts']))
  if (!old || old.onlyFor !== undefined) return refused('message_not_found')
  const wrong = refusalOf(args)
  if (wrong) return violated(world, 'chat.update', wrong)
  const message = world.messages.change(old, contentOf(asked))
  const { ts, text } = message
  return fine({ channel, ts, text, message: bodyOf(asked, message) })
}

export const chatMethods = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
}
