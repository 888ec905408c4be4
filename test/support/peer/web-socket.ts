import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { opcodes, readFrame, writeFrame } from './frames.ts'

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11' // RFC 6455, 1.3

export interface Link {
  send(message: unknown): void
  /** Asks for a pong, which comes once all before it was read. */
  ping(): void
  /** Says goodbye as the protocol has it. */
  close(code?: number): void
  /** Cuts the wire. */
  kill(): void
}

interface Listeners {
  readonly message: (text: string) => void
  readonly pong: () => void
  readonly closed: () => void
}

function greet(request: IncomingMessage, wire: Duplex): void {
  const key = `${request.headers['sec-websocket-key'] ?? ''}${magic}`
  const accept = createHash('sha1').update(key).digest('base64')
  wire.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
}

/** Takes over the wire of an upgraded request; calls `closed` once. */
export function acceptLink(request: IncomingMessage, wire: Duplex, listeners: Listeners): Link {
  let rest: Buffer = Buffer.alloc(0)
  let said = Buffer.alloc(0)
  const write = (opcode: number, body: Buffer) => {
    if (wire.writable) wire.write(writeFrame(opcode, body))
  }
  const read = (opcode: number, body: Buffer, final: boolean) => {
    if (opcode === opcodes.pong) listeners.pong()
    if (opcode === opcodes.ping) write(opcodes.pong, body)
    if (opcode === opcodes.close) {
      write(opcodes.close, body)
      wire.end()
    }
    if (opcode !== opcodes.text && opcode !== opcodes.more) return
    said = Buffer.concat([said, body])
    if (!final) return
    const text = said.toString()
    said = Buffer.alloc(0)
    listeners.message(text)
  }
  greet(request, wire)
  wire.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part])
    for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
      rest = rest.subarray(frame.length)
      read(frame.opcode, frame.body, frame.final)
    }
  })
  wire.on('error', () => wire.destroy())
  wire.on('end', () => wire.end()) // a process that died hangs up without a goodbye
  wire.once('close', listeners.closed)
  return {
    send: (message) => write(opcodes.text, Buffer.from(JSON.stringify(message))),
    ping: () => write(opcodes.ping, Buffer.alloc(0)),
    close: (code = 1000) => write(opcodes.close, Buffer.from([code >> 8, code & 0xff])),
    kill: () => wire.destroy(),
  }
}
