import * as fc from 'fast-check'
import type { Picture } from '../../src/core/reply.ts'

/** A picture that nobody can look at, described in such words. */
export function pictureOf(words: fc.Arbitrary<string>): fc.Arbitrary<Picture> {
  return fc.record({
    kind: fc.constant('picture' as const),
    name: words,
    mime: fc.constant('image/png' as const),
    bytes: fc.uint8Array({ maxLength: 20 }),
    words,
  })
}
