import { type Reply, text } from '../core/reply.ts'
import { type Saving, DeadlinePassed } from './attempt.ts'
import { UnreadableRecord } from './record.ts'
import { Unsure } from './unsure.ts'

const known: Readonly<Record<Saving, string>> = {
  'not saved': 'Nothing was saved: your record is as it was before.',
  unsure: 'I cannot tell whether it was done. Look at your record before you send it again.',
  saved: 'Your record was saved; what should have followed was not done.',
}

/** What a person is told when we failed: what is known, the ticket and what to do. */
export function failedReply(error: unknown, saving: Saving, ticket: string): Reply {
  const { title, about, next } = wordsFor(error, saving)
  return {
    outcome: 'failed',
    tone: 'refusal',
    title,
    blocks: [text(about), text(`Your ticket is ${ticket}.`)],
    next: { text: `${next} and give the ticket ${ticket}.` },
  }
}

function wordsFor(error: unknown, saving: Saving) {
  const again = 'Try again in a minute. If it happens again, tell whoever runs this bot'
  if (error instanceof UnreadableRecord) {
    return {
      title: 'I cannot read your record',
      about: 'It is kept safe and untouched, and nothing is written over it. Nothing was saved.',
      next: 'Tell whoever runs this bot, who can repair it,',
    }
  }
  const title =
    error instanceof DeadlinePassed ? 'That took too long' : 'Something broke on my side'
  const isUnsure = error instanceof Unsure && saving === 'not saved'
  return { title, about: known[isUnsure ? 'unsure' : saving], next: again }
}
