import { recordIn, type Json } from '../peer/json.ts'
import { begin } from './begin.ts'
import type { Send } from './became.ts'
import { commandData, offered, type Typing } from './command-data.ts'
import type { Manner } from './delivery.ts'
import { messageObject } from './message-object.ts'
import { userObject } from './users.ts'
import { memberObject, type Someone, someone, type Who } from './who.ts'
import type { World } from './world.ts'

/** What people type behind a slash. */
export function newTyping(world: World, send: Send) {
  return {
    /** Runs a slash command, if it is offered there and filled in as Discord asks. */
    async command(given: Who & Typing = {}, manner?: Manner) {
      const who = someone(world, given)
      const data = commandData(world, who, given)
      const { about, payload } = begin(world, who, { type: 2, data }, manner)
      return send(about, payload, manner)
    },

    /** Types `text` into an option, and sees what is offered. */
    async autocomplete(given: Who & Typing & { option: string; text: string }, manner?: Manner) {
      const who = someone(world, given)
      const { option, text, options = {} } = given
      const data = commandData(
        world,
        who,
        { ...given, options: { ...options, [option]: text } },
        option,
      )
      const { about, payload } = begin(world, who, { type: 4, data }, manner)
      return send(about, payload, manner)
    },
  }
}

/** What people choose from the menus of messages and of people. */
export function newMenus(world: World, send: Send) {
  const run = async (
    who: Someone,
    name: string,
    type: 2 | 3,
    target: string,
    resolved: Json,
    manner?: Manner,
  ) => {
    const { id } = offered(world, who, name, type)
    const data = { id, name, type, target_id: target, resolved }
    const begun = begin(world, who, { type: 2, data }, manner)
    return send(begun.about, begun.payload, manner)
  }
  return {
    /** Runs a command of the menu of a message; left out, the newest the person sees. */
    async onMessage(given: Who & { name: string; message?: string }, manner?: Manner) {
      const who = someone(world, given)
      const seen = world.messages.seenBy(who.user.id, who.channel)
      const message = given.message === undefined ? seen.at(-1) : world.messages.find(given.message)
      if (!message) throw new Error('no message to run it on')
      const messages = { [message.id]: messageObject(world, message) }
      return run(who, given.name, 3, message.id, { messages }, manner)
    },

    /** Runs a command of the menu of a person; left out, on oneself. */
    async onUser(given: Who & { name: string; target?: string }, manner?: Manner) {
      const who = someone(world, given)
      const target = given.target === undefined ? who.user : world.users.find(given.target)
      if (!target) throw new Error(`nobody ${given.target ?? ''}`)
      const { user: _user, ...member } = memberObject(target)
      const members =
        who.channel.guild === undefined ? {} : { members: { [target.id]: recordIn(member) } }
      const resolved = { users: { [target.id]: userObject(target) }, ...members }
      return run(who, given.name, 2, target.id, resolved, manner)
    },
  }
}
