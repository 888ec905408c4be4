import { z } from 'zod'
import { defineCommand } from '../core/command.ts'
import { buttons, list, type Reply, text } from '../core/reply.ts'

export const deleteData = defineCommand({
  name: 'delete',
  about: 'Erase everything I keep about you; asks first',
  examples: ['delete', 'delete confirm:yes'],
  options: z.strictObject({
    confirm: z
      .boolean('say yes to erase everything')
      .default(false)
      .describe('yes to erase everything now'),
  }),
  withoutRecord: true,
  run({ confirm }) {
    return confirm ? { reply: erased(), effects: [{ kind: 'erase' }] } : { reply: sure() }
  },
})

function sure(): Reply {
  return {
    outcome: 'clarify',
    title: 'Erase everything I keep about you?',
    tone: 'warning',
    blocks: [
      text('This cannot be undone. It erases:'),
      list([
        'your dates and clock',
        'every course, card and petition, of past cycles too',
        'your application and audit',
        'how you want to be reminded; no reminder comes any more',
        'the changes kept for undo',
        'what you thought of answers, and which ones you wanted to be told of',
      ]),
      buttons(
        { label: 'Yes, erase everything', line: 'delete confirm:yes', danger: true },
        { label: 'First give me a copy', line: 'export json' },
      ),
    ],
    next: { text: 'Nothing is erased until you say so: /recert delete confirm:yes' },
  }
}

function erased(): Reply {
  return {
    outcome: 'action',
    title: 'Everything I kept about you is erased',
    tone: 'plain',
    blocks: [
      text(
        'No reminder comes any more. If you write to me again, I begin with nothing. Files you exported, and what a terminal remembers of your typing, are yours to remove.',
      ),
    ],
    next: { text: 'To start anew, type /recert setup.' },
  }
}
