import type { Member } from '../../core/member.ts'
import { meeting } from './acquaintance.ts'
import { readHistory, remember } from './history.ts'
import { runSession, type Session } from './session.ts'

interface Start extends Omit<Session, 'meet'> {
  readonly read: (id: string) => Promise<Member | undefined>
  /** Undefined keeps nothing of what is typed. */
  readonly historyFile: string | undefined
}

/** The bot in a terminal, or at a pipe; resolves when the person leaves, the input ends or the signal says so. */
export async function startConsole({ historyFile, read, ...start }: Start): Promise<void> {
  const { screen, report } = start
  // What is piped in is a script, and no history of a person.
  const file = screen.terminal ? historyFile : undefined
  const earlier = file === undefined ? [] : await readHistory(file)
  async function keep(line: string): Promise<void> {
    try {
      if (file !== undefined) await remember(file, line)
    } catch (error) {
      report(error, { during: 'keeping the history' }) // the console works without one
    }
  }
  const gone = new AbortController()
  screen.output.on('error', () => gone.abort()) // nobody reads any more
  const signal = AbortSignal.any([start.signal, gone.signal])
  const meet = meeting(read, report)
  await runSession({ ...start, meet, signal }, { earlier, remember: keep })
}
