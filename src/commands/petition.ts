import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { type Day, dayOf, daySchema } from '../core/day.ts'
import { noSuch } from '../core/entry-numbers.ts'
import { feeWords, petitionCount, petitionFee, type SetAmounts } from '../core/fees.ts'
import { inForce } from '../core/fact.ts'
import { type Ledger, type Petition, petitionStates } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import { notYet } from '../core/not-yet.ts'
import { type Block, buttons, fields, type Reply, text } from '../core/reply.ts'
import { type Standing, standingOf } from '../core/standing.ts'
import { courseProgress, nextOf, sourceBlock } from '../core/standing-blocks.ts'
import { words } from '../core/text-option.ts'
import { dayOfTitle } from '../core/title-day.ts'

const options = z.strictObject({
  title: words(120, 'name the course')
    .optional()
    .meta({ bare: true, unless: 'entry' })
    .describe('The course it is for'),
  on: daySchema.optional().meta({ past: true }).describe('The day you sent it; today if left out'),
  entry: z
    .int('give its number')
    .positive('give its number')
    .optional()
    .meta({ completes: 'entry' })
    .describe('Or the number of the course it is for, from entries'),
  state: z
    .enum(petitionStates, `give one of ${petitionStates.join(', ')}`)
    .optional()
    .describe('How it stands: pending until the issuer answers'),
})

type Given = z.output<typeof options>

const example = 'type /recert petition "Kettlebell basics" on:today'

export const petition = defineCommand({
  name: 'petition',
  about: 'Record a petition for a course that is not approved, or how it ended',
  examples: [
    'petition',
    'petition "Kettlebell basics"',
    'petition title:"Kettlebell basics" state:approved',
  ],
  options,
  form: ['title', 'on', 'state'],
  reword,
  run(given, situation) {
    const { member, policies, amounts, now } = situation
    const today = dayOf(now)
    const standing = standingOf(member.ledger, policies, today)
    if (!standing.policy.petition) return { reply: noPetitions(standing) }
    if (given.title === undefined && given.entry === undefined) {
      const none = Object.keys(given).length === 0
      return {
        reply: none ? shown(standing, member.ledger, amounts) : whichCourse(member.ledger, given),
      }
    }
    const on = given.on ?? today
    if (on > today)
      return { reply: notYet(on, today, example, { option: 'on', message: 'it has not come yet' }) }
    const course = courseOf(member.ledger, given)
    if (!course) return { reply: noSuch(given.entry ?? 0) }
    return recorded(course, given, situation)
  },
})

/** `Kettlebell approved yesterday` says how it stands and when, and neither is part of the title. */
function reword(typed: readonly string[], today: Day): readonly string[] {
  const said = dayOfTitle(typed, today, 1)
  const at = said.findLastIndex((word) => !/^on[:=]/iu.test(word))
  const state = petitionStates.find((each) => each === said[at]?.toLowerCase())
  return state && at > 0 ? said.with(at, `state:${state}`) : said
}

interface Course {
  readonly title: string
  readonly entry: number | null
}

/** The course that is meant: by its number, or by the title of an entry, or one not logged yet. */
function courseOf({ entries, petitions }: Ledger, { title, entry }: Given): Course | undefined {
  const plain = title?.toLowerCase()
  const found = entries.find((each) =>
    entry === undefined ? each.title.toLowerCase() === plain : each.number === entry,
  )
  if (found) return { title: found.title, entry: found.number }
  const earlier = petitions.find((each) => each.title.toLowerCase() === plain)
  if (earlier) return { title: earlier.title, entry: earlier.entry }
  return title === undefined ? undefined : { title, entry: null }
}

function whichCourse({ petitions }: Ledger, { state, on }: Given): Reply {
  const waiting = petitions.filter((each) => each.state === 'pending')
  const rest = [...(state ? [`state:${state}`] : []), ...(on ? [`on:${on}`] : [])].join(' ')
  return {
    outcome: 'clarify',
    title: 'Which course is that petition for?',
    tone: 'plain',
    faults: [{ option: 'title', message: 'name the course' }],
    blocks:
      waiting.length > 0
        ? [
            buttons(
              ...waiting.map(({ number, title }) => ({
                label: title.slice(0, 60),
                line: `edit ${number} ${rest}`,
              })),
            ),
          ]
        : [],
    next: { text: `Name it, such as /recert petition "Kettlebell basics" ${rest}` },
  }
}

