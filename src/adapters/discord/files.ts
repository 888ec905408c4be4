import type { Block, FileBlock, Picture } from '../../core/reply.ts'
import { limits } from './limits.ts'

/** A file or a picture that goes with a message. */
export interface Attached {
  readonly name: string
  readonly mime: string
  readonly content: string | Uint8Array
  readonly of: FileBlock | Picture
}

/** What can be sent along, each under a name of its own; any other is shown in words. */
export function attachedIn(blocks: readonly Block[]): readonly Attached[] {
  const files = blocks.filter((block) => block.kind === 'file' || block.kind === 'picture')
  const fit = files.filter((each) => {
    const bytes = Buffer.byteLength(contentOf(each))
    return bytes > 0 && bytes <= limits.message.file
  })
  return fit.slice(0, limits.message.files).map((each, at) => ({
    name: fileName(each.name, at),
    mime: /^[\w.+-]+\/[\w.+-]+$/u.test(each.mime) ? each.mime : 'application/octet-stream',
    content: contentOf(each),
    of: each,
  }))
}

function contentOf(block: FileBlock | Picture): string | Uint8Array {
  return block.kind === 'file' ? block.content : block.bytes
}

/** Discord changes other names, and then finds no file of the name that the message says. */
function fileName(name: string, at: number): string {
  const plain = name.replaceAll(/[^\w.-]+/gu, '-').replace(/^[.-]+/u, '')
  const own = plain === '' ? 'file.txt' : plain.slice(-60)
  return at === 0 ? own : `${at + 1}-${own}`
}
