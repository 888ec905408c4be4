import type { Gateway } from './gateway.ts'
import { intent } from './intents.ts'
import { messageObject } from './message-object.ts'
import { type Message, nothingSaid } from './messages.ts'
import { memberObject, type Someone, someone, type Who } from './who.ts'
import type { World } from './world.ts'

/** What was heard of a message, and what the bot said to it. */
interface Said {
  readonly message: Message
  /** Whether a shard that wants such messages was connected. */
  readonly heard: boolean
  /** The next message of the bot in that channel. */
  answer(): Promise<Message>
  /** Tells the bot of it once more; gives whether that was heard. */
  again(): boolean
}

/** Content is for bots that were written to, were named, or have the privileged intent. */
function isReadable(world: World, kind: string, text: string): boolean {
  const { privileged = 0 } = world.settings.gateway ?? {}
  const isGranted = (privileged & intent.messageContent) !== 0
  return kind === 'dm' || isGranted || text.includes(`<@${world.appId}>`)
}

/** Messages of the bot in a channel after one of a person, oldest first. */
function answersTo(world: World, { id, channel }: Message): readonly Message[] {
  return world.messages.all.filter(
    (each) => each.channel === channel && each.by === undefined && BigInt(each.id) > BigInt(id),
  )
}

function tell(world: World, gateway: Gateway, who: Someone, message: Message): boolean {
  const { guild, kind } = who.channel
  const content = isReadable(world, kind, message.content) ? message.content : ''
  const place = guild === undefined ? {} : { guild_id: guild, member: memberObject(who.user) }
  const channel_type = guild === undefined ? 1 : 0
  const told = { ...messageObject(world, message), content, ...place, channel_type }
  const wanted = guild === undefined ? intent.directMessages : intent.guildMessages
  return gateway.dispatch('MESSAGE_CREATE', told, guild, wanted)
}

/** Writes in a channel; over the gateway, whatever way the interactions take. */
export function newVoice(world: World, gateway: Gateway) {
  return {
    async say(given: Who & { text: string }): Promise<Said> {
      const who = someone(world, given)
      const { channel, user } = who
      if (channel.kind === 'private') throw new Error('the bot is not there')
      const said = { ...nothingSaid, content: given.text, by: user.id, channel: channel.id }
      const message = world.messages.add({ ...said, flags: 0, loading: false })
      return {
        message,
        heard: tell(world, gateway, who, message),
        again: () => tell(world, gateway, who, message),
        async answer() {
          const isThere = () => answersTo(world, message).length > 0
          await world.messages.until(isThere, 'an answer to a message')
          const [first] = answersTo(world, message)
          if (!first) throw new Error('the answer is gone')
          return first
        },
      }
    },
  }
}
