import type { types } from '@slack/bolt'
import type { Reply } from '../../core/reply.ts'
import { renderMessage } from './render.ts'
import type { Message } from './say.ts'

export const shareAction = 'share'

/** The answer to `status` with a button that posts a part of it in the channel, after a confirmation. */
export function withShare(message: Message): Message {
  return { ...message, blocks: [...message.blocks, shareButton] }
}

const plain = (text: string) => ({ type: 'plain_text', text }) as const

const shareButton: types.ActionsBlock = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: shareAction,
      text: plain('Share'),
      confirm: {
        title: plain('Share with this channel?'),
        text: plain(
          'Everybody here will see your status line and your progress, and nothing else.',
        ),
        confirm: plain('Share'),
        deny: plain('Keep it to myself'),
      },
    },
  ],
}

/** What others may see: whose it is, the title and the progress. */
export function shared({ title, tone, outcome, blocks }: Reply, userId: string): Message {
  const progress = blocks.filter(({ kind }) => kind === 'progress')
  const message = renderMessage({ title, tone, outcome, blocks: progress })
  const whose: types.ContextBlock = {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: `Shared by <@${userId}>` }],
  }
  return { ...message, blocks: [...message.blocks, whose] }
}
