import type { WriteStream } from 'node:tty'
import type { CopyProgress } from '../src/runtime/copy.ts'

/** In characters. */
const [widest, narrowest, piped] = [30, 4, 10]

/** Draws over its own line on a terminal, however narrow; elsewhere each tenth is a line. */
export function progressBar(
  out: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>,
): (progress: CopyProgress) => void {
  let shown = ''
  return (progress) => {
    const line = out.isTTY ? drawn(progress, out.columns) : listed(progress)
    if (line === shown) return
    shown = line
    out.write(out.isTTY ? `\r${line}` : `${line}\n`)
    if (out.isTTY && progress.done >= progress.total) out.write('\n')
  }
}

function drawn(progress: CopyProgress, columns: number): string {
  const { doing, done, total } = progress
  const percent = String(Math.floor(shareOf(progress) * 100)).padStart(3)
  const start = doing.padEnd(9)
  const end = `${percent} % ${done} of ${total}`
  const left = columns - start.length - end.length - 3 // a line that is full goes on below
  const bar = barOf(progress, Math.max(narrowest, Math.min(widest, left)))
  return `${start} ${bar} ${end}`
}

function listed(progress: CopyProgress): string {
  const percent = Math.floor(shareOf(progress) * 10) * 10
  return `${progress.doing.padEnd(9)} ${barOf(progress, piped)} ${String(percent).padStart(3)} %`
}

function barOf(progress: CopyProgress, parts: number): string {
  return '█'.repeat(Math.floor(shareOf(progress) * parts)).padEnd(parts, '░')
}

function shareOf({ done, total }: CopyProgress): number {
  return total === 0 ? 1 : Math.min(1, done / total)
}
