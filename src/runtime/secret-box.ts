import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts what must not lie about in a database, such as tokens. */
export interface SecretBox {
  /** `place` is where the text will be kept: sealed for one place, it opens at no other. */
  seal(text: string, place: string): string
  /** Throws when the text was sealed for another place, by a key that is not here, or was changed. */
  open(sealed: string, place: string): string
  /** Whether the newest key sealed it; what an older one sealed is to be sealed again. */
  isFresh(sealed: string): boolean
  /** A secret of its own for one purpose, from the newest key. */
  derive(purpose: string): string
}

/** Of a key, in bytes: AES-256. */
export const keyBytes = 32
const ivBytes = 12 // as GCM wants it

interface Key {
  readonly name: string
  readonly bytes: Buffer
}

/** Tells which key sealed something, and nothing else about it. */
export function keyNameOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 8)
}

/** AES-256-GCM. The first key seals, all of them open: a new one is put before the old ones. */
export function secretBox(keys: readonly Buffer[]): SecretBox {
  const known = keys.map((bytes) => ({ name: keyNameOf(bytes), bytes }))
  const [newest] = known
  if (!newest) throw new RangeError('give a key to encrypt with')
  return {
    seal: (text, place) => seal(newest, text, place),
    open: (sealed, place) => open(known, sealed, place),
    isFresh: (sealed) => sealed.startsWith(`${newest.name}.`),
    derive: (purpose) =>
      Buffer.from(hkdfSync('sha256', newest.bytes, '', purpose, keyBytes)).toString('base64url'),
  }
}

function seal({ name, bytes }: Key, text: string, place: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', bytes, iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [
    name,
    ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
  ].join('.')
}

function open(known: readonly Key[], sealed: string, place: string): string {
  const [name, iv = '', tag = '', text = ''] = sealed.split('.')
  const key = known.find((each) => each.name === name)
  if (!key) throw new Error('it was sealed by a key that is not among SECRET_KEYS')
  const cipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64url'))
  cipher.setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([cipher.update(Buffer.from(text, 'base64url')), cipher.final()]).toString()
}
