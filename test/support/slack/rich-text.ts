import { byType, type Check, flag, list, number, oneOf, shape, words } from './checks.ts'

const style = shape({}, { bold: flag, code: flag, italic: flag, strike: flag, underline: flag })
const anything: Check = () => []

function run(needed: Readonly<Record<string, Check>>, allowed = {}): Check {
  return shape({ type: words(255), ...needed }, { style, ...allowed })
}

const text = run({ text: words(12_000) })
const link = run({ url: words(3000) }, { text: words(12_000, 0), unsafe: flag })

const runs = byType({
  text,
  link,
  emoji: run({ name: words(255) }, { unicode: words(255), url: words(3000) }),
  user: run({ user_id: words(255) }),
  channel: run({ channel_id: words(255) }),
  usergroup: run({ usergroup_id: words(255) }),
  team: run({ team_id: words(255) }),
  color: run({ value: words(255) }),
  broadcast: run({ range: oneOf('here', 'channel', 'everyone') }),
  date: run(
    { timestamp: anything, format: words(255) },
    { url: words(3000), fallback: words(255) },
  ),
})

const many = 10_000
const border = { border: oneOf(0, 1) }
const section = shape({ type: words(255), elements: list(0, many, runs) })

export const richText = shape(
  {
    type: oneOf('rich_text'),
    elements: list(
      1,
      many,
      byType({
        rich_text_section: section,
        rich_text_quote: shape({ type: words(255), elements: list(0, many, runs) }, border),
        rich_text_preformatted: shape(
          { type: words(255), elements: list(0, many, byType({ text, link })) },
          { ...border, language: words(255) },
        ),
        rich_text_list: shape(
          {
            type: words(255),
            style: oneOf('bullet', 'ordered'),
            elements: list(1, many, section),
          },
          { ...border, indent: number(0, 8), offset: number(0, many) },
        ),
      }),
    ),
  },
  { block_id: words(255) },
)
