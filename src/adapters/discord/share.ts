import {
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
  type Snowflake,
} from 'discord-api-types/v10'
import { type Reply, text } from '../../core/reply.ts'
import { rowsOf } from './buttons.ts'
import { type Message, renderMessage } from './render.ts'
import type { Finish } from './responder.ts'

export const shareId = ':share'
export const shareNowId = ':share yes'

/** With a button more, below everything else. */
export function withButton(button: Omit<APIButtonComponentWithCustomId, 'type'>): Finish {
  const row = rowsOf([{ ...button, type: ComponentType.Button }])
  return (message) => {
    const [container] = message.components
    return {
      ...message,
      components: [{ ...container, components: [...container.components, ...row] }],
    }
  }
}

/** The answer to `status` with a button that asks whether to share a part of it. */
export const withShare = withButton({
  style: ButtonStyle.Secondary,
  label: 'Share',
  custom_id: shareId,
})

export const withConfirmation = withButton({
  style: ButtonStyle.Primary,
  label: 'Share',
  custom_id: shareNowId,
})

export const mayI: Reply = {
  outcome: 'clarify',
  tone: 'plain',
  title: 'Share with this channel?',
  blocks: [text('Everybody here will see your status line and your progress, and nothing else.')],
}

export const sharedAlready: Reply = {
  outcome: 'answered',
  tone: 'plain',
  title: 'You have shared this already',
  blocks: [text('Ask for your status again to share it again.')],
}

export const sharingNow: Reply = {
  outcome: 'answered',
  tone: 'plain',
  title: 'Sharing it with this channel',
  blocks: [],
}

export const notShared: Reply = {
  outcome: 'failed',
  tone: 'warning',
  title: 'Discord did not take it, so it is not shared',
  blocks: [],
  next: { text: 'Press Share once more, or ask for your status again.', line: 'status' },
}

/** What others may see: whose it is, the title and the progress. */
export function shared({ title, tone, outcome, blocks }: Reply, userId: Snowflake): Message {
  const progress = blocks.filter(({ kind }) => kind === 'progress')
  const message = renderMessage({ title, tone, outcome, blocks: progress })
  const [container] = message.components
  const content = `-# Shared by <@${userId}>`
  const whose = { type: ComponentType.TextDisplay, content } as const
  return {
    ...message,
    components: [{ ...container, components: [...container.components, whose] }],
  }
}
