import { z } from 'zod'
import { answer, type Answered } from '../core/answers/answers.ts'
import { defineCommand } from '../core/command.ts'
import { buttons, type Reply, text } from '../core/reply.ts'
import { words } from '../core/text-option.ts'

export const ask = defineCommand({
  name: 'ask',
  about: 'Ask about recertification in your own words, about the rules or about you',
  examples: ['ask how many ceus do i need', 'ask my cert expired 3 weeks ago what do i owe'],
  options: z.strictObject({
    question: words(1000, 'say what you want to know')
      .optional()
      .meta({ bare: true })
      .describe('Your question, in English or Spanish'),
    why: z
      .boolean('say yes or no')
      .optional()
      .describe('yes to see how the question was understood'),
  }),
  reword: (typed) => typed.map((word) => (word === '--why' ? 'why:yes' : word)),
  run({ question, why = false }, situation) {
    if (question === undefined) return { reply: whatAbout() }
    const answered = answer(question, situation)
    const { reply, turn } = answered
    return {
      reply: why ? { ...reply, blocks: [...reply.blocks, text(evidence(answered))] } : reply,
      effects: [{ kind: 'remember', turn }],
    }
  },
})

function whatAbout(): Reply {
  return {
    outcome: 'clarify',
    title: 'What would you like to know?',
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
