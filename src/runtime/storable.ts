/** Stores keep UTF-8, where two broken strings can become the same one; an empty text reads as none. */
export function storable(text: unknown): string {
  if (typeof text !== 'string') throw new TypeError('keys and values must be text')
  if (text === '' || !text.isWellFormed()) throw new TypeError('text must be whole and not empty')
  return text
}
