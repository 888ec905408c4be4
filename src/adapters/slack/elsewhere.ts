import { refusal, text } from '../../core/reply.ts'

export const elsewhere = refusal(
  'I am not set up in this workspace',
  { text: 'Ask whoever runs this bot to install it here.' },
  text('Nothing was saved.'),
)
