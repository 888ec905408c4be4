import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Completion } from './completion.ts'

interface Tools {
  readonly input: Readable
  readonly output: Writable
  /** The input is a person's keyboard and the output a screen. */
  readonly terminal: boolean
  readonly complete: (line: string) => Promise<Completion>
  /** The latest first. */
  readonly history: readonly string[]
  /** Ends the lines, as the end of the input does, but drops what was typed ahead. */
  readonly signal: AbortSignal
}

/** The lines that a person types, one after the other. Ctrl-C clears a line, or ends on an empty one. */
export class TypedLines {
  readonly #tools: Tools
  readonly #ahead: string[] = []
  #history: readonly string[]
  #reader: Interface | undefined
  #ended = false
  #wake: (() => void) | undefined

  constructor(tools: Tools) {
    this.#tools = tools
    this.#history = tools.history
    if (tools.signal.aborted) this.#end()
    else tools.signal.addEventListener('abort', this.#end, { once: true })
  }

  /** Shows the prompt and waits; undefined once there will be no more. */
  async next(prompt: string): Promise<string | undefined> {
    const { output, terminal, signal } = this.#tools
    const waits = this.#ahead.length === 0 && !this.#ended
    if (waits) await this.#typed(prompt)
    const line = signal.aborted ? undefined : this.#ahead.shift()
    // A terminal shows what is typed while we wait; else a transcript would not say it.
    if (!waits) output.write(`${prompt}${line ?? ''}\n`)
    else if (!terminal || line === undefined) output.write(`${line ?? ''}\n`)
    return line
  }

  /** Leaves the streams to somebody else until the next line is wanted. */
  setAside(): void {
    const reader = this.#reader
    this.#reader = undefined
    reader?.close()
  }

  close(): void {
    this.#tools.signal.removeEventListener('abort', this.#end)
    this.#end()
  }

  readonly #end = (): void => {
    this.#ended = true
    this.#reader?.close()
    this.#wake?.()
  }

  async #typed(prompt: string): Promise<void> {
    this.#reader ??= this.#start()
    this.#reader.setPrompt(prompt)
    this.#reader.prompt()
    await new Promise<void>((resolve) => {
      this.#wake = resolve
    })
  }

  #start(): Interface {
    const reader = openReader(this.#tools, this.#history)
    reader.on('line', (line) => {
      this.#ahead.push(line)
      this.#wake?.()
    })
    reader.on('history', (lines) => {
      this.#history = lines
    })
    reader.on('SIGINT', () => {
      if (reader.line === '') this.#end()
      else clear(reader)
    })
    reader.on('close', () => {
      if (this.#reader === reader) this.#end()
    })
    return reader
  }
}

function openReader({ input, output, terminal, complete }: Tools, history: readonly string[]) {
  return createInterface({
    input,
    output,
    terminal,
    history: [...history],
    historySize: 500,
    removeHistoryDuplicates: true,
    completer(line: string, answer: (error: null, found: [string[], string]) => void) {
      void complete(line).then(([found, rest]) => answer(null, [[...found], rest]))
    },
  })
}

/** Takes away what stands on the line, on both sides of the cursor. */
function clear(reader: Interface): void {
  reader.write(null, { ctrl: true, name: 'e' })
  reader.write(null, { ctrl: true, name: 'u' })
}
