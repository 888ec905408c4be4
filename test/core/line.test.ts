import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { day, daySchema } from '../../src/core/day.ts'
import { parseLine, quoted, readValue, readWords } from '../../src/core/line.ts'
import { optionSpecs } from '../../src/core/options.ts'
import { today as todayText } from '../support/world.ts'

const today = day(todayText)
const specs = optionSpecs(
  z.strictObject({
    amount: z.number().optional().meta({ bare: true, unless: 'hours' }).describe('amount'),
    title: z.string().describe('title'),
    hours: z.number().optional().describe('hours'),
    on: daySchema.optional().describe('day'),
    number: z.int().optional().describe('number'),
    place: z.string().optional().describe('place'),
    all: z.boolean().optional().describe('all'),
  }),
)
const read = (line: string) => readWords(parseLine(line).words, specs, today)
const optionsOf = (line: string) => read(line).options

describe('a line names its command', () => {
  test.for([
    ['/recert status', 'status', []],
    ['/recert', 'help', []],
    ['/recert   LOG 0.4 Yoga', 'log', ['0.4', 'Yoga']],
    ['/status', 'status', []],
    ['  status  ', 'status', []],
    ['', 'help', []],
    ['   ', 'help', []],
    ['status?', 'status', []],
    ['/recertify', 'recertify', []],
    ['log "Ethics course"', 'log', ['"Ethics course"']],
    ['log “Ethics course”', 'log', ['"Ethics course"']],
    ['log «Ethics course»', 'log', ['"Ethics course"']],
    ['log title:"Ethics course" 0.4', 'log', ['title:"Ethics course"', '0.4']],
    ['log 6" step', 'log', ['6"', 'step']],
    ['log "not closed', 'log', ['"not', 'closed']],
    ['log 0.4\u{a0}Yoga', 'log', ['0.4', 'Yoga']],
  ] as const)('%j', ([typed, command, words]) => {
    expect(parseLine(typed)).toEqual({ command, words })
  })
})

describe('words become options', () => {
  test.for([
    ['log 0.4 Ethics course', { amount: 0.4, title: 'Ethics course' }],
    ['log 0.4 "Ethics course"', { amount: 0.4, title: 'Ethics course' }],
    ['log 0,4 Ethics', { amount: 0.4, title: 'Ethics' }],
    ['log .5 Ethics', { amount: 0.5, title: 'Ethics' }],
    ['log Ethics', { title: 'Ethics' }],
    ['log Ethics 0.4', { title: 'Ethics 0.4' }],
    ['log hours:3 Ethics', { hours: 3, title: 'Ethics' }],
    ['log hours=3 3 Ethics', { hours: 3, title: '3 Ethics' }],
    ['log HOURS:3 Ethics', { hours: 3, title: 'Ethics' }],
    ['log 0.4 on:2026-11-03 Ethics', { amount: 0.4, title: 'Ethics', on: '2026-11-03' }],
    ['log 0.4 on:Nov 3 2026 Ethics', { amount: 0.4, title: 'Ethics', on: 'Nov 3 2026' }],
    ['log 0.4 Ethics on:3 weeks ago', { amount: 0.4, title: 'Ethics', on: '3 weeks ago' }],
    ['log 0.4 Ethics on: yesterday', { amount: 0.4, title: 'Ethics', on: 'yesterday' }],
    ['log 0.4 title: Ethics', { amount: 0.4, title: 'Ethics' }],
    ['log 0.4 "on:friday"', { amount: 0.4, title: 'on:friday' }],
    ['log 0.4 Focus on: mobility', { amount: 0.4, title: 'Focus on: mobility' }],
    ['log 0.4 Ratio 3:1', { amount: 0.4, title: 'Ratio 3:1' }],
    ['log 0.4 Ethics all:yes', { amount: 0.4, title: 'Ethics', all: true }],
    ['log number:#3 Ethics', { number: 3, title: 'Ethics' }],
    ['log title:Ethics of sport hours:3', { title: 'Ethics of sport', hours: 3 }],
    ['log 0.4 title:Ethics of sport', { amount: 0.4, title: 'Ethics of sport' }],
    ['log title:Ethics of sport 0.4', { amount: 0.4, title: 'Ethics of sport' }],
    ['log title:"Ethics of" 0.4', { amount: 0.4, title: 'Ethics of' }],
    ['log 0.4 Ethics on: Nov 3 2026', { amount: 0.4, title: 'Ethics', on: 'Nov 3 2026' }],
    ['log title: hours:3', { hours: 3 }],
    ['log 0.4 Ethics place:New York', { amount: 0.4, title: 'Ethics', place: 'New York' }],
    ['log place:Leeds 0.4 Ethics', { amount: 0.4, title: 'Ethics', place: 'Leeds' }],
    ['log 0.4 place:Leeds Ethics', { amount: 0.4, title: 'Ethics', place: 'Leeds' }],
    ['log', {}],
  ] as const)('%s', ([line, expected]) => {
    expect(optionsOf(line)).toEqual(expected)
  })

  test('a name that is nearly one is told, not swallowed', () => {
    expect(read('log 0.4 Ethics titel:x').slips).toEqual([{ typed: 'titel', meant: 'title' }])
    expect(read('log 0.4 Ethics hous:3').slips).toEqual([{ typed: 'hous', meant: 'hours' }])
  })
  test('two letters and a colon are no slip', () => {
    expect(read('log 0.4 Ethics of:x')).toMatchObject({
      slips: [],
      options: { title: 'Ethics of:x' },
    })
  })
  test('a number that must be given takes the first word, for the schema to refuse', () => {
    const numbered = optionSpecs(
      z.strictObject({ number: z.int().describe('n'), title: z.string().optional().describe('t') }),
    )
    expect(readWords(['x'], numbered, today).options).toEqual({ number: 'x' })
  })
  test('words that no option takes are handed back', () => {
    expect(read('log title:Ethics hours:3 more words').spare).toEqual(['more', 'words'])
  })
  test('a mark for inches stays in a title', () => {
    expect(optionsOf('log 0.4 6" step')).toEqual({ amount: 0.4, title: '6" step' })
  })
})

