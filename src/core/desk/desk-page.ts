import { topics } from '../answers/topics/catalog.ts'
import { count } from '../count.ts'
import { formatDay } from '../day.ts'
import { type Block, type Button, buttons, list, type Next, type Reply, text } from '../reply.ts'
import type { AdminAnswer, Desk, OpenQuestion, Reason } from './desk.ts'

/** So many fit a phone. */
const perPage = 5

const reasons: Readonly<Record<Reason, string>> = {
  not_in_source: 'the source is silent',
  out_of_scope: 'outside what I know',
  not_understood: 'not understood',
  disliked: 'my answer did not help',
}

/** What was asked in vain, the most often asked first. */
export function questionsPage(desk: Desk, page: number): Reply {
  const all = desk.questions.toSorted(
    (a, b) =>
      b.times - a.times || (a.last < b.last ? 1 : a.last > b.last ? -1 : b.number - a.number),
  )
  return {
    outcome: 'answered',
    title:
      all.length === 0
        ? 'No question waits for an answer'
        : `${count(all.length, 'question')} without an answer`,
    tone: 'plain',
    blocks: [
      ...pageOf(all, page, {
        line: 'admin questions',
        words: questionWords,
        buttonsFor: ({ number }) => [
          { label: `Answer #${number}`, line: `admin answer ${number}` },
        ],
      }),
      ...ratingsOf(desk),
    ],
    next: afterQuestions(all, desk),
  }
}

function afterQuestions([first]: readonly OpenQuestion[], { answers }: Desk): Next {
  if (answers.length > 0) return { text: 'See your answers.', line: 'admin answers' }
  return first
    ? { text: `Answer one, such as /recert admin answer ${first.number} The gym pays it.` }
    : { text: 'What I cannot answer comes here by itself; look again in some days.' }
}

export function answersPage(desk: Desk, page: number): Reply {
  const all = desk.answers.toSorted((a, b) => b.number - a.number)
  return {
    outcome: 'answered',
    title:
      all.length === 0
        ? 'You have answered nothing yet'
        : count(all.length, 'answer of yours', 'answers of yours'),
    tone: 'plain',
    blocks: pageOf(all, page, {
      line: 'admin answers',
      words: (answer) => answerWords(answer, desk),
      buttonsFor: ({ number }) => [
        { label: `Revise #${number}`, line: `admin answer ${number}` },
        { label: `Withdraw #${number}`, line: `admin withdraw ${number}`, danger: true },
      ],
    }),
    next: { text: 'See what waits for an answer.', line: 'admin questions' },
  }
}

interface Shown<Item> {
  readonly line: string
  readonly words: (item: Item) => string
  readonly buttonsFor: (item: Item) => readonly Button[]
}

function pageOf<Item>(
  all: readonly Item[],
  wanted: number,
  { line, words, buttonsFor }: Shown<Item>,
): Block[] {
  if (all.length === 0) return []
  const pages = Math.ceil(all.length / perPage)
  const page = Math.min(wanted, pages)
  const items = all.slice((page - 1) * perPage, page * perPage)
  const turns = [
    ...(page > 1 ? [{ label: 'Page before', line: `${line} page:${page - 1}` }] : []),
    ...(page < pages ? [{ label: 'Next page', line: `${line} page:${page + 1}` }] : []),
  ]
  return [
    list(items.map(words)),
    buttons(...items.flatMap(buttonsFor)),
    ...(pages > 1 ? [text(`Page ${page} of ${pages}`), buttons(...turns)] : []),
  ]
}

function questionWords({ number, why, wordings, times, last, askers }: OpenQuestion): string {
  const asked = times === 1 ? 'asked once' : `asked ${times} times`
  const wish =
    askers.length === 0
      ? ''
      : `; ${askers.length} ${askers.length === 1 ? 'wants' : 'want'} to be told`
  return `#${number} ${quotes(wordings)} (${reasons[why]}; ${asked}, last on ${formatDay(last)}${wish})`
}

function answerWords({ number, wordings, text: said, on }: AdminAnswer, { ratings }: Desk): string {
  const [up, down] = ratings[`admin ${number}`] ?? [0, 0]
  const liked = up + down === 0 ? '' : `; ${up} found it helpful, ${down} did not`
  return `#${number} ${quotes(wordings)}: ${said} (${formatDay(on)}${liked})`
}

function quotes(wordings: readonly string[]): string {
  return wordings.map((wording) => `“${wording}”`).join(' ')
}

function ratingsOf({ ratings }: Desk): Block[] {
  const mine = Object.entries(ratings).filter(([topic]) => topics.has(topic))
  if (mine.length === 0) return []
  const up = mine.reduce((sum, [, [liked]]) => sum + liked, 0)
  const down = mine.reduce((sum, [, [, disliked]]) => sum + disliked, 0)
  const worst = mine
    .filter(([, [, disliked]]) => disliked > 0)
    .toSorted(([, [, a]], [, [, b]]) => b - a)
    .slice(0, 3)
    .map(([topic, [, disliked]]) => `${topics.get(topic)?.ask.en ?? topic} (${disliked})`)
  const least = worst.length === 0 ? '' : ` Least helpful: ${worst.join(', ')}`
  return [text(`Answers of mine that people rated: ${up} helpful, ${down} not.${least}`)]
}
