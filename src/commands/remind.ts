import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { dayOf, daySchema } from '../core/day.ts'
import { readTime } from '../core/reminders/read-time.ts'
import { readWeekdays } from '../core/reminders/read-weekdays.ts'
import { cadences, kinds, type Reminders, remindersOf } from '../core/reminders/settings.ts'
import { faultOf, type Wish, wishedSettings } from '../core/reminders/wish.ts'
import { testMessage } from '../core/reminders/test-message.ts'
import { whatIsSet } from '../core/reminders/what-is-set.ts'
import { buttons, type Reply, text } from '../core/reply.ts'
import { words } from '../core/text-option.ts'

const states = ['on', 'off', 'show', 'test'] as const

export const remind = defineCommand({
  name: 'remind',
  about: 'Reminders in your direct messages: switch them on or off, and say when',
  examples: [
    'remind on',
    'remind at:08:30 days:mon-fri',
    'remind cadence:smart',
    'remind away:2026-12-20 back:2027-01-04',
    'remind mute:evidence',
    'remind show',
  ],
  options: z.strictObject({
    state: z
      .enum(states, `give one of ${states.join(', ')}`)
      .optional()
      .meta({ bare: true })
      .describe('on, off, show what is set, or test whether I can write to you'),
    at: words(20, 'give a time such as 08:30')
      .optional()
      .describe('The time by your clock, such as 08:30 or 8am'),
    days: words(60, 'give days such as mon-fri')
      .optional()
      .describe('Days of the week, such as mon-fri'),
    cadence: z
      .enum(cadences, `give one of ${cadences.join(', ')}`)
      .optional()
      .describe('How often; smart is seldom at first and daily at the end'),
    until: daySchema.optional().describe('The last day with reminders'),
    away: daySchema.optional().describe('The first day of a holiday without reminders'),
    back: daySchema.optional().describe('The day after that holiday'),
    quiet: daySchema.optional().describe('One more day without a reminder'),
    mute: z
      .enum(kinds, `give one of ${kinds.join(', ')}`)
      .optional()
      .describe('Something not to be reminded of'),
    unmute: z
      .enum(kinds, `give one of ${kinds.join(', ')}`)
      .optional()
      .describe('Something to be reminded of again'),
  }),
  form: ['state', 'at', 'days', 'cadence', 'until'],
  reword,
  run({ state, at, days, ...rest }, situation) {
    const wish: Wish = {
      ...rest,
      ...(state === 'on' || state === 'off' ? { state } : {}),
      ...(at !== undefined && { at: readTime(at) ?? null }),
      ...(days !== undefined && { days: readWeekdays(days) ?? null }),
    }
    const fault = faultOf(wish, dayOf(situation.now))
    if (fault) return { reply: fault }
    if (state === 'test') return tested(situation)
    const settings = remindersOf(situation.member.ledger.reminders)
    const wished = wishedSettings(settings, wish, dayOf(situation.now))
    if (wished !== settings) return saved(settings, wished, situation)
    const reply = shown(situation)
    return { reply: wish.state ? { ...reply, outcome: 'action' } : reply }
  },
})

const named = /^(?:at|days|cadence|until|away|back|quiet|mute|unmute)$/iu

/** `at 8:30 days mon-fri` names its options without colons, `8am` and `weekly` not at all. */
function reword(typed: readonly string[]): readonly string[] {
  if (typed.some((word) => /[:=]\S/u.test(word) && readTime(word) === undefined)) return typed
  const [first = ''] = typed
  if (typed.length === 1 && /[:apm]/iu.test(first) && readTime(first)) return [`at:${first}`]
  const cadence = cadences.find((each) => each === first.toLowerCase())
  if (typed.length === 1 && cadence) return [`cadence:${cadence}`]
  const starts = typed.flatMap((word, at) => (named.test(word) ? [at] : []))
  const groups = starts.map((at, nth) => typed.slice(at, starts[nth + 1]))
  if (groups.length === 0 || groups.some(({ length }) => length < 2)) return typed
  const options = groups.map(([name = '', ...value]) => `${name.toLowerCase()}:${value.join(' ')}`)
  return [...typed.slice(0, starts[0]), ...options]
}

function saved(old: Reminders, reminders: Reminders, situation: Situation): Outcome {
  const { member, now } = situation
  const about = aboutOf(old, reminders)
  const next = changed(member, { ...member.ledger, reminders }, about, now)
  const isNew = reminders.on && !old.on
  return {
    member: next,
    reply: {
      outcome: 'action',
      title: titleOf(old, reminders),
      tone: 'good',
      blocks: [
        ...(isNew ? [text('A test message goes out now, to where they will come.')] : []),
        ...whatIsSet({ ...situation, member: next }),
        buttons(
          ...(reminders.on
            ? [{ label: 'Off', line: 'remind off' }]
            : [{ label: 'On', line: 'remind on' }]),
          { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
        ),
      ],
      next: nextStep(next, reminders),
    },
    ...(isNew && {
      effects: [
        testMessage(
          'Reminders are on, but I cannot write to you',
          whatIsSet({ ...situation, member: next }),
        ),
      ],
    }),
  }
}

function titleOf(old: Reminders, reminders: Reminders): string {
  if (reminders.on) return `Saved: ${aboutOf(old, reminders)}`
  return old.on
    ? 'Reminders are off; I write no more by myself'
    : 'Saved, for when you switch reminders on; they are off'
}

function aboutOf(old: Reminders, reminders: Reminders): string {
  if (old.on === reminders.on) return 'reminders changed'
  return reminders.on ? 'reminders switched on' : 'reminders switched off'
}

function nextStep({ ledger }: Situation['member'], { on }: Reminders): Reply['next'] & object {
  if (on && ledger.expires === null) {
    return { text: 'Tell me when your certification expires', line: 'setup' }
  }
  return { text: 'See where you stand.', line: 'status' }
}

/** What it answers is true when the message has arrived; else the effect has the answer. */
function tested(situation: Situation): Outcome {
  const { on } = remindersOf(situation.member.ledger.reminders)
  return {
    reply: {
      outcome: 'answered',
      title: 'The test message is in your direct messages',
      tone: 'good',
      blocks: [...whatIsSet(situation)],
      next: on
        ? { text: 'See where you stand.', line: 'status' }
        : { text: 'Switch reminders on', line: 'remind on' },
    },
    effects: [testMessage('I cannot write to you', whatIsSet(situation))],
  }
}

function shown(situation: Situation): Reply {
  const { on } = remindersOf(situation.member.ledger.reminders)
  return {
    outcome: 'answered',
    title: on ? 'Your reminders are on' : 'Your reminders are off',
    tone: 'plain',
    blocks: [
      ...whatIsSet(situation),
      buttons(
        ...(on
          ? [
              { label: 'Less often', line: 'remind cadence:smart' },
              { label: 'Weekdays only', line: 'remind days:mon-fri' },
              { label: 'Snooze 1 week', line: 'snooze 1w' },
              { label: 'Test', line: 'remind test' },
              { label: 'Off', line: 'remind off' },
            ]
          : [
              { label: 'Every day', line: 'remind on cadence:daily' },
              { label: 'Smart: daily only near the end', line: 'remind on cadence:smart' },
            ]),
      ),
    ],
    next: on
      ? {
          text: 'Change it: /recert remind opens a form, or name it at once, as in /recert remind at:08:30 days:mon-fri',
        }
      : { text: 'Switch them on', line: 'remind on' },
  }
}
