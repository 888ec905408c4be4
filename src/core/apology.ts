import { refusal, type Reply, text } from './reply.ts'

/** What a person is told when something of ours broke outside of a command. */
export function apology(ticket: string): Reply {
  return {
    ...refusal(
      'Something broke on my side',
      { text: `Try again in a minute. If it happens again, give the ticket ${ticket}.` },
      text('I cannot tell whether it was done. Look at your record before you send it again.'),
      text(`Your ticket is ${ticket}.`),
    ),
    outcome: 'failed',
  }
}

/** A slash command of another name, which a platform may send when it was registered by hand. */
export function notMine(name: string): Reply {
  return refusal(
    `I do not know the command ${name.slice(0, 40)}`,
    { text: 'See what you can ask', line: 'help' },
    text('Mine is /recert. Nothing was saved.'),
  )
}

/** A button or a form of an earlier version, or none of ours. */
export function outdated(what: string): Reply {
  return refusal(
    `I do not know this ${what} any more`,
    { text: 'See what you can ask', line: 'help' },
    text('It may be from before I was changed. Nothing was saved.'),
  )
}
