import type { Readable, Writable } from 'node:stream'
import { hasColours } from './paint.ts'

/** Where a person types and reads. */
export interface Screen {
  readonly input: Readable
  readonly output: Writable & { readonly columns?: number }
  /** The input is a keyboard and the output a terminal, so forms and completion work. */
  readonly terminal: boolean
  readonly colours: boolean
}

interface Input extends Readable {
  readonly isTTY?: boolean
}

interface Output extends Writable {
  readonly isTTY?: boolean
}

export function screenOf(input: Input, output: Output): Screen {
  const terminal = input.isTTY === true && output.isTTY === true
  return { input, output, terminal, colours: hasColours(output) }
}

/** Wider lines are hard to read, however wide the window is. */
const widest = 100

/** A pipe is taken to be as wide as a terminal usually is. */
export function widthOf({ output }: Screen): number {
  return Math.max(40, Math.min(widest, output.columns ?? 80))
}
