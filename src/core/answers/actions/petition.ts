import { lineOf } from '../../line-of.ts'
import { titleIn } from '../vocabulary/log-words.ts'
import { say } from '../words.ts'
import { type Action, ask, confirm, save } from './card.ts'

const petitionWords = new Set(
  'petition petitions petitioned petitioning peticion sent send envie note down record want to for my the approved denied approve got they was were turned turn kettlebells'.split(
    ' ',
  ),
)

export const petition: Action = (context) => {
  const { words } = context
  const state = words.some((word) => /^(?:denied|rejected|turned|rechaz\p{L}*)$/u.test(word))
    ? 'denied'
    : words.some((word) => /^(?:approved|aprob\p{L}*)$/u.test(word))
      ? 'approved'
      : undefined
  const title = titleIn(words.filter((word) => !petitionWords.has(word) || word === 'kettlebells'))
  if (title === '')
    return ask(
      context,
      say('Which course is the petition for?', '¿Para qué curso es la petición?'),
      {},
      [],
      'petition "Kettlebell basics"',
    )
  return confirm(
    context,
    say(
      'Record a petition for “{title}”? It is sent in {portal}, {petitionFee} each, nonrefundable.',
      '¿Anoto una petición (petition) para “{title}”? Se envía en {portal}, {petitionFee} cada una, no reembolsable.',
    ),
    { title },
    { label: save(context), line: lineOf('petition', { title: title.slice(0, 50), state }) },
  )
}
