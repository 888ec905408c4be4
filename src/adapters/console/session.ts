import type { Command } from '../../core/command.ts'
import type { Perform } from '../../runtime/perform.ts'
import type { Report } from '../../runtime/report.ts'
import type { Meet } from './acquaintance.ts'
import { complete, type Completion } from './completion.ts'
import { welcome, welcomeBack } from './greeting.ts'
import type { Screen } from './screen.ts'
import { addressOf, firstSeat, promptOf, type Seat } from './seat.ts'
import { show } from './show.ts'
import type { TravelClock } from './travel-clock.ts'
import { takeTurn } from './turn.ts'
import { TypedLines } from './typed-lines.ts'

export interface Session {
  readonly commands: readonly Command[]
  readonly perform: Perform
  readonly meet: Meet
  readonly clock: TravelClock
  /** The clock of somebody who has named none. */
  readonly zone: string
  readonly screen: Screen
  readonly exportsFolder: string
  readonly report: Report
  /** Ends the session, as at the end of input. */
  readonly signal: AbortSignal
}

interface History {
  /** The latest first. */
  readonly earlier: readonly string[]
  readonly remember: (line: string) => Promise<void>
}

/** Greets, then answers line after line until the person leaves or the input ends. */
export async function runSession(session: Session, { earlier, remember }: History): Promise<void> {
  let seat = firstSeat
  const lines = new TypedLines({
    ...session.screen,
    signal: session.signal,
    history: earlier,
    complete: (line) => completed(line, seat, session),
  })
  await greet(seat, session)
  for (;;) {
    const line = await lines.next(promptOf(seat, session.clock.standing()))
    if (line === undefined) break
    const next = await takeTurn(line, seat, session, () => lines.setAside())
    if (!next) break
    await remember(line)
    seat = next
  }
  lines.close()
}

async function greet(seat: Seat, session: Session): Promise<void> {
  const from = addressOf(seat)
  const { isSetUp } = await session.meet(from)
  const reply = isSetUp ? welcomeBack(await session.perform({ from, line: 'status' })) : welcome
  await show(reply, session)
}

async function completed(line: string, seat: Seat, session: Session): Promise<Completion> {
  const { knowledge } = await session.meet(addressOf(seat))
  return complete(line, session.commands, { ...knowledge, people: seat.people })
}