function recorded(course: Course, given: Given, situation: Situation): Outcome {
  const { member, policies, amounts, now } = situation
  const { petitions } = member.ledger
  const known = petitions.findLast((each) =>
    course.entry === null
      ? each.title.toLowerCase() === course.title.toLowerCase()
      : each.entry === course.entry,
  )
  const sent = updated(known, course, given, situation)
  const others = petitions.filter(({ number }) => number !== sent.number)
  const ledger = { ...member.ledger, petitions: [...others, sent] }
  const standing = standingOf(ledger, policies, dayOf(now))
  const { state } = sent
  const about = `petition for ${course.title}: ${state}`
  const undo = { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true }
  return {
    member: changed(member, ledger, about, now),
    reply: {
      outcome: 'action',
      title: `Recorded the ${about}`,
      tone: state === 'denied' ? 'warning' : 'good',
      blocks: [
        text(consequence(sent)),
        feeField(standing, ledger, amounts),
        courseProgress(standing),
        buttons(...(state === 'pending' ? outcomes(sent) : []), undo),
      ],
      ...nextOf(nextSteps(ledger, standing, amounts)),
    },
  }
}

/** A petition is brought up to date; one that was denied can be followed by another, with its own fee. */
function updated(
  known: Petition | undefined,
  course: Course,
  { state, on }: Given,
  { member, now }: Situation,
): Petition {
  if (!known || (known.state === 'denied' && state !== 'denied')) {
    const number = member.nextNumber
    return { number, ...course, on: on ?? dayOf(now), state: state ?? 'pending' }
  }
  return { ...known, ...(state && { state }), ...(on && { on }) }
}

/** What a petition's state means for its course. */
export function consequence({ state, entry }: Petition): string {
  switch (state) {
    case 'pending':
      return 'The course counts once the petition is approved.'
    case 'approved':
      return entry === null ? 'Log the course with log, and it counts.' : 'The course counts now.'
    case 'denied':
      return 'The course does not count, and the fee is not given back.'
  }
}

function outcomes({ number }: Petition) {
  return [
    { label: 'It was approved', line: `edit ${number} state:approved` },
    { label: 'It was denied', line: `edit ${number} state:denied` },
  ]
}

function feeField({ policy, rulesOf }: Standing, ledger: Ledger, amounts: SetAmounts): Block {
  const fee = petitionFee(policy, amounts, rulesOf, petitionCount(ledger))
  return fields(['Petition fees in this cycle', fee ? feeWords(fee, policy) : 'none'])
}

function shown(standing: Standing, ledger: Ledger, amounts: SetAmounts): Reply {
  const { policy, rulesOf } = standing
  const rule = policy.petition && inForce(policy.petition.rule, rulesOf)
  const { petitions } = ledger
  return {
    outcome: 'answered',
    title: petitions.length === 0 ? 'You have no petitions' : `Your petitions: ${petitions.length}`,
    tone: 'plain',
    blocks: [
      ...(rule?.value ? [text(rule.value)] : []),
      ...(petitions.length > 0
        ? [
            {
              kind: 'table' as const,
              headings: ['#', 'Course', 'Sent', 'State'],
              rows: petitions.map(({ number, title, on, state }) => [
                String(number),
                title,
                on,
                state,
              ]),
            },
          ]
        : []),
      ...(petitionCount(ledger) > 0 ? [feeField(standing, ledger, amounts)] : []),
      ...(rule ? [sourceBlock(policy, rule)] : []),
    ],
    next: {
      text: `Send one in ${policy.issuer.portal}, then record it: /recert petition "Kettlebell basics"`,
    },
  }
}

function noPetitions({ policy }: Standing): Reply {
  return {
    outcome: 'answered',
    title: `${policy.short} knows no petitions`,
    tone: 'plain',
    blocks: [],
    next: { text: 'See the rules.', line: 'policy' },
  }
}
