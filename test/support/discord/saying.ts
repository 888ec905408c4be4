import type { Gateway } from './gateway.ts'
import { intent } from './intents.ts'
import { messageObject } from './message-object.ts'
import { type Message, nothingSaid } from './messages.ts'
import { memberObject, someone, type Who } from './who.ts'
import type { World } from './world.ts'

/** What was heard of a message, and what the bot said to it. */
interface Said {
  readonly message: Message
  /** Whether a shard that wants such messages was connected. */
  readonly heard: boolean
  /** The next message of the bot in that channel. */
  answer(): Promise<Message>
}

/** Content is for bots that were written to, were named, or have the privileged intent. */
function isReadable(world: World, kind: string, text: string): boolean {
  const { privileged = 0 } = world.settings.gateway ?? {}
  const isGranted = (privileged & intent.messageContent) !== 0
  return kind === 'dm' || isGranted || text.includes(`<@${world.appId}>`)
}

/** Writes in a channel; over the gateway whatever the interactions take. */
export function newVoice(world: World, gateway: Gateway) {
  return {
    async say(given: Who & { text: string }): Promise<Said> {
      const who = someone(world, given)
      const { channel, user } = who
      if (channel.kind === 'private') throw new Error('the bot is not there')
      const said = {
        ...nothingSaid,
        content: given.text,
        by: user.id,
        channel: channel.id,
        flags: 0,
        loading: false,
      }
      const message = world.messages.add(said)
      const readable = isReadable(world, channel.kind, given.text) ? given.text : ''
      const place =
        channel.guild === undefined ? {} : { guild_id: channel.guild, member: memberObject(who) }
      const channel_type = channel.guild === undefined ? 1 : 0
      const told = { ...messageObject(world, message), content: readable, ...place, channel_type }
      const wanted = channel.guild === undefined ? intent.directMessages : intent.guildMessages
      const heard = gateway.dispatch('MESSAGE_CREATE', told, channel.guild, wanted)
      const answers = () =>
        world.messages.all.filter(
          (each) =>
            each.channel === channel.id &&
            each.by === undefined &&
            BigInt(each.id) > BigInt(message.id),
        )
      return {
        message,
        heard,
        async answer() {
          await world.messages.until(() => answers().length > 0, 'an answer to a message')
          const [first] = answers()
          if (!first) throw new Error('the answer is gone')
          return first
        },
      }
    },
  }
}
