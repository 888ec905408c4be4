import { z } from 'zod'
import { defineCommand } from '../core/command.ts'
import { buttons, list, text } from '../core/reply.ts'

export const privacy = defineCommand({
  name: 'privacy',
  about: 'See what I keep about you, who can see it and how to erase it',
  examples: ['privacy'],
  options: z.strictObject({}),
  withoutRecord: true,
  run() {
    return {
      reply: {
        outcome: 'answered',
        title: 'What I keep about you, and why',
        tone: 'plain',
        blocks: [
          list([
            'Kept: the address I reach you at, your dates and time zone, the courses, cards, petitions, application and audit you tell me of, how you want to be reminded and when I last wrote to you by myself, and your last ten changes for undo.',
            'Why: to compute your deadlines and what is missing, and to remind you if you switch that on. For nothing else, and nothing is sold or used for advertising.',
            'By myself I write only reminders, only once you have switched them on, and none after remind off or delete.',
            'Where: in the database of whoever runs this bot, and nowhere else but in files you export and in the history of a terminal. I ask no portal for anything and never want a password.',
            'Who sees it: you, in replies that only you can see, and the operator of the database.',
            'How long: until you erase it. A record that cannot be read is copied aside for repair, and erased with the rest.',
            'Logs: what went wrong and when, with a ticket number; never what you wrote.',
          ]),
          text('I am not the issuer of your certification and cannot confirm it to anybody.'),
          buttons(
            { label: 'Give me a copy', line: 'export json' },
            { label: 'Erase everything', line: 'delete', danger: true },
          ),
        ],
        next: {
          text: 'Take your data with export, stop reminders with remind off, or erase everything with delete.',
        },
      },
    }
  },
})
