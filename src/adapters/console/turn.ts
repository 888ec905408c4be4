import { type Reply, refusal, text } from '../../core/reply.ts'
import { answer } from './answer.ts'
import { makePaint } from './paint.ts'
import { readMoment } from './read-moment.ts'
import { addressOf, type Seat, seated } from './seat.ts'
import type { Session } from './session.ts'
import { show } from './show.ts'
import { readTyped } from './typed.ts'

/** Does what one typed line asks for. Undefined when the person leaves. */
export async function takeTurn(
  line: string,
  seat: Seat,
  session: Session,
  setAside: () => void,
): Promise<Seat | undefined> {
  const typed = readTyped(line, seat.buttons)
  switch (typed.kind) {
    case 'nothing':
      return seat
    case 'leave':
      return undefined
    case 'as':
      return changePerson(typed.name, seat, session)
    case 'time':
      await show(await travel(typed.text, seat, session), session)
      return seat
    case 'press':
      session.screen.output.write(`${pressed(typed.button.line, session)}\n`)
      return answer(typed.button.line, seat, session, setAside)
    case 'no button':
      await show(noButton(typed.number, seat), session)
      return seat
    case 'line':
      return answer(typed.line, seat, session, setAside)
  }
}

function pressed(line: string, { screen }: Session): string {
  return makePaint(screen.colours)('dim', `> ${line}`)
}

async function changePerson(name: string, seat: Seat, session: Session): Promise<Seat> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$|^$/u.test(name)) {
    await show(badName, session)
    return seat
  }
  const next = seated(seat, name)
  await show(note(name === '' ? 'You are yourself again' : `You are ${name} now`), session)
  return next
}

const badName = refusal(
  'That cannot be a name here',
  { text: 'type /as maria' },
  text('A name has up to 40 letters, digits, dots and dashes, and no blanks.'),
)

/** In the zone of the person, so that a day is theirs. */
async function travel(words: string, seat: Seat, { meet, clock, zone }: Session): Promise<Reply> {
  const { zone: own = zone } = await meet(addressOf(seat))
  const now = clock.now().setZone(own)
  const read = words === '' ? { moment: undefined } : readMoment(words, now)
  if ('why' in read) {
    return refusal('The clock stays where it is', { text: 'type /time 2027-04-20' }, text(read.why))
  }
  clock.standAt(read.moment)
  const at = clock.now().setZone(own).setLocale('en-US').toFormat('LLL d, yyyy, HH:mm')
  if (!read.moment) return note(`It is now: ${at} in ${own}`)
  const stays = text('What you record meanwhile is real and stays; /as somebody lets you play.')
  return { ...note(`It is ${at} in ${own}, and stays so`), blocks: [stays] }
}

function noButton(number: string, { buttons }: Seat): Reply {
  const many = buttons.length
  return many === 0
    ? refusal(`There is no button ${number}`, { text: 'See what you can ask', line: 'help' })
    : refusal(`There is no button ${number}`, {
        text: many === 1 ? 'The one button is 1.' : `The buttons are 1 to ${many}.`,
      })
}

function note(title: string): Reply {
  return { outcome: 'answered', title, tone: 'plain', blocks: [] }
}
