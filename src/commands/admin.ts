import { z } from 'zod'
import { count } from '../core/count.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { answersPage, questionsPage } from '../core/desk/desk-page.ts'
import type { Desk } from '../core/desk/desk.ts'
import { buttons, type Fault, refusal, type Reply, text } from '../core/reply.ts'
import { words } from '../core/text-option.ts'

const doings = ['questions', 'answer', 'answers', 'withdraw'] as const

export const admin = defineCommand({
  name: 'admin',
  about: 'For admins: see what I could not answer, and answer it',
  examples: ['admin questions', 'admin answer 3 The gym pays the late fee', 'admin withdraw 3'],
  options: z.strictObject({
    do: z
      .enum(doings, `give one of ${doings.join(', ')}`)
      .optional()
      .meta({ bare: true })
      .describe('What waits, an answer, what you answered, or taking one back'),
    number: z
      .int('give a number')
      .positive('give a number')
      .optional()
      .meta({ bare: true })
      .describe('Of the question, as it is listed'),
    text: words(600, 'say the answer')
      .optional()
      .meta({ bare: true })
      .describe('The answer, as your people will read it'),
    page: z.int('give a number').positive('give a number').optional().describe('Of a long list'),
  }),
  form: ['text'],
  withDesk: true,
  reword: asAnswer,
  run(given, situation) {
    const { desk } = situation
    if (!desk?.isAdmin) return { reply: notYours(situation) }
    const { number, text: answer, page = 1 } = given
    const what = given.do ?? (answer === undefined ? 'questions' : 'answer')
    if (what === 'questions') return { reply: questionsPage(desk.desk, page) }
    if (what === 'answers') return { reply: answersPage(desk.desk, page) }
    const found = foundIn(desk.desk, number)
    if (!found) return { reply: whichOne(what, number) }
    if (what === 'withdraw') return withdrawn(found)
    return answer === undefined ? { reply: whatAnswer(found) } : answered(found, answer)
  },
})

/** All that follows the number is the answer, whatever is in it. */
function asAnswer(typed: readonly string[]): readonly string[] {
  const [doing = '', number = '', ...rest] = typed
  const isAnswer = doing.toLowerCase() === 'answer' && /^#?\d+$/u.test(number)
  if (!isAnswer || rest.length === 0) return typed
  const said = rest
    .join(' ')
    .replace(/^text[:=]\s*/iu, '')
    .replace(/^"(?<inside>[^"]*)"$/u, '$<inside>')
  return ['answer', number, `"${said.replaceAll('"', "'")}"`]
}

interface Found {
  readonly number: number
  readonly wording: string
  readonly isAnswered: boolean
  readonly askers: number
}

function foundIn({ questions, answers }: Desk, wanted: number | undefined): Found | undefined {
  const question = questions.find(({ number }) => number === wanted)
  const answer = answers.find(({ number }) => number === wanted)
  const known = question ?? answer
  return (
    known && {
      number: known.number,
      wording: known.wordings[0] ?? '',
      isAnswered: answer !== undefined,
      askers: question?.askers.length ?? 0,
    }
  )
}

function answered({ number, wording, isAnswered, askers }: Found, answer: string): Outcome {
  return {
    reply: {
      outcome: 'action',
      title: `${isAnswered ? 'Revised' : 'Answered'}: #${number} “${wording}”`,
      tone: 'good',
      blocks: [
        text(answer),
        text(
          'Whoever asks this among your people gets it as “Your admin says”, with today’s date, apart from anything that a source says.',
        ),
        ...(askers > 0 ? [text(`${count(askers, 'person')} who wanted it will be told.`)] : []),
        buttons({ label: 'Withdraw it', line: `admin withdraw ${number}`, danger: true }),
      ],
      next: { text: 'See what else waits.', line: 'admin questions' },
    },
    effects: [
      { kind: 'desk', change: { kind: 'answer', number, text: answer }, gone: gone(number) },
    ],
  }
}

function withdrawn({ number, wording, isAnswered }: Found): Outcome {
  return {
    reply: {
      outcome: 'action',
      title: `${isAnswered ? 'Withdrawn' : 'Set aside'}: #${number} “${wording}”`,
      tone: 'plain',
      blocks: [
        text(
          isAnswered
            ? 'Nobody gets this answer any more. Who asks again may bring the question back.'
            : 'It is off the list. Who asks again brings it back.',
        ),
      ],
      next: { text: 'See what else waits.', line: 'admin questions' },
    },
    effects: [{ kind: 'desk', change: { kind: 'withdraw', number }, gone: gone(number) }],
  }
}

function whatAnswer({ number, wording }: Found): Reply {
  return {
    ...refusal(
      `What is the answer to #${number}?`,
      { text: `type /recert admin answer ${number} and your words` },
      text(`“${wording}”`),
      text('Up to 600 characters. Nothing was saved.'),
    ),
    faults: [{ option: 'text', message: 'say the answer' }],
  }
}

function whichOne(what: string, number: number | undefined): Reply {
  const faults: readonly Fault[] = [{ option: 'number', message: 'give a number of the list' }]
  return number === undefined
    ? {
        ...refusal(
          'Which question do you mean?',
          { text: 'See their numbers', line: 'admin questions' },
          text(`Such as /recert admin ${what} 3${what === 'answer' ? ' and your words' : ''}`),
        ),
        faults,
      }
    : { ...gone(number), faults }
}

function gone(number: number): Reply {
  return refusal(
    `There is no question #${number} any more`,
    { text: 'See what waits', line: 'admin questions' },
    text('Nothing was saved. A question that nobody asks for 90 days is forgotten.'),
  )
}

/** Nothing tells whether there is an admin, or who. */
function notYours({ support }: Situation): Reply {
  return {
    outcome: 'declined',
    title: 'Only an admin can do that here',
    tone: 'plain',
    blocks: [
      text(
        'Whoever runs this bot names its admins. They see questions that I could not answer, without the names of those who asked.',
      ),
      ...(support === undefined ? [] : [text(`Questions about it: ${support}`)]),
    ],
    next: { text: 'See what you can do.', line: 'help' },
  }
}
