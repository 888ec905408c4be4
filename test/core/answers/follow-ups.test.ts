import { describe, expect, test } from 'vitest'
import { answer } from '../../../src/core/answers/answers.ts'
import { plainReply } from '../../../src/core/plain.ts'
import { situation } from '../../support/world.ts'

const after = (before: string, words: string) =>
  answer(words, situation({ earlier: answer(before, situation()).turn })).reply

describe('what leans on the turn before', () => {
  test('how long there is then, is of the matter before', () => {
    expect(plainReply(after('will i be audited', 'how long do i have then'))).toContain('30 days')
  })
  test('what is made another amount keeps its day', () => {
    const { title } = after('i did 3 hours of yoga on may 3', 'make it 4 hours')
    expect(title).toContain('0.4')
    expect(title).toContain('May 3, 2026')
  })
})
