import type { Day } from '../day.ts'
import type { SetAmounts } from '../fees.ts'
import type { Policy } from '../policy.ts'
import { type Block, buttons, list, type Reply } from '../reply.ts'
import { sourceBlock } from '../standing-blocks.ts'
import { ruleOf } from './rules.ts'
import type { Topic } from './topic.ts'
import { type ThemeName, themeNames, themes } from './topics/themes.ts'
import { valuesOf } from './values.ts'
import { filled } from './words.ts'

/** What answers say about one theme to anybody, a line for each question. */
export function themed(theme: ThemeName, policy: Policy, amounts: SetAmounts, on: Day): Reply {
  const { label, topics } = themes[theme]
  const values = valuesOf(policy, amounts, on, 'en')
  const lines = topics
    .filter(isOfSource)
    .map(({ ask, en: [nutshell = ''] }) => `${ask.en} ${filled(nutshell, values)}.`)
  return {
    outcome: 'answered',
    title: `${label}: what the source says, and where it is silent`,
    tone: 'plain',
    blocks: [list(lines), ...sourceOf(topics, policy, on), otherThemes(theme)],
    next: { text: 'Ask me for more in your own words, such as /recert ask what if it expires' },
  }
}

/** Questions about the record alone. */
const personal = new Set(['entries_mine', 'status', 'card_mine'])

/** Said by the source, or said to be missing there; the rest is about the bot or the person. */
function isOfSource({ id, outcome, rules }: Topic): boolean {
  return !personal.has(id) && (outcome === 'not_in_source' || rules.length > 0)
}

function sourceOf(topics: readonly Topic[], policy: Policy, on: Day): Block[] {
  const [dated] = topics.flatMap(({ rules }) =>
    rules.flatMap((name) => ruleOf(name, policy, on) ?? []),
  )
  return dated ? [sourceBlock(policy, dated)] : []
}

/** A button for each theme but the one that is shown. */
export function otherThemes(shown?: ThemeName): Block {
  const others = themeNames.filter((name) => name !== shown)
  return buttons(...others.map((name) => ({ label: themes[name].label, line: `policy ${name}` })))
}
