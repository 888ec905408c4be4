import { z } from 'zod'

/**
 * Words that a person typed, kept on one line: control characters, line ends and marks that turn
 * the direction of text become spaces.
 */
export function words(most: number, what: string) {
  return z
    .string(what)
    .max(most, `keep it under ${most} characters`)
    .transform((typed) =>
      typed
        .replaceAll(
          /[\p{Cc}\p{Zl}\p{Zp}\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]+/gu,
          ' ',
        )
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .refine((text) => text.length > 0, what)
}
