import { refusal, text } from '../../core/reply.ts'

export const elsewhere = refusal(
  'I am not set up in this workspace',
  { text: 'Ask whoever runs this bot to install it here.' },
  text('Nothing was saved.'),
)

export const visiting = refusal(
  'I only keep records of people of this workspace',
  { text: 'Ask me in your own workspace.' },
  text('Your account belongs to another one. Nothing was saved.'),
)
