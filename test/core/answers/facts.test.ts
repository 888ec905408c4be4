import { describe, expect, test } from 'vitest'
import { factsIn } from '../../../src/core/answers/facts/facts.ts'
import { normalise } from '../../../src/core/answers/normalise.ts'
import { day } from '../../../src/core/day.ts'

const today = day('2026-11-20') // a Friday
const told = (typed: string) => factsIn(normalise(typed), today)
const hours = (amount: number) => ({ amount: amount * 1000, unit: 'hour' })
const ceus = (amount: number) => ({ amount: Math.round(amount * 1000), unit: 'credit' })

describe('what somebody has', () => {
  test.each([
    ['i have 1.2 ceus', [ceus(1.2)]],
    ['did a 90 minute webinar', [hours(1.5)]],
    ['two 8 hr days at a conference', [hours(16)]],
    ['3 classes of 2 hours each', [hours(6)]],
    ['2 x 3 hour workshops', [hours(6)]],
    ['an hour and a half', [hours(1.5)]],
    ['.5 from nutrition .3 from mobility and .7 from nasm', [ceus(0.5), ceus(0.3), ceus(0.7)]],
    ['how many hours are left if i have 9.5', [hours(9.5)]],
    ['llevo 12 horas', [hours(12)]],
    ['six online classes, they ran three hours each', [hours(18)]],
    ['2 hours a week for 5 weeks', [hours(10)]],
    ['90 minutes twice a month for 4 months', [hours(12)]],
    ['one hour a week until december 18', [hours(4)]],
  ])('"%s"', (typed, have) => {
    expect(told(typed).have).toEqual(have)
  })
  test.each(['do i need 1.9 or 2.0', 'is it 1.9 per cycle', 'why 19 hours'])(
    'is no figure of the rules: "%s"',
    (typed) => {
      expect(told(typed)).not.toHaveProperty('lacks')
    },
  )
  test.each([
    ['still need .4', [ceus(0.4)]],
    ['im 3 hours short', [hours(3)]],
    ['me faltan 3 horas', [hours(3)]],
  ])('is apart from what is missing: "%s"', (typed, lacks) => {
    expect(told(typed)).toMatchObject({ lacks })
    expect(told(typed)).not.toHaveProperty('have')
  })
  test('may be a share of the whole', () => {
    expect(told('it shows 40% done').share).toBe(40)
  })
  test('counts the part and not the whole, and no money as courses', () => {
    expect(told('3 of my 7 courses go by petition').many).toBe(3)
    expect(told('i spent 90 dollars on petitions')).not.toHaveProperty('many')
  })
  test('counts no hours of a course as courses', () => {
    expect(told('petition a 6 hour course')).not.toHaveProperty('many')
    expect(told('petition 6 courses').many).toBe(6)
  })
})

describe('a day', () => {
  test.each([
    ['mine ends 12/31/2026', { expires: '2026-12-31' }],
    ['audit mail was dated 10/25/2026 and i sent nothing', { auditOn: '2026-10-25' }],
    ['audit letter came on monday', { auditOn: '2026-11-16' }],
    ['cpr done today good for 2 years', { cardExpires: '2028-11-20' }],
    ['i got certified on march 3 2025', { certifiedOn: '2025-03-03' }],
    ['been expired for 40 days', { expires: '2026-10-11' }],
    ['my cpr is good till 2028', { card: 'current' }],
    ['the 9th of next month is when mine expires', { expires: '2026-12-09' }],
    ['my card says 2/14/2027', { expires: '2027-02-14' }],
    ['my cpr card says 2/14/2027', { cardExpires: '2027-02-14' }],
    ['an audit notice, they sent it november 2, sat in my inbox', { auditOn: '2026-11-02' }],
  ])('belongs to what happened then: "%s"', (typed, facts) => {
    expect(told(typed)).toMatchObject(facts)
  })
  test('of a card that is only asked about is no fact', () => {
    expect(told('is my cpr still good')).not.toHaveProperty('card')
  })
})
