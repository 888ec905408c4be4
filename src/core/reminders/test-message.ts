import type { Effect } from '../command.ts'
import { buttons, type Reply, text } from '../reply.ts'

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

/** A test message, and the answer for when it does not arrive. */
export function testMessage(title: string): Effect {
  const closed: Reply = {
    outcome: 'answered',
    title,
    tone: 'warning',
    blocks: [
      text(
        'The test message did not arrive: your direct messages are closed to me. Allow them, or write to me there once. Until it works, /recert status tells you the same.',
      ),
      buttons({ label: 'Test again', line: 'remind test' }, { label: 'Off', line: 'remind off' }),
    ],
    next: { text: 'Open your direct messages to me, then test again.', line: 'remind test' },
  }
  return { kind: 'write', reply: hello, closed }
}
