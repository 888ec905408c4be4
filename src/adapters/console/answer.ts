import type { Command } from '../../core/command.ts'
import { dayOf } from '../../core/day.ts'
import { parseLine } from '../../core/line.ts'
import type { Reply } from '../../core/reply.ts'
import { type Answers, fillForm, formAfter, wholeForm } from './form.ts'
import { buttonsOf } from './render.ts'
import { addressOf, group, type Seat } from './seat.ts'
import type { Session } from './session.ts'
import { show } from './show.ts'

/** Performs a line and shows the reply. At a terminal a form asks for what the line leaves open. */
export async function answer(
  line: string,
  seat: Seat,
  session: Session,
  setAside: () => void,
): Promise<Seat> {
  const { commands, perform, screen } = session
  const { command: name, words } = parseLine(line)
  const command = screen.terminal ? commands.find((each) => each.name === name) : undefined
  const reply = command
    ? await replyOrForm({ line, command, words }, seat, session, setAside)
    : await perform({ from: addressOf(seat), group, line })
  if (!reply) return seat
  await show(reply, session)
  return { ...seat, buttons: buttonsOf(reply) }
}

interface Called {
  readonly line: string
  readonly command: Command
  readonly words: readonly string[]
}

/** Undefined when the person left a form, which says so itself. */
async function replyOrForm(
  { line, command, words }: Called,
  seat: Seat,
  { perform, clock, zone, screen, signal }: Session,
  setAside: () => void,
): Promise<Reply | undefined> {
  const from = addressOf(seat)
  const whole = words.length === 0 ? wholeForm(command) : undefined
  const reply = whole ? undefined : await perform({ from, group, line })
  const known = command.read(words, dayOf(clock.now().setZone(zone)))
  const form = whole ?? (reply && formAfter(command, reply, known))
  if (!form) return reply
  setAside()
  const send = (options: Answers) => perform({ from, group, command: command.name, options })
  return fillForm(command, form, send, screen, signal)
}
