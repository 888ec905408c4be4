import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anonymous, longestWording } from '../../../src/core/desk/anonymous.ts'

describe('what is kept of a question', () => {
  test.each([
    ['my name is Maria Lopez, does yoga count', 'my name is [name] does yoga count'],
    ['im priya and my cert expired', 'im [name] and my cert expired'],
    ['soy xochitl, ¿cuántos ceus necesito?', 'soy [name], ¿cuántos ceus necesito?'],
    ['my coworker jen kowalczyk failed', 'my coworker [name] failed'],
    ['Thanks, Björn', 'Thanks, [name]'],
    ['ask Dr. Ngo about it', 'ask Dr. [name] about it'],
    ['write to maria.l@gym.example or @maria', 'write to [email] or [name]'],
    ['<@U0123ABCD> can i petition', '[name] can i petition'],
    ['call (555) 123-4567 or +41 44 668 18 00', 'call [number] or [number]'],
    ['member 12345678, cert A12B345, pin 4711', 'member [number], cert [number] pin [number]'],
    ['my member number is 12 34 56', 'my member number is [number]'],
    ['insta janefit_99 or IG: janelifts', 'insta [name] or IG: [name]'],
    ['mi hija aitana pagó', 'mi hija [name] pagó'],
    ['see linkedin.com/in/maria or https://x.example/me', 'see [link] or [link]'],
    ['it expired jan 15 and 15 de enero and 2027-01-15', 'it expired [date] and [date] and [date]'],
  ])('"%s" becomes "%s"', (typed, kept) => {
    expect(anonymous(typed)).toBe(kept)
  })

  test.each([
    'how many ceus do i need to recert my nasm cpt',
    'does the NASM CES count, or ISSA, or NCSF?',
    'is the late fee $30 or $1,200 after 90 days',
    'have 1.5 ceus and a 3 hour course from 2025',
    'does precision nutrition count',
    'i did 10 and 20 and 30 hours, is that 60 or 6 ceus',
    'does an instagram live count as a course',
    '¿la fecha límite cambia si pago tarde?',
  ])('"%s" stays as it is', (typed) => {
    expect(anonymous(typed)).toBe(typed)
  })

  const trace = fc.oneof(
    fc.emailAddress(),
    fc.webUrl(),
    fc.integer({ min: 10_000, max: 999_999_999 }).map(String),
    fc.constantFrom('@maria', '<@U123ABC>', '+1 555 123 4567', 'Maria', 'lopez', 'AB123456'),
  )
  test('no trace of a person is left, wherever it stands', () => {
    fc.assert(
      fc.property(
        trace,
        fc.array(fc.constantFrom('does', 'my', 'cpr', 'count', 'late', 'fee')),
        fc.nat(6),
        (mark, words, at) => {
          const typed = [...words.slice(0, at), mark, ...words.slice(at)].join(' ')
          expect(anonymous(typed)).not.toContain(mark)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('whatever is typed, it is one short line without marks that steer text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (typed) => {
        const kept = anonymous(typed)
        expect(Array.from(kept).length).toBeLessThanOrEqual(longestWording)
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Nd}{5,}/u)
      }),
      { numRuns: 300 },
    )
  })
})
