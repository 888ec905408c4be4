import type { Block, FileBlock } from '../../core/reply.ts'
import { limits } from './limits.ts'

/** A file that goes with a message. */
export interface Attached {
  readonly name: string
  readonly mime: string
  readonly content: string
  readonly of: FileBlock
}

/** The files that can be sent along, each under a name of its own; any other is shown in words. */
export function attachedIn(blocks: readonly Block[]): readonly Attached[] {
  const files = blocks.filter((block) => block.kind === 'file')
  const fit = files.filter(({ content }) => {
    const bytes = Buffer.byteLength(content)
    return bytes > 0 && bytes <= limits.message.file
  })
  return fit.slice(0, limits.message.files).map((file, at) => ({
    name: fileName(file.name, at),
    mime: /^[\w.+-]+\/[\w.+-]+$/u.test(file.mime) ? file.mime : 'application/octet-stream',
    content: file.content,
    of: file,
  }))
}

/** Discord changes other names, and then finds no file of the name that the message says. */
function fileName(name: string, at: number): string {
  const plain = name.replaceAll(/[^\w.-]+/gu, '-').replace(/^[.-]+/u, '')
  const own = plain === '' ? 'file.txt' : plain.slice(-60)
  return at === 0 ? own : `${at + 1}-${own}`
}
