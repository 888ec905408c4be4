import { setTimeout as sleep } from 'node:timers/promises'
import type { Json } from '../peer/json.ts'
import { type Carrier, type HttpAnswer, type Manner, withoutFields } from './delivery.ts'
import type { Interaction, Kind } from './interactions.ts'
import type { Message } from './messages.ts'
import type { Modal } from './modals.ts'
import type { World } from './world.ts'

const shortly = 250 // ms in which a bot has heard of what it has no answer to

/** What became of something a person did. */
export interface Became {
  readonly payload: Json
  /** The first answer; nothing when none came in three seconds. */
  readonly answer: Kind | undefined
  /** The answer to the signed request, over HTTP. */
  readonly http: HttpAnswer | undefined
  readonly choices: readonly Json[]
  /** The form that was opened. */
  readonly modal: Modal | undefined
  /** The first answer as it stands now, or the message that was changed. */
  readonly message: Message | undefined
  /** The message once it is no longer "thinking". */
  shown(): Promise<Message>
  /** The messages beyond the first answer. */
  readonly followUps: readonly Message[]
  /** Delivers the very same once more. */
  again(manner?: Manner): Promise<Became>
}

/** Waits for a first answer, for three seconds by the clock of the rules. */
async function answered(world: World, about: Interaction, isAgain: boolean): Promise<void> {
  const { interactions, settings } = world
  if (isAgain || interactions.isLate(about)) return sleep(shortly)
  const isSettled = () => about.answer !== undefined || interactions.isLate(about)
  await interactions.bell.until(isSettled, 'an answer', settings.patienceMs ?? 3500).catch(() => {})
}

async function shown(world: World, about: Interaction): Promise<Message> {
  const message = () => world.messages.find(about.original)
  await world.messages.until(() => message()?.loading === false, `the answer to ${about.id}`)
  const found = message()
  if (!found) throw new Error('the answer is gone')
  return found
}

function became(
  world: World,
  about: Interaction,
  payload: Json,
  http: HttpAnswer | undefined,
  again: Became['again'],
): Became {
  const modal = world.modals.of(about.user)
  return {
    payload,
    http,
    answer: about.answer,
    choices: about.choices ?? [],
    modal: modal?.opener === about ? modal : undefined,
    get message() {
      return world.messages.find(about.original)
    },
    get followUps() {
      return world.messages.all.filter(
        ({ id, interaction }) => interaction === about.id && id !== about.original,
      )
    },
    shown: () => shown(world, about),
    again,
  }
}

export type Send = (about: Interaction, payload: Json, manner?: Manner) => Promise<Became>

/** Sends an interaction, and can send it again. */
export function newSender(world: World, carry: Carrier): Send {
  const send: Send = async (about, payload, manner = {}) => {
    const isAgain = about.deliveries > 0
    const times = manner.twice ? [1, 2] : [1]
    about.deliveries += times.length
    const sent = withoutFields(payload, manner)
    const came = await Promise.all(times.map(() => carry(about, sent, manner)))
    const http = came.find((each) => each?.status === 200) ?? came[0]
    const isFinal = http !== undefined && http.status !== 202
    if (!isFinal) await answered(world, about, isAgain)
    return became(world, about, payload, http, (next) => send(about, payload, next))
  }
  return send
}
