import { describe, expect, test } from 'vitest'
import { themeNames } from '../../src/core/answers/topics/themes.ts'
import { heard, linesOf, typed } from './typed.ts'

describe('policy', () => {
  const text = heard(['policy'])

  test.each([
    /courses in a cycle +1\.9 CEUs \(19 hours\) +stated/,
    /CPR\/AED card \(adult CPR and AED\) +0\.1 CEUs \(1 hour\) +stated/,
    /cycle +2 years +stated/,
    /audit, time to answer +30 days +stated/,
    /petition fee +\$25 +stated/,
    /application fee +not stated +unknown/,
    /late fee +not stated +unknown/,
    /additional fee +not stated +unknown/,
  ])('the rules hold %s', (row) => {
    expect(text).toMatch(row)
  })

  test('the only amount in it is the one the page gives', () => {
    expect(text.match(/\$\d+/g)).toEqual(['$25'])
  })

  test('what the page leaves unsaid is listed, with its age and the day it was read', () => {
    expect(text).toContain('The source does not say:')
    expect(text).toContain('Whether surplus CEUs carry over')
    expect(text).toContain('undated, written about 2020 to 2022, last read on Nov 20, 2026')
  })

  test('it names whom to call for the rest, and changes nothing', () => {
    const { reply, saved } = typed('policy')
    expect(reply.next?.text).toContain('1-800-460-6276')
    expect(saved).toBe(false)
  })

  test('a rule that was inferred is not shown as if the page stated it', () => {
    // That "current" is judged on the day of the application (inferred) is nowhere in the table.
    expect(text).toContain('inferred')
  })
})

describe('policy about one theme', () => {
  test.each(themeNames)('%s says in sentences what answers say, with the source', (theme) => {
    const { text, reply } = typed(`policy ${theme}`)
    expect(text).toMatch(/\n- \p{Lu}[^\n]*[?.] \S/u)
    expect(text).toContain('Source: NASM')
    expect(text).not.toMatch(/[{}]|undefined|\bI have no\b/u)
    expect(new Set(text.match(/\$\d+/gu) ?? ['$25'])).toEqual(new Set(['$25']))
    expect(linesOf(reply)).not.toContain(`policy ${theme}`)
  })
  test('is one press from the table', () => {
    expect(linesOf(typed('policy').reply)).toEqual(themeNames.map((name) => `policy ${name}`))
  })
  test('is the same knowledge as that of an answer', () => {
    const { title } = typed('will my extra ceus roll over').reply
    expect(heard(['policy courses'])).toContain(title)
  })
})
