import { describe, expect, test } from 'vitest'
import { dispatch } from '../../src/core/dispatch.ts'
import { say, situation } from '../support/world.ts'
import { linesOf, settled, typed } from './typed.ts'

const effectsOf = (line: string) =>
  dispatch({ line }, situation({ member: say(settled).member })).effects

describe('delete', () => {
  test('it asks first, says what goes, and offers a copy', () => {
    const { reply, text, saved } = typed('delete', settled)
    expect(reply).toMatchObject({ outcome: 'clarify', tone: 'warning' })
    expect(text).toContain('This cannot be undone')
    expect(text).toContain('of past cycles too')
    expect(linesOf(reply)).toEqual(['delete confirm:yes', 'export json'])
    expect(saved).toBe(false)
  })

  test.each([
    'delete',
    'delete confirm:no',
    'delete confirm:',
    'delete confirm:maybe',
    'delete yes',
    'delete everything',
  ])('%s erases nothing', (line) => {
    expect(effectsOf(line) ?? []).toEqual([])
  })

  test.each(['delete confirm:yes', 'delete confirm=YES', 'delete confirm:true'])(
    '%s erases everything',
    (line) => {
      expect(effectsOf(line)).toEqual([{ kind: 'erase' }])
    },
  )

  test('the erasing reply writes no record back', () => {
    const { saved, reply } = typed('delete confirm:yes', settled)
    expect(saved).toBe(false)
    expect(reply.outcome).toBe('action')
    expect(reply.next?.text).toContain('/recert setup')
  })

  test('delete yes is helped on to the line that erases', () => {
    expect(typed('delete yes', settled).reply.next?.text).toContain('delete confirm:yes')
  })
})
