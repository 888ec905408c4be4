import { isRecord, type Json, listIn, recordIn, textIn } from '../peer/json.ts'

const kind = { thumbnail: 11, file: 13, separator: 14, container: 17 } as const
const menus = [3, 5, 6, 7, 8]

/** A file or a picture that a component shows. */
export interface Shown {
  readonly media: Json
  readonly name: string
  readonly size: number
}

type ShownAt = (url: string) => Shown

/** A value of a request as it comes back: without the nulls and defaults that the sender may write. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]))
}

function defaultsOf({ type }: Json): Json {
  if (menus.includes(Number(type))) return { min_values: 1, max_values: 1 }
  if (type === kind.thumbnail) return { description: null, spoiler: false }
  if (type === kind.separator) return { spacing: 1, divider: true }
  return type === kind.container ? { accent_color: null, spoiler: false } : {}
}

function pictured(given: Json, shownAt: ShownAt): Json {
  const at = (key: string) => shownAt(textIn(recordIn(given[key])['url']))
  if (given['type'] === kind.thumbnail) return { media: at('media').media }
  if (given['type'] !== kind.file) return {}
  const { media, name, size } = at('file')
  return { file: media, name, size, spoiler: given['spoiler'] ?? false }
}

function galleryItems(items: unknown, shownAt: ShownAt): readonly Json[] {
  return listIn(items).map((each) => {
    const item = recordIn(each)
    const { media } = shownAt(textIn(recordIn(item['media'])['url']))
    return { description: null, spoiler: false, ...item, media }
  })
}

/** Gives each component its number and what Discord fills in, depth first as Discord counts. */
export function componentObjects(components: unknown, shownAt: ShownAt): readonly Json[] {
  let made = 0
  const fill = (value: unknown): Json => {
    const given = recordIn(value)
    made += 1
    const id = typeof given['id'] === 'number' && given['id'] > 0 ? given['id'] : made
    const { components: inner, accessory, items } = given
    return {
      ...defaultsOf(given),
      ...given,
      id,
      ...pictured(given, shownAt),
      ...(inner === undefined ? {} : { components: listIn(inner).map(fill) }),
      ...(accessory === undefined ? {} : { accessory: fill(accessory) }),
      ...(items === undefined ? {} : { items: galleryItems(items, shownAt) }),
    }
  }
  return listIn(withoutNulls(components)).map(fill)
}

/** Embeds as they come back. */
export function embedObjects(embeds: unknown): readonly Json[] {
  return listIn(withoutNulls(embeds)).map((each) => {
    const { fields, ...embed } = recordIn(each)
    const shown = listIn(fields).map((field) => ({ inline: false, ...recordIn(field) }))
    return { type: 'rich', ...embed, ...(fields === undefined ? {} : { fields: shown }) }
  })
}
