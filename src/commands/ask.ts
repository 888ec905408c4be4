import { z } from 'zod'
import { answer, type Answered } from '../core/answers/answers.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { withBelow } from '../core/desk/below.ts'
import { dispatch } from '../core/dispatch.ts'
import { type Earlier, stillTrue } from '../core/answers/earlier.ts'
import { saysFine, saysYes } from '../core/answers/yes.ts'
import { forwarding } from '../core/desk/forwarding.ts'
import { rate } from '../core/desk/opinion.ts'
import { saysOf, wish } from '../core/desk/wish.ts'
import { buttons, type Reply, text } from '../core/reply.ts'
import { words } from '../core/text-option.ts'

const options = z.strictObject({
  question: words(1000, 'say what you want to know')
    .optional()
    .meta({ bare: true })
    .describe('Your question, in English or Spanish'),
  why: z.boolean('say yes or no').optional().describe('yes to see how the question was understood'),
  forward: z
    .boolean('say yes or no')
    .optional()
    .describe('no to keep your questions from your admin; yes to pass on what I cannot answer'),
  helpful: z.boolean('say yes or no').optional().describe('What the buttons below an answer say'),
  tell: z.boolean('say yes or no').optional().describe('A button uses it, to be told an answer'),
  says: z.int('give a number').optional().describe('A button uses it, for an answer of your admin'),
  topic: words(40, 'give a topic').optional().describe('A button uses it'),
  key: words(20, 'give a key').optional().describe('A button uses it'),
})

export const ask = defineCommand({
  name: 'ask',
  about: 'Ask about recertification in your own words, about the rules or about you',
  examples: [
    'ask how many ceus do i need',
    'ask my cert expired 3 weeks ago what do i owe',
    'ask forward:no',
  ],
  options,
  withDesk: true,
  looksBack: true,
  reword: asQuestion,
  run(given, situation) {
    const { question, why = false, topic = '' } = given
    if (question === undefined) return withoutQuestion(given, situation)
    const earlier = situation.earlier && stillTrue(situation.earlier, situation.member)
    if (saysYes(question)) {
      if (earlier?.offered !== undefined) return accepted(earlier.offered, earlier, situation)
      if (!saysFine(question)) return { reply: whatAbout(nothingOffered) }
    }
    const answered = answer(question, situation, topic)
    const outcome = withBelow(question, answered, situation)
    return why ? { ...outcome, reply: withEvidence(outcome.reply, answered) } : outcome
  },
})

/** Does what was offered, once: the same word again is no second yes. */
function accepted(offered: string, earlier: Earlier, situation: Situation): Outcome {
  const { offered: _, ...turn } = earlier
  const done = dispatch({ line: offered }, situation)
  return { ...done, effects: [...(done.effects ?? []), { kind: 'remember', turn }] }
}

/** Only the lines of buttons have options; else every word belongs to the question, whatever is in it. */
function asQuestion(typed: readonly string[]): readonly string[] {
  if (/^(?:helpful|tell|says|forward)[:=]/iu.test(typed[0] ?? '')) return typed
  const wantsWhy = /^(?:--why|why[:=](?:yes|y|true|on|1))$/iu
  const topic = typed.find((word) => /^topic:\w+$/u.test(word))
  const said = typed.filter((word) => !wantsWhy.test(word) && word !== topic)
  const question = said
    .join(' ')
    .replace(/^question[:=]/iu, '')
    .replaceAll('"', "'")
  return [
    ...(said.length > 0 ? [`"${question}"`] : []),
    ...(topic === undefined ? [] : [topic]),
    ...(typed.some((word) => wantsWhy.test(word)) ? ['why:yes'] : []),
  ]
}

type Given = z.output<typeof options>

function withoutQuestion(
  { forward, helpful, tell, says, topic = '', key = '' }: Given,
  situation: Situation,
): Outcome {
  if (forward !== undefined) return forwarding(forward, situation)
  if (helpful !== undefined) return rate({ topic, key, helpful }, situation)
  if (tell) return wish({ topic, key }, situation)
  return says === undefined ? { reply: whatAbout() } : saysOf(says, situation)
}

const nothingOffered = 'Nothing is waiting for a yes. What would you like to know?'

function whatAbout(title = 'What would you like to know?'): Reply {
  return {
    outcome: 'clarify',
    title,
    tone: 'plain',
    blocks: [
      buttons(
        { label: 'How many CEUs?', line: 'ask how many ceus do i need' },
        { label: 'My last day?', line: 'ask when is my last day to apply' },
        { label: 'Online CPR?', line: 'ask does online cpr count' },
      ),
    ],
    next: { text: 'Type it, such as /recert ask what if it expires' },
  }
}

function withEvidence(reply: Reply, answered: Answered): Reply {
  return { ...reply, blocks: [...reply.blocks, text(evidence(answered))] }
}

function evidence({ context }: Answered): string {
  const { guesses, concepts, facts, words: read, leans } = context
  const shares = guesses.slice(0, 3).map(({ topic, share }) => `${topic} ${share.toFixed(2)}`)
  const known = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
  return [
    `Read as: ${read.join(' ')}`,
    `Concepts: ${concepts.join(', ') || 'none'}`,
    `Topics: ${shares.join(', ')}`,
    `Facts: ${known.join(', ') || 'none'}${leans ? '; leans on the turn before' : ''}`,
  ].join('\n')
}
