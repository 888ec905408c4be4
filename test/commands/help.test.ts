import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { say } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

describe('help', () => {
  test('every command is listed with its one line', () => {
    const text = heard(['help'])
    for (const { name, about } of commands)
      expect(text).toMatch(new RegExp(`^${name} +${about.slice(0, 20)}`, 'm'))
  })

  test.each(['', '/recert', '/recert help', 'help', 'HELP'])('"%s" asks for help', (line) => {
    expect(typed(line).reply.title).toContain('I keep track of your recertification')
  })

  test('what people ask often is one press away, and answered', () => {
    const lines = linesOf(typed('help').reply)
    expect(lines).toHaveLength(3)
    expect(typed(lines[0] ?? '').reply.title).toContain('1.9 CEUs of courses')
    for (const line of lines) {
      expect(['answered', 'reported', 'clarify']).toContain(typed(line).reply.outcome)
    }
  })

  test('somebody new is sent to setup, everybody else to status', () => {
    expect(typed('help').reply.next?.text).toContain('/recert setup 2027-01-15')
    expect(typed('help', settled).reply.next?.line).toBe('status')
  })

  test('whoever runs the bot may name whom to ask', () => {
    const told = say(['help'], { support: 'desk@gym.example' }).reply
    expect(JSON.stringify(told)).toContain('trouble with this bot: desk@gym.example')
    expect(JSON.stringify(say(['help']).reply)).not.toContain('trouble with this bot')
  })

  test('a command is explained with its usage, its options and its examples', () => {
    expect(heard(['help log'])).toMatchInlineSnapshot(`
      "log: Record a course you completed, in CEUs or in hours
      Type: /recert log [ceus] <title> [hours:] [on:] [provider:] [approval:] [category:] [evidence:]
      Option          Meaning
      ceus            How many CEUs the certificate says, such as 0.4
      hours:          Or the contact hours it says, such as 3
      title (needed)  What you attended
      on:             The day you completed it; today if left out
      provider:       Who gave it, such as NASM
      approval:       Is it approved for your credential, or does it go by petition? One of: approved, petition, unknown, not-approved.
      category:       Its category, where the rules have categories
      evidence:       Where you keep the certificate
      Options with a colon are typed by name, such as on:2026-11-03.
      Examples:
      - /recert log 0.4 Corrective exercise
      - /recert log 3h "Ethics workshop" on:2026-11-03 provider:NASM
      - /recert log ceus:0.8 title:"Corrective exercise" on:yesterday approval:approved
      Next: type /recert log 0.4 Corrective exercise"
    `)
  })

  test.each([
    ['help lgo', 'help log'],
    ['help stats', 'help status'],
    ['help deadline', 'help deadlines'],
  ])('%s offers %s', (line, meant) => {
    const { reply } = typed(line)
    expect(reply.outcome).toBe('refused')
    expect(linesOf(reply)).toEqual([meant])
  })

  test.each([
    ['lgo 0.4 Yoga', 'log 0.4 Yoga'],
    ['staus', 'status'],
    ['remvoe 1', 'remove 1'],
  ])('the mistyped line %s offers %s', (line, meant) => {
    const { reply, saved } = typed(line)
    expect(reply.outcome).toBe('refused')
    expect(linesOf(reply)).toEqual([meant])
    expect(saved).toBe(false)
  })

  test('a mistyped line too long for a button offers the command alone', () => {
    expect(linesOf(typed(`lgo 0.4 ${'a'.repeat(100)}`).reply)).toEqual(['log'])
  })

  test('a word that resembles nothing is sent to help', () => {
    expect(typed('xyzzy').reply.next?.line).toBe('help')
    expect(typed('help xyzzy').reply.next?.line).toBe('help')
  })

  test('a line of 1000 characters is read and one of 1001 is not', () => {
    expect(typed('a'.repeat(1000)).reply.title).toBe('That is outside what I know')
    expect(typed('a'.repeat(1001)).reply.title).toBe('That is too long for me to read')
  })
})
