/** One frame of RFC 6455. */
export interface Frame {
  readonly opcode: number
  readonly final: boolean
  readonly body: Buffer
  /** How many bytes it took. */
  readonly length: number
}

export const opcodes = { more: 0, text: 1, close: 8, ping: 9, pong: 10 } as const

const largest = 1_000_000 // bytes

function lengthIn(bytes: Buffer): { readonly size: number; readonly at: number } | undefined {
  const short = (bytes[1] ?? 0) & 0x7f
  if (short < 126) return { size: short, at: 2 }
  if (short === 126) return bytes.length < 4 ? undefined : { size: bytes.readUInt16BE(2), at: 4 }
  return bytes.length < 10 ? undefined : { size: Number(bytes.readBigUInt64BE(2)), at: 10 }
}

/** The first frame of `bytes`, which a client masks; none while a part is missing. */
export function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined
  const found = lengthIn(bytes)
  if (!found) return undefined
  const { size, at } = found
  if (size > largest) throw new Error('a frame over 1 MB')
  const length = at + 4 + size
  if (bytes.length < length) return undefined
  const mask = bytes.subarray(at, at + 4)
  const body = Buffer.from(
    bytes.subarray(at + 4, length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  )
  const first = bytes[0] ?? 0
  return { opcode: first & 0x0f, final: (first & 0x80) !== 0, body, length }
}

/** A frame of a server, which masks nothing. */
export function writeFrame(opcode: number, body: Buffer): Buffer {
  const size = body.length
  const head = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10)
  head[0] = 0x80 | opcode
  head[1] = size < 126 ? size : size < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(size, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(size), 2)
  return Buffer.concat([head, body])
}
