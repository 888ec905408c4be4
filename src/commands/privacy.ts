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
            'Kept: the address I reach you at (in Discord with the id of our conversation), your dates and time zone, the courses, cards, petitions, application and audit you tell me of, how you want to be reminded and when I last wrote to you by myself, and your last ten changes for undo.',
            'Questions, and forms that came back to you: for two days at most, for follow-ups and the buttons below; on record only which answers you found helpful. What I cannot answer, or did not answer well, goes to your admin where one is named: shortened, without names, addresses, links, dates and long numbers, for 90 days since it was last asked. Ask me with forward:no and none of yours goes there. What looks like an emergency, or dishonest, is not passed on.',
            'If you want to be told an answer, your address waits with the question, sealed, until you are told, 90 days at most. In Discord I note the server where you last used me, if it has an admin.',
            'Why: to compute your deadlines and what is missing, and to remind you if you switch that on. For nothing else, and nothing is sold or used for advertising.',
            'By myself I write reminders, only once you have switched them on, and an answer of your admin that you asked to be told of; nothing else. No reminder comes after remind off, and nothing after delete.',
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
