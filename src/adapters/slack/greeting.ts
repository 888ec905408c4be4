import { type App, type Logger, SocketModeReceiver } from '@slack/bolt'
import { late, within } from '../../runtime/within.ts'
import { optionsOf } from './clients.ts'
import { goodbyeIn } from './goodbye.ts'

export interface Reached {
  readonly appToken: string
  readonly apiUrl: string
  readonly logger: Logger
}

/** Asking for an address included. Slack says hello at once, or it is not Slack at the other end. */
const patienceMs = 6000

/**
 * One connection to Slack, over which it said hello. Rejects with the reason when it does not. A receiver of
 * its own each time: the SDK would acknowledge over the new connection what came over the old one,
 * which no one expects.
 */
export async function greeted(
  { appToken, apiUrl, logger }: Reached,
  app: App | undefined,
  signal: AbortSignal,
): Promise<SocketModeReceiver> {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: optionsOf({ apiUrl, logger }, 5000) },
  })
  if (app) receiver.init(app)
  const hangUp = () => void receiver.stop()
  signal.addEventListener('abort', hangUp)
  try {
    if ((await within(patienceMs, begun(receiver))) !== late) return receiver
    hangUp()
    throw new Error(`Slack did not say hello within ${patienceMs / 1000} s`)
  } finally {
    signal.removeEventListener('abort', hangUp)
  }
}

/** The SDK rejects with nothing when Slack hangs up instead of saying hello. */
async function begun({ client }: SocketModeReceiver): Promise<void> {
  let reason = 'it said no reason'
  const hear = (text: unknown) => {
    reason = goodbyeIn(text) ?? reason
  }
  client.on('ws_message', hear)
  try {
    await client.start()
  } catch (error) {
    if (error instanceof Error) throw error
    throw new Error(`Slack hung up at once: ${meaningOf(reason)}`, { cause: error })
  } finally {
    client.off('ws_message', hear)
  }
}

function meaningOf(reason: string): string {
  return meanings[reason] ?? reason
}

const meanings: Readonly<Record<string, string>> = {
  too_many_websockets:
    'too_many_websockets, because 10 connections of this app are open already; stop another process of the bot',
  link_disabled: 'link_disabled, because Socket Mode is turned off in the settings of the app',
}
