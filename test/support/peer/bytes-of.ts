import type { IncomingMessage } from 'node:http'

const largest = 16_000_000 // bytes

/** The whole body of a request. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > largest) throw new Error('a body over 16 MB')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
