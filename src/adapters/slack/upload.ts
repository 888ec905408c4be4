import { type Block, type FileBlock, type Reply, text } from '../../core/reply.ts'
import type { Person } from './addresses.ts'
import type { Bot } from './bot.ts'
import { afterItsTurn, errorCode } from './clients.ts'
import { renderMessage } from './render.ts'
import { post } from './say.ts'

/** Characters of a file that an answer shows when the file cannot be sent. */
const longestSnippet = 2500
const uploadMs = 10_000

const notAllowed = 'I may not send files in this workspace'

/** Sends the files of a reply to the person's direct messages and says so; never to where they asked. */
export async function filesApart(bot: Bot, person: Person, reply: Reply): Promise<Reply> {
  const blocks: Block[] = []
  for (const block of reply.blocks) {
    blocks.push(...(block.kind === 'file' ? await apart(bot, person, block) : [block]))
  }
  return { ...reply, blocks }
}

async function apart(bot: Bot, person: Person, file: FileBlock): Promise<Block[]> {
  const { scopes } = bot.workspace
  if (scopes && !scopes.includes('files:write')) return inWords(file, notAllowed)
  try {
    await upload(bot, person, file)
    return [text(`I sent you ${file.name} in our direct messages.`)]
  } catch (error) {
    if (errorCode(error) === 'missing_scope') return inWords(file, notAllowed)
    const ticket = bot.report(error, { during: 'sending a file' })
    return inWords(file, `I could not send the file (ticket ${ticket})`)
  }
}

function inWords(file: FileBlock, why: string): Block[] {
  const { content } = file
  const cut = content.length > longestSnippet
  const rest = cut ? `, as far as there is room (${content.length} characters in all)` : ''
  return [
    text(`${why}. Here is ${file.name}${rest}:`),
    { ...file, content: cut ? content.slice(0, longestSnippet) : content },
  ]
}

async function upload({ clients }: Bot, { userId }: Person, file: FileBlock): Promise<void> {
  const { background } = clients
  const content = new TextEncoder().encode(file.content)
  const { file_id: id, upload_url: url } = await afterItsTurn(() =>
    background.files.getUploadURLExternal({ filename: file.name, length: content.length }),
  )
  if (!id || !url) throw new Error('Slack gave no place for the file')
  const sent = await fetch(url, {
    method: 'POST',
    body: content,
    headers: { 'content-type': file.mime },
    signal: AbortSignal.timeout(uploadMs),
  })
  if (!sent.ok) throw new Error(`Slack did not take the file (${sent.status})`)
  const note: Reply = {
    outcome: 'answered',
    tone: 'plain',
    title: `Here is ${file.name}`,
    blocks: [],
  }
  const channel = await post(clients, userId, renderMessage(note))
  if (!channel) throw new Error('Slack did not say where the direct messages are')
  await afterItsTurn(() =>
    background.files.completeUploadExternal({
      files: [{ id, title: file.name }],
      channel_id: channel,
    }),
  )
}
