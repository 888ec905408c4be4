import type { Topic } from '../topic.ts'
import { audits } from './audits.ts'
import { card } from './card.ts'
import { courses } from './courses.ts'
import { money } from './money.ts'
import { petitions } from './petitions.ts'
import { procedure } from './procedure.ts'
import { requirements } from './requirements.ts'
import { windows } from './windows.ts'

/** What the rules are about, in the order in which somebody new wants to know it. */
export const themeNames = [
  'requirements',
  'courses',
  'petitions',
  'card',
  'dates',
  'fees',
  'audits',
  'applying',
] as const

export type ThemeName = (typeof themeNames)[number]

interface Theme {
  readonly label: string
  readonly topics: readonly Topic[]
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  requirements: { label: 'What it takes', topics: requirements },
  courses: { label: 'Courses', topics: courses },
  petitions: { label: 'Petitions', topics: petitions },
  card: { label: 'CPR/AED card', topics: card },
  dates: { label: 'Dates', topics: windows },
  fees: { label: 'Fees', topics: money },
  audits: { label: 'Audits', topics: audits },
  applying: { label: 'Applying', topics: procedure },
}
