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

export const topics: ReadonlyMap<string, Topic> = new Map(
  [
    ...requirements,
    ...courses,
    ...petitions,
    ...card,
    ...windows,
    ...money,
    ...audits,
    ...procedure,
    ...meta,
    ...safety,
  ].map((topic) => [topic.id, topic]),
)
