import type { Readable, Writable } from 'node:stream'
import { plainReply } from '../../core/plain.ts'
import { refusal, type Reply, text } from '../../core/reply.ts'
import type { Perform } from '../../runtime/perform.ts'
import { type InputLine, linesOf } from './lines-of.ts'
import { readJson, readText, type ScriptLine, type Unusable } from './script-line.ts'
import { group } from './seat.ts'
import type { TravelClock } from './travel-clock.ts'

interface Tools {
  readonly perform: Perform
  /** Stands at the moment of a line that names one, while that line is performed. */
  readonly clock: TravelClock
  /** Milliseconds from any beginning; never goes back. */
  readonly timer: () => number
  readonly input: Readable
  readonly output: Writable
  /** Lines are JSON objects, not messages. */
  readonly jsonl: boolean
  /** Ends the work after the line in hand. */
  readonly signal: AbortSignal
}

interface Answer {
  readonly as: string
  readonly text_in: string
  readonly outcome: Reply['outcome']
  readonly text: string
  readonly reply: Reply
  readonly ms: number
}

/** Bytes of one line of input. */
const longest = 100_000

/** One line of JSON for each line of input, in order. True when every line was read and answered. */
export async function runScript(tools: Tools): Promise<boolean> {
  const { input, output, signal } = tools
  output.on('error', () => {}) // each write is told of it
  const stop = () => input.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const line of linesOf(input, longest)) {
      const answer = await answerTo(line, tools)
      if (!(await write(output, `${JSON.stringify(answer)}\n`))) return false
    }
    return !signal.aborted
  } catch (error) {
    if (signal.aborted) return false // the input was cut off, as wanted
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function answerTo(line: InputLine, tools: Tools): Promise<Answer> {
  const read = line.tooLong ? tooLong : tools.jsonl ? readJson(line.text) : readText(line.text)
  return 'why' in read ? unusable(read, line) : performed(read, tools)
}

const tooLong: Unusable = { as: 'me', why: `The line is longer than ${longest / 1000} kB.` }

async function performed(
  { as, text: line, now }: ScriptLine,
  { perform, clock, timer }: Tools,
): Promise<Answer> {
  clock.standAt(now)
  const begun = timer()
  const reply = await perform({ from: `${group}${as}`, group, line })
  return answerOf(as, line, reply, timer() - begun)
}

/** Shows the beginning of the line, enough to find it. */
function unusable({ as, why }: Unusable, line: InputLine): Answer {
  const next = { text: 'Send {"text":"status"} with --jsonl, or status without it.' }
  const reply = refusal('That line cannot be used', next, text(why))
  return answerOf(as, line.text.slice(0, 200), reply, 0)
}

function answerOf(as: string, typed: string, reply: Reply, ms: number): Answer {
  const { outcome } = reply
  return { as, text_in: typed, outcome, text: plainReply(reply), reply, ms: rounded(ms) }
}

/** To whole microseconds. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}

/** Settles once the reader has taken it. False when nobody reads any more. */
async function write(output: Writable, line: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    output.write(line, (error) => {
      if (!error) resolve(true)
      else if ('code' in error && error.code === 'EPIPE') resolve(false)
      else reject(error)
    })
  })
}