const specOf = (name: string) => {
  const found = specs.find((each) => each.name === name)
  if (!found) throw new Error(name)
  return found
}

describe('a value is read as its option wants it', () => {
  test.for([
    ['hours', '3', 3],
    ['hours', '3.', 3],
    ['hours', '-3', -3],
    ['hours', '1,5', 1.5],
    ['hours', '1.5.2', '1.5.2'],
    ['hours', 'three', 'three'],
    ['hours', '1e3', '1e3'],
    ['hours', '#7', 7],
    ['hours', '', undefined],
    ['number', '7', 7],
    ['all', 'YES', true],
    ['all', 'on', true],
    ['all', '0', false],
    ['all', 'No', false],
    ['all', 'maybe', 'maybe'],
    ['title', ' a "b" ', 'a "b"'],
    ['on', 'yesterday', 'yesterday'],
  ] as const)('%s %j is %j', ([name, typed, value]) => {
    expect(readValue(typed, specOf(name))).toBe(value)
  })
})

describe('for any words', () => {
  const word = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'on:',
      'on:friday',
      'title:',
      'title:"a',
      'hours:',
      '0.4',
      '"',
      'all:yes',
      'titel:x',
    ),
  )
  const words = fc.array(word, { maxLength: 10 })

  test('reading them never throws', () => {
    fc.assert(
      fc.property(words, (typed) => {
        expect(() => read(`log ${typed.join(' ')}`)).not.toThrow()
        expect(() => readWords(typed, specs, today)).not.toThrow()
      }),
    )
  })
  test('no bare word is lost while an option is open', () => {
    const bare = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(bare, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (typed, withDay) => {
          const line = `log ${typed.join(' ')}${withDay ? ' on:2026-11-03' : ''}`
          const { options, spare, slips } = read(line)
          expect({ title: options['title'], spare, slips }).toEqual({
            title: typed.join(' '),
            spare: [],
            slips: [],
          })
        },
      ),
    )
  })
  test('none is lost when none is open: it is spare', () => {
    const bare = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(bare, { maxLength: 8 }), (typed) => {
        expect(read(`log title:Ethics hours:3 ${typed.join(' ')}`).spare).toEqual(typed)
      }),
    )
  })
})

describe('a value in a line', () => {
  test.for([
    ['Yoga', 'Yoga'],
    ['Ethics course', '"Ethics course"'],
    ['', '""'],
    ['6" step', `"6' step"`],
    ['a\u{a0}b', '"a\u{a0}b"'],
  ] as const)('%j is carried as %s', ([value, carried]) => {
    expect(quoted(value)).toBe(carried)
  })
  test('comes back as it was, for any words without a quote', () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replaceAll(/["“”„«»]/gu, '').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(value, (text) => {
        const { words } = parseLine(`log title:${quoted(text)} hours:3`)
        expect(readWords(words, specs, today).options).toEqual({ title: text, hours: 3 })
      }),
    )
  })
  test('with a curly quote in it does not break the line', () => {
    const { words } = parseLine(`log title:${quoted('the “hip hinge” today')} hours:3`)
    expect(readWords(words, specs, today).options['hours']).toBe(3)
    expect(readWords(words, specs, today).options['title']).toBe("the 'hip hinge' today")
  })
  test('that looks like an option stays a value', () => {
    const { words } = parseLine(`log 0.4 ${quoted('on:friday')}`)
    expect(readWords(words, specs, today).options).toEqual({ amount: 0.4, title: 'on:friday' })
  })
})
