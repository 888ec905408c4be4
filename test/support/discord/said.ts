import { type Json, listIn, recordIn, textIn } from '../peer/json.ts'
import { componentObjects, embedObjects, type Shown } from './component-object.ts'
import { type Content, nothingSaid } from './messages.ts'
import type { Upload } from './read-body.ts'
import type { World } from './world.ts'

/** Files without a line in `attachments` are sent as well; old ones stay unless the list leaves them out. */
function attachmentsOf(
  world: World,
  channel: string,
  body: Json,
  files: readonly Upload[],
  old: Content,
): readonly Json[] {
  const listed = Array.isArray(body['attachments'])
    ? listIn(body['attachments']).map(recordIn)
    : undefined
  const kept = old.attachments.filter(
    ({ id }) => listed === undefined || listed.some((each) => each['id'] === id),
  )
  const added = files.map((file) => {
    const line = listed?.find((each) => String(each['id']) === file.part) ?? {}
    const { description } = line
    const name = textIn(line['filename']) || file.name
    const sent = world.files.keep(world.base, channel, { ...file, name })
    return typeof description === 'string' ? { ...sent, description } : sent
  })
  return [...kept, ...added]
}

/** An `attachment://` leads to the file that came along; any other address is left as it is. */
function shownIn(attachments: readonly Json[]) {
  return (url: string): Shown => {
    const name = url.replace(/^attachment:\/\//u, '')
    const file = attachments.find(({ filename }) => filename === name)
    if (!file) return { media: { id: '0', url, proxy_url: url }, name: '', size: 0 }
    const { id, url: place, proxy_url, size } = file
    const media = { id, url: place, proxy_url, attachment_id: id }
    return { media, name, size: Number(size) }
  }
}

/** What a body says in a channel; a field it leaves out stays as it was. */
export function saidIn(
  world: World,
  channel: string,
  body: Json,
  files: readonly Upload[],
  old: Content = nothingSaid,
): Content {
  const attachments = attachmentsOf(world, channel, body, files, old)
  const shownAt = shownIn(attachments)
  const said = (key: string) => body[key] !== undefined
  return {
    content: said('content') ? textIn(body['content']) : old.content,
    embeds: said('embeds') ? embedObjects(body['embeds']) : old.embeds,
    components: said('components') ? componentObjects(body['components'], shownAt) : old.components,
    attachments,
  }
}
