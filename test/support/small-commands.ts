import { z } from 'zod'
import { type Command, defineCommand } from '../../src/core/command.ts'
import { dayOf } from '../../src/core/day.ts'
import { type Reply, text } from '../../src/core/reply.ts'
import { withEntry } from './with-entry.ts'

const none = z.strictObject({})

function said(title: string, ...words: readonly string[]): Reply {
  return { outcome: 'answered', title, tone: 'plain', blocks: words.map(text) }
}

/** Logs one course under its title. */
const note = defineCommand({
  name: 'note',
  about: 'Log a course',
  examples: ['note Yoga'],
  options: z.strictObject({ title: z.string().meta({ bare: true }).describe('What it was') }),
  run({ title }, { member }) {
    return { member: withEntry(member, title), reply: said(`Noted ${title}`) }
  },
})

/** Shows the day, and the titles. */
const look = defineCommand({
  name: 'look',
  about: 'See your courses',
  examples: ['look'],
  options: none,
  run(_options, { member, now }) {
    const titles = member.ledger.entries.map(({ title }) => title)
    return { reply: said(`${dayOf(now)} ${now.zoneName}`, ...titles) }
  },
})

const move = defineCommand({
  name: 'move',
  about: 'Live somewhere else',
  examples: ['move Asia/Tokyo'],
  options: z.strictObject({ zone: z.string().meta({ bare: true }).describe('Such as Asia/Tokyo') }),
  run({ zone }, { member }) {
    return { member: { ...member, ledger: { ...member.ledger, zone } }, reply: said('Moved') }
  },
})

const wipe = defineCommand({
  name: 'wipe',
  about: 'Erase everything',
  examples: ['wipe'],
  options: none,
  withoutRecord: true,
  run() {
    return { reply: said('Erased'), effects: [{ kind: 'erase' }] }
  },
})

/** Needs no record, and would save one. */
const begin = defineCommand({
  name: 'begin',
  about: 'Begin anew',
  examples: ['begin'],
  options: none,
  withoutRecord: true,
  run(_options, { member }) {
    return { member: withEntry(member, 'first'), reply: said(`Welcome ${member.id}`) }
  },
})

/** Saves, and then has something left to do. */
const leave = defineCommand({
  name: 'leave',
  about: 'Note one more and erase everything',
  examples: ['leave'],
  options: none,
  run(_options, { member }) {
    const last = withEntry(member, 'last')
    return { member: last, reply: said('Gone'), effects: [{ kind: 'erase' }] }
  },
})

const broken = defineCommand({
  name: 'broken',
  about: 'Break a rule',
  examples: ['broken'],
  options: none,
  run() {
    throw new RangeError('no rule says "Yoga for my bad knee"', { cause: new Error('deep cause') })
  },
})

/** Enough to see what the runtime does, and not what any real command says. */
export const smallCommands: readonly Command[] = [note, look, move, wipe, begin, leave, broken]
