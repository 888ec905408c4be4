import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { daySchema } from '../../src/core/day.ts'
import { optionSpecs, usage } from '../../src/core/options.ts'

const specs = optionSpecs(
  z.strictObject({
    amount: z.number().min(0).max(9).optional().meta({ bare: true, unless: 'hours' }).describe('a'),
    title: z.string().max(120).describe('t'),
    number: z.int().positive().optional().meta({ completes: 'entry' }).describe('n'),
    mode: z.enum(['one', 'two']).default('one').describe('m'),
    on: daySchema.optional().describe('d'),
    all: z.boolean().optional().describe('f'),
  }),
)
const spec = (name: string) => specs.find((each) => each.name === name)

describe('what a surface needs to know of an option', () => {
  test('its kind', () => {
    expect(specs.map(({ name, kind }) => [name, kind])).toEqual([
      ['amount', 'number'],
      ['title', 'text'],
      ['number', 'whole'],
      ['mode', 'text'],
      ['on', 'day'],
      ['all', 'flag'],
    ])
  })
  test('its words, choices and limits', () => {
    expect(spec('amount')).toMatchObject({ about: 'a', min: 0, max: 9, unless: 'hours' })
    expect(spec('title')).toMatchObject({ maxLength: 120 })
    expect(spec('mode')).toMatchObject({ choices: ['one', 'two'] })
    expect(spec('number')).toMatchObject({ completes: 'entry' })
    expect(spec('on')).not.toHaveProperty('choices')
  })
  test('whether it must be given; one with a default need not', () => {
    expect(specs.filter(({ required }) => required).map(({ name }) => name)).toEqual(['title'])
  })
  test('whether bare words fill it: every required one, and those that say so', () => {
    expect(specs.filter(({ bare }) => bare).map(({ name }) => name)).toEqual(['amount', 'title'])
  })
})

test('the usage says which words go where', () => {
  expect(usage('log', specs)).toBe('log [amount] <title> [number:] [mode:] [on:] [all:]')
  expect(usage('status', [])).toBe('status')
})

test('an option that describes itself in no words is refused', () => {
  expect(() => optionSpecs(z.strictObject({ title: z.string() }))).toThrow(z.ZodError)
})
