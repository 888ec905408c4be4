import type { Effect } from '../command.ts'
import { type Block, buttons, type Reply, text, warning } from '../reply.ts'

/** Sent at once, so that closed direct messages are found out now and not on the last day. */
const hello: Reply = {
  outcome: 'answered',
  title: 'This is where my reminders come',
  tone: 'good',
  blocks: [
    text(
      'This is the test message: I can write to you here. I wrote it because you asked for reminders or tested them. Change them with /recert remind, stop them with /recert remind off.',
    ),
    buttons({ label: 'Settings', line: 'remind show' }, { label: 'Off', line: 'remind off' }),
  ],
  next: { text: 'See what is set.', line: 'remind show' },
}

/** A test message, and the answer for when it does not arrive, with what is saved all the same. */
export function testMessage(title: string, saved: readonly Block[]): Effect {
  const closed: Reply = {
    outcome: 'answered',
    title,
    tone: 'warning',
    blocks: [
      warning(
        'The test message did not arrive: your direct messages are closed to me. Until it works, /recert status tells you the same.',
      ),
      ...saved,
      buttons({ label: 'Test again', line: 'remind test' }, { label: 'Off', line: 'remind off' }),
    ],
    next: { text: 'Open your direct messages to me, then test again.', line: 'remind test' },
  }
  return { kind: 'write', reply: hello, closed }
}
