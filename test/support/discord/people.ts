import { type Json, recordIn } from '../peer/json.ts'
import { begin } from './begin.ts'
import { newSender, type Send } from './became.ts'
import { commandData, offered, type Typing } from './command-data.ts'
import type { Carrier, Manner } from './delivery.ts'
import { formData, type Values } from './form-data.ts'
import type { Gateway } from './gateway.ts'
import { messageObject } from './message-object.ts'
import { chosen, componentData, find, oldMessage, type Target } from './pressing.ts'
import { newVoice } from './saying.ts'
import { userObject } from './users.ts'
import { memberObject, type Someone, someone, type Who } from './who.ts'
import type { World } from './world.ts'

const menus = [3, 5, 6, 7, 8]

function newTyping(world: World, send: Send) {
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

function newFingers(world: World, send: Send) {
  return {
    /** Presses a button that the person can see. */
    async press(given: Who & Target, manner?: Manner) {
      const who = someone(world, given)
      const found = find(world, who, [2], given)
      const about = { type: 3 as const, data: componentData(found), source: found.message.id }
      const begun = begin(world, who, about, manner)
      return send(begun.about, begun.payload, manner)
    },

    /** Presses a button that the app may know no more. */
    async pressOld(given: Who & { id: string }, manner?: Manner) {
      const who = someone(world, given)
      const message = oldMessage(world, who, given.id)
      const data = { custom_id: given.id, component_type: 2, id: 2 }
      const begun = begin(world, who, { type: 3, data, source: message.id }, manner)
      return send(begun.about, begun.payload, manner)
    },

    /** Chooses from a menu that the person can see. */
    async choose(given: Who & Target & { values: readonly string[] }, manner?: Manner) {
      const who = someone(world, given)
      const found = find(world, who, menus, given)
      const data = componentData(found, chosen(found.component, given.values))
      const begun = begin(world, who, { type: 3, data, source: found.message.id }, manner)
      return send(begun.about, begun.payload, manner)
    },
  }
}

function newForms(world: World, send: Send) {
  return {
    /** Fills in the form that the person has open; what is left out stays as it was. */
    async submit(given: { user?: string; values?: Values; locale?: string } = {}, manner?: Manner) {
      const { id } = someone(world, given).user
      const modal = world.modals.of(id)
      if (!modal) throw new Error('no form is open')
      const { opener } = modal
      const who = placeOf(world, given, opener)
      const data = formData(world, opener.channel.id, modal, given.values ?? {})
      const from = opener.source === undefined ? {} : { source: opener.source }
      const begun = begin(world, who, { type: 5, data, trigger: opener, ...from }, manner)
      world.modals.close(id)
      return send(begun.about, begun.payload, manner)
    },

    /** Closes the form, which the app is not told of. */
    dismiss(given: { user?: string } = {}): void {
      world.modals.close(someone(world, given).user.id)
    },
  }
}

/** The place where the form was opened, and the installation that it was opened by. */
function placeOf(
  world: World,
  given: Who,
  {
    channel,
    owners,
    isForeign,
  }: Someone | { channel: Someone['channel']; owners: Someone['owners']; isForeign: boolean },
): Someone {
  return { ...someone(world, { ...given, in: channel.id }), owners, isForeign }
}

function newMenus(world: World, send: Send) {
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
      const { user: _user, ...member } = memberObject({ user: target, locale: '' })
      const members =
        who.channel.guild === undefined ? {} : { members: { [target.id]: recordIn(member) } }
      const resolved = { users: { [target.id]: userObject(target) }, ...members }
      return run(who, given.name, 2, target.id, resolved, manner)
    },
  }
}

/** What people do in Discord; each call resolves with what became of it. */
export function newPeople(world: World, gateway: Gateway, carry: Carrier) {
  const send = newSender(world, carry)
  return {
    ...newTyping(world, send),
    ...newFingers(world, send),
    ...newForms(world, send),
    ...newMenus(world, send),
    ...newVoice(world, gateway),
  }
}
