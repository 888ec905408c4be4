import { describe, expect, test } from 'vitest'
import { memberSchema } from '../../src/core/member.ts'
import { linesOf, typed } from './typed.ts'

describe('privacy', () => {
  const { reply, text, saved } = typed('privacy')

  test.each(['Kept:', 'Why:', 'Where:', 'Who sees it:', 'How long:', 'Logs:'])(
    'it says %s',
    (what) => {
      expect(text).toContain(what)
    },
  )

  test('every part of the record is named in it', () => {
    const named: Readonly<Record<string, RegExp>> = {
      zone: /time zone/,
      expires: /dates/,
      certified: /dates/,
      entries: /courses/,
      petitions: /petitions/,
      application: /application/,
      audit: /audit/,
      cards: /cards/,
      past: /courses/,
      reminders: /reminded/,
      credential: /certification/,
    }
    for (const part of Object.keys(memberSchema.shape.ledger.shape)) {
      expect(named[part], `${part} is new: say in privacy that it is kept`).toBeDefined()
      expect(text).toMatch(named[part] ?? /nothing/)
    }
  })

  test('what becomes of questions is told, and how to keep them', () => {
    expect(text).toMatch(/goes to your admin .*without names.*forward:no/u)
    expect(text).toMatch(/sealed, until you are told, 90 days at most/u)
  })

  test('a copy and the eraser are one press away, and nothing happens by reading', () => {
    expect(linesOf(reply)).toEqual(['export json', 'delete'])
    expect(saved).toBe(false)
  })

  test('it does not pass for the issuer', () => {
    expect(text).toContain('I am not the issuer')
  })
})
