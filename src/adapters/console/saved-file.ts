import { mkdir, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { FileBlock, Reply } from '../../core/reply.ts'

/** Files of one name in a folder before we give up. */
const mostNumbers = 1000

/** The reply with each file replaced by words that say where it was saved. */
export async function withFilesSaved(reply: Reply, folder: string): Promise<Reply> {
  const blocks = await Promise.all(
    reply.blocks.map(async (block) => {
      if (block.kind !== 'file') return block
      const path = await saveFile(folder, block)
      return { kind: 'text' as const, text: `Saved as ${path}, readable by you alone.` }
    }),
  )
  return { ...reply, blocks }
}

/** Answers with the path. Nothing is ever overwritten: a name that is taken gets a number. */
export async function saveFile(
  folder: string,
  { name, content }: Pick<FileBlock, 'name' | 'content'>,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { name: stem, ext } = parse(safeName(name))
  for (let number = 1; number <= mostNumbers; number += 1) {
    const path = join(folder, number === 1 ? `${stem}${ext}` : `${stem}-${number}${ext}`)
    if (await createOnly(path, content)) return path
  }
  throw new Error(`there are already ${mostNumbers} files called ${stem} in ${folder}`)
}

/** False when the path is taken, by a link as well as by a file. */
async function createOnly(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Letters, digits, dots, dashes and low lines; no path and no hidden file. */
function safeName(name: string): string {
  const safe = name
    .replaceAll(/[^\w.-]+/gu, '-')
    .replace(/^[.-]+/u, '')
    .slice(-80)
    .replace(/^[.-]+/u, '')
  return safe === '' ? 'file' : safe
}
