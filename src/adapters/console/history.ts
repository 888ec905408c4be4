import { appendFile, chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { longestLine } from '../../core/line.ts'

const mostLines = 500
const onlyOwner = 0o600

/** The latest first, as readline wants it. A file that has grown past its cap is cut to its latest lines. */
export async function readHistory(file: string): Promise<readonly string[]> {
  const lines = await linesOf(file)
  if (lines.length > mostLines) {
    await writeFile(file, `${lines.slice(-mostLines).join('\n')}\n`, { mode: onlyOwner })
  }
  return lines.slice(-mostLines).toReversed()
}

async function linesOf(file: string): Promise<readonly string[]> {
  try {
    await chmod(file, onlyOwner)
    const text = await readFile(file, 'utf8')
    return text.split('\n').filter((line) => line !== '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Blank lines and lines too long to be read are not kept. */
export async function remember(file: string, line: string): Promise<void> {
  if (line.trim() === '' || line.length > longestLine) return
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${line}\n`, { mode: onlyOwner })
}
