import { describe, expect, test } from 'vitest'
import { withClockHours } from '../../../src/core/answers/clock-hours.ts'
import { normalise } from '../../../src/core/answers/normalise.ts'
import { withSharedUnits } from '../../../src/core/answers/shared-units.ts'
import { elsewhere } from '../../../src/core/answers/vocabulary/elsewhere.ts'
import { heard, linesOf, typed } from '../../commands/typed.ts'

const first = (question: string, before: readonly string[] = []) => typed(question, before).reply
const logged = ['log 0.3 "Mini" on:2026-11-08 provider:NASM approval:approved']

describe('a sum that is told', () => {
  test.each([
    ['7.5 + 6 + 3 hrs', '7.5 hours plus 6 hours plus 3 hours'],
    ['2 and 8 hours', '2 hours and 8 hours'],
    ['0.5, 0.75 and 0.4 ceus', '0.5 ceus , 0.75 ceus and 0.4 ceus'],
    ['4 hours on sunday and 6 next week', '4 hours on sunday and 6 hours next week'],
  ])('%s has one unit for all of its numbers', (said, read) => {
    expect(normalise(said)).toBe(read)
  })
  test.each(['expires march 3 and 5 hours done', 'is 1.9 and 19 hours the same', '2 8 hour days'])(
    '%s gives no unit to what is no amount of it',
    (said) => {
      expect(withSharedUnits(said)).toBe(said)
    },
  )
  test.each([
    ['3h15m', '3.25 hours'],
    ['1h45', '1.75 hours'],
    ['4:15 hrs', '4.25 hours'],
    ['2 hours and 20 minutes', '2.333 hours'],
    ['at 8:30', 'at 8:30'],
  ])('%s is one number of hours', (said, read) => {
    expect(withClockHours(said)).toBe(read)
  })
  test.each([
    ['did 7.5 + 6 + 3 hrs of approved stuff, how much more', '0.25 CEUs (2.5 hours)'],
    ['.5 from a webinar and a 10 hour summit, where am i at', '0.4 CEUs (4 hours)'],
    ['un taller de 9 horas mas 0.8 de cursos, ¿donde quedo?', '0.2 CEUs (2 horas)'],
    ['how many half hour lessons add up to 0.4', '8 of that size'],
    ['how many 2 hour workshops does it take for 2.0', '10 of that size'],
    ['cuantas clases de 90 minutos hacen 0.9', '6 de ese tamaño'],
  ])('is counted: %s', (question, said) => {
    expect(heard([question])).toContain(said)
  })
})

describe('over a record with 0.3', () => {
  test.each([
    ['whats 19 minus what i have', '1.6 CEUs (16 hours)'],
    ['can i take 4 hours on sunday and 6 next week, what will be left', '0.6 CEUs (6 hours)'],
    ['i will do 10 more hours next month, what remains', '0.6 CEUs (6 hours)'],
    ['si hago 4 horas el lunes y 3 el jueves, cuanto me falta', '0.9 CEUs (9 horas)'],
  ])('%s: %s', (question, said) => {
    expect(heard([...logged, question])).toContain(said)
  })
  test('what was needed stays lacking: i need to do 10 more hours', () => {
    expect(first('i still need 10 more hours, what is left').title).toContain('1.0 CEU (10 hours)')
  })
})

describe('a point that the source leaves open beside a rule', () => {
  test.each([
    'how often do they turn petitions down',
    'can i petition a seminar before i take it',
    'what is the most that one petition can give',
    'my cpr card is only a printout, is that ok',
    'i got my cpr in brazil, do they take a foreign card',
    'is a short cpr refresher enough or the full class',
    'can i have more time for the audit papers',
    'does the audit want originals or copies',
    'do the 30 audit days start from the email',
    'what happens if my application gets rejected',
    'will they let me know that my renewal was accepted',
    'does the gi bill cover my renewal',
    'is the application available in portuguese',
    '¿me avisan cuando aprueban la solicitud?',
  ])('%s: says so', (question) => {
    const { outcome, next } = first(question)
    expect(outcome).toBe('not_in_source')
    expect(next?.text).toContain('1-800-460-6276')
  })
  test('keeps the rule where the rule is asked', () => {
    expect(first('what does a petition cost').outcome).toBe('answered')
    expect(first('how many days do i have in an audit').title).toContain('30 days')
    expect(first('must my cpr be current').outcome).toBe('answered')
  })
})

describe('what belongs to another office', () => {
  test.each([
    'passport runs out in march, how do i renew it',
    'irs sent me an audit notice, how many days do i have to answer',
    'does costco give you a grace period on the membership',
    'how do i get signatures for a petition against the new road',
    'my coupon expired yesterday',
    'se me vence la licencia de conducir',
    'forklift certification how long is it good',
  ])('%s: is sent away', (question) => {
    expect(first(question).outcome).toBe('out_of_scope')
  })
  test.each([
    'my passport name differs from my nasm certificate',
    'does my aws course count',
    'is the library workshop approved for ceus',
  ])('%s: is ours', (question) => {
    expect(elsewhere(normalise(question).split(' '))).toBeUndefined()
  })
  test('that is named in passing does not hide what is asked', () => {
    const told =
      'been busy with taxes and the kids all week and then i found the audit letter of nov 25, what is my deadline'
    expect(first(told).outcome).not.toBe('out_of_scope')
  })
  test('is not how a life is saved: that goes to the class and the emergency number', () => {
    const { outcome, title } = first('how many chest compressions per minute for an adult')
    expect(outcome).toBe('out_of_scope')
    expect(title).toContain('emergency number')
  })
})

describe('of oneself', () => {
  test.each(['did i miss my deadline already', '¿ya se me pasó el plazo?', 'has my window closed'])(
    '%s: asks for the date it hangs on',
    (question) => {
      expect(first(question).outcome).toBe('clarify')
    },
  )
  test('a price without petitions is the price of renewing', () => {
    expect(first('cost of a timely renewal without any petition').outcome).toBe('reported')
  })
  test('a card that was made again is to be recorded', () => {
    const { outcome, ...reply } = first('did my cpr again nov 14 in person, good for two years')
    expect(outcome).toBe('action')
    expect(linesOf({ outcome, ...reply }).join()).toContain('2028-11-14')
  })
  test('the language of the question is the language of the answer', () => {
    expect(first('¿hablas español?').title).toContain('español')
  })
})
