import type { WriteStream } from 'node:tty'
import type { CopyProgress } from '../src/runtime/copy.ts'

const width = 30 // characters

/** Draws over its own line on a terminal; elsewhere each tenth is a line. */
export function progressBar(out: WriteStream): (progress: CopyProgress) => void {
  let shown = ''
  return ({ doing, done, total }) => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const parts = out.isTTY ? width : 10
    const bar = '█'.repeat(Math.floor(share * parts)).padEnd(parts, '░')
    const percent = Math.floor((share * 100) / (out.isTTY ? 1 : 10)) * (out.isTTY ? 1 : 10)
    const line = `${doing.padEnd(9)} ${bar} ${String(percent).padStart(3)} %`
    if (line === shown) return
    shown = line
    out.write(out.isTTY ? `\r${line} ${done} of ${total}  ` : `${line}\n`)
    if (out.isTTY && done >= total) out.write('\n')
  }
}
