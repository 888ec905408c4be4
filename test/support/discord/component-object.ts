import { isRecord, type Json, listIn, recordIn, textIn } from '../peer/json.ts'

const kind = {
  row: 1,
  select: 3,
  section: 9,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const
const media = ['media', 'file']

type MediaOf = (url: string) => Json

/** A value of a request as it comes back: without the nulls and defaults that the sender may write. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]))
}

function defaultsOf(component: Json, file: Json): Json {
  switch (component['type']) {
    case kind.select:
      return { min_values: 1, max_values: 1 }
    case kind.thumbnail:
      return { description: null, spoiler: false }
    case kind.file:
      return { name: textIn(file['name']), size: file['size'] ?? null, spoiler: false }
    case kind.separator:
      return { spacing: 1, divider: true }
    case kind.container:
      return { accent_color: null, spoiler: false }
    default:
      return {}
  }
}

/** Gives each component its number and what Discord fills in, depth first as Discord counts. */
export function componentObjects(components: unknown, mediaOf: MediaOf): readonly Json[] {
  let made = 0
  const fill = (value: unknown): Json => {
    const given = recordIn(value)
    made += 1
    const shown = Object.fromEntries(
      media
        .filter((key) => isRecord(given[key]))
        .map((key) => [key, mediaOf(textIn(recordIn(given[key])['url']))]),
    )
    const id = typeof given['id'] === 'number' && given['id'] > 0 ? given['id'] : made
    const whole = { ...defaultsOf(given, recordIn(shown['file'])), ...given, id }
    const file = recordIn(shown['file'])
    const { name: _name, size: _size, ...unfurled } = file
    return {
      ...whole,
      ...shown,
      ...('file' in shown ? { file: unfurled } : {}),
      ...('components' in given ? { components: listIn(given['components']).map(fill) } : {}),
      ...('accessory' in given ? { accessory: fill(given['accessory']) } : {}),
      ...('items' in given
        ? { items: listIn(given['items']).map((item) => galleryItem(recordIn(item), mediaOf)) }
        : {}),
    }
  }
  return listIn(withoutNulls(components)).map(fill)
}

function galleryItem(item: Json, mediaOf: MediaOf): Json {
  const shown = mediaOf(textIn(recordIn(item['media'])['url']))
  const { name: _name, size: _size, ...unfurled } = shown
  return { description: null, spoiler: false, ...item, media: unfurled }
}

/** Embeds as they come back. */
export function embedObjects(embeds: unknown): readonly Json[] {
  return listIn(withoutNulls(embeds)).map((each) => {
    const { fields, ...embed } = recordIn(each)
    const shown = listIn(fields).map((field) => ({ inline: false, ...recordIn(field) }))
    return { type: 'rich', ...embed, ...(fields === undefined ? {} : { fields: shown }) }
  })
}
