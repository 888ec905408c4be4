import { type Json, listIn, recordIn, recordsIn, textIn } from '../peer/json.ts'
import { checkComponents } from './check-components.ts'
import { type Complaint, complaint, longerThan } from './complaint.ts'
import { flag, type Message } from './messages.ts'
import type { Upload } from './read-body.ts'

const mostContent = 2000
const mostInEmbeds = 6000 // characters in all embeds of a message
const legacy = ['content', 'embeds', 'poll', 'sticker_ids']
const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (listIn(value).length === 0 && Array.isArray(value))

function v2Rules(body: Json, flags: number, old: Message | undefined): readonly Complaint[] {
  const wasV2 = ((old?.flags ?? 0) & flag.v2) !== 0
  if (wasV2 && typeof body['flags'] === 'number' && (flags & flag.v2) === 0) {
    return [
      complaint(
        '/flags',
        'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
        'The flag stays once it is set',
      ),
    ]
  }
  const kinds = listIn(body['components']).map((each) => recordIn(each)['type'])
  if (!wasV2 && (flags & flag.v2) === 0) {
    return kinds.every((kind) => kind === 1) && kinds.length <= 5
      ? []
      : [
          complaint(
            '/components',
            'UNION_TYPE_CHOICES',
            'Without the flag IS_COMPONENTS_V2 only five action rows may stand here',
          ),
        ]
  }
  const left = old && body['content'] === undefined && old.content !== '' ? ['content'] : []
  return [...legacy.filter((key) => !isEmpty(body[key])), ...left].map((key) =>
    complaint(
      `/${key}`,
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  )
}

/** Each `attachment://` names a file that comes along or is there. */
function references(
  body: Json,
  files: readonly Upload[],
  old: Message | undefined,
): readonly Complaint[] {
  const named = listIn(body['attachments']).map((each) => textIn(recordIn(each)['filename']))
  const names = new Set([
    ...files.map(({ name }) => name),
    ...named,
    ...(old?.attachments ?? []).map((each) => each['filename']),
  ])
  const urls = [...recordsIn([body['components'], body['embeds']])].map((each) =>
    textIn(each['url']),
  )
  return urls
    .filter(
      (url) => url.startsWith('attachment://') && !names.has(url.slice('attachment://'.length)),
    )
    .map((url) =>
      complaint(
        '/components',
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment ${url} was not found`,
      ),
    )
}

/** Each new file has a line, if there are lines, and each line a file. */
function lines(
  body: Json,
  files: readonly Upload[],
  old: Message | undefined,
): readonly Complaint[] {
  const known = [
    ...files.map(({ part }) => part),
    ...(old?.attachments ?? []).map(({ id }) => String(id)),
  ]
  return listIn(body['attachments'])
    .map((each) => String(recordIn(each)['id']))
    .filter((id) => !known.includes(id))
    .map((id) =>
      complaint('/attachments', 'ATTACHMENT_NOT_FOUND', `No file goes with the attachment ${id}`),
    )
}

function embedSum(embeds: unknown): number {
  const spoken = ['title', 'description', 'name', 'value', 'text']
  return [...recordsIn(embeds)].reduce(
    (sum, each) => sum + spoken.reduce((part, key) => part + textIn(each[key]).length, 0),
    0,
  )
}

/** What the specification does not say about a message; `old` is the one that it changes. */
export function checkMessage(
  body: Json,
  files: readonly Upload[],
  allowed: number,
  old?: Message,
): readonly Complaint[] {
  const flags = typeof body['flags'] === 'number' ? body['flags'] : (old?.flags ?? 0) & flag.v2
  return [
    ...(textIn(body['content']).length > mostContent ? [longerThan('/content', mostContent)] : []),
    ...(embedSum(body['embeds']) > mostInEmbeds
      ? [complaint('/embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000')]
      : []),
    ...((flags & ~allowed) === 0
      ? []
      : [complaint('/flags', 'MESSAGE_FLAGS_INVALID', `The flags ${flags} may not be set here`)]),
    ...v2Rules(body, flags, old),
    ...references(body, files, old),
    ...lines(body, files, old),
    ...checkComponents(body['components']),
  ]
}

/** Whether nothing at all would be shown. */
export function saysNothing(body: Json, files: readonly Upload[]): boolean {
  return (
    files.length === 0 &&
    ['content', 'embeds', 'components', 'poll', 'sticker_ids'].every((key) => isEmpty(body[key]))
  )
}
