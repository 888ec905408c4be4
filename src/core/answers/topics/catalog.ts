import type { Topic } from '../topic.ts'
import { audits } from './audits.ts'
import { card } from './card.ts'
import { courses } from './courses.ts'
import { meta } from './meta.ts'
import { money } from './money.ts'
import { petitions } from './petitions.ts'
import { procedure } from './procedure.ts'
import { requirements } from './requirements.ts'
import { safety } from './safety.ts'
import { windows } from './windows.ts'

const groups = {
  requirements,
  courses,
  petitions,
  card,
  windows,
  money,
  audits,
  procedure,
  meta,
  safety,
} as const

export const topics: ReadonlyMap<string, Topic> = new Map(
  Object.values(groups).flatMap((group) => group.map((topic) => [topic.id, topic] as const)),
)

const groupById: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([name, group]) => group.map(({ id }) => [id, name] as const)),
)

/** The matter that a topic belongs to, such as `audits`; none for what is to be done. */
export function groupOf(topic: string): string | undefined {
  return groupById.get(topic)
}
