import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** What comes before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const prefix = Buffer.from('302a300506032b6570032100', 'hex')
const mostSkew = 5 * 60 // s between Discord's clock and ours, either way

/** The application's public key, from its hexadecimal digits. */
export function publicKeyOf(hex: string): KeyObject {
  const key = Buffer.concat([prefix, Buffer.from(hex, 'hex')])
  return createPublicKey({ key, format: 'der', type: 'spki' })
}

interface Signed {
  readonly signature: string
  readonly timestamp: string
  readonly body: Buffer
}

/** Whether Discord signed it, and lately. */
export function isSigned(key: KeyObject, { signature, timestamp, body }: Signed): boolean {
  if (!/^[0-9a-f]{128}$/iu.test(signature) || !/^\d{1,12}$/u.test(timestamp)) return false
  if (Math.abs(Number(timestamp) - Date.now() / 1000) > mostSkew) return false
  return verify(
    undefined,
    Buffer.concat([Buffer.from(timestamp), body]),
    key,
    Buffer.from(signature, 'hex'),
  )
}
