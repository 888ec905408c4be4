import { expect, test, vi } from 'vitest'
import { quietReport } from '../../src/runtime/quiet-report.ts'

/** What was written down, each with a ticket of its own. */
function written() {
  const messages: string[] = []
  const quietly = quietReport((error) => {
    messages.push(error instanceof Error ? error.message : '')
    return `R-${messages.length}`
  })
  return { messages, quietly }
}

test('the same is written down once, and has one ticket', () => {
  const { messages, quietly } = written()
  const tickets = [1, 2, 3].map(() => quietly(new Error('no route'), 'speaking with Slack'))
  expect(messages).toEqual(['no route'])
  expect(tickets).toEqual(['R-1', 'R-1', 'R-1'])
})

test('the same elsewhere, or of another kind, is another', () => {
  const { messages, quietly } = written()
  quietly(new Error('no route'), 'speaking with Slack')
  quietly(new Error('no route'), 'asking for a profile')
  quietly(new Error('no state: 1'), 'installing', 'no state')
  quietly(new Error('no state: 2'), 'installing', 'no state')
  expect(messages).toEqual(['no route', 'no route', 'no state: 1'])
})

test('after a minute it is written down again', () => {
  vi.useFakeTimers()
  const { messages, quietly } = written()
  quietly(new Error('no route'), 'speaking with Slack')
  vi.advanceTimersByTime(59_000)
  quietly(new Error('no route'), 'speaking with Slack')
  vi.advanceTimersByTime(1000)
  quietly(new Error('no route'), 'speaking with Slack')
  vi.useRealTimers()
  expect(messages).toHaveLength(2)
})

test('a stranger who makes up ever new ones fills no log, and the log says so', () => {
  const { messages, quietly } = written()
  for (let at = 0; at < 1000; at += 1) quietly(new Error(`made up ${at}`), 'installing')
  expect(messages).toHaveLength(51)
  expect(messages.at(-1)).toContain('more kinds of faults')
  expect(quietly(new Error('made up 0'), 'installing')).toBe('R-1')
})
