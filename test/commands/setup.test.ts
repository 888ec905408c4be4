import { describe, expect, test } from 'vitest'
import { at, say } from '../support/world.ts'
import { linesOf, settled, typed } from './typed.ts'

describe('setup', () => {
  test('a person who types setup alone is asked for the expiry, and nothing is saved', () => {
    const { reply, saved } = typed('setup')
    expect(reply).toMatchObject({ outcome: 'clarify', title: 'When does your NASM-CPT expire?' })
    expect(reply.next?.text).toContain('/recert setup 2027-01-15')
    expect(saved).toBe(false)
  })

  test('a person who is set up is told the expiry on record and how to change the rest', () => {
    const { text, saved } = typed('setup', settled)
    expect(text).toContain('Your NASM-CPT expires on Jan 15, 2027')
    expect(saved).toBe(false)
  })

  test('every option of the question format is saved', () => {
    const { ledger } = typed(
      '/recert setup expires:2027-01-15 certified:2025-06-01 timezone:America/New_York',
    )
    expect(ledger).toMatchObject({
      expires: '2027-01-15',
      certified: '2025-06-01',
      zone: 'America/New_York',
    })
  })

  test('the balance so far and the card become an entry and a card of their own', () => {
    const { ledger, text } = typed('setup 2027-01-15 ceus:1.2 cpr:2027-12-01')
    expect(ledger.entries).toMatchObject([{ on: null, stated: { amount: 1200, unit: 'credit' } }])
    expect(ledger.cards).toMatchObject([{ expires: '2027-12-01', covers: 'unknown', mode: null }])
    expect(text).toContain('1.2 of 1.9 CEUs, 0.7 to go')
    expect(text).toContain('check that it does')
  })

  test.each([
    ['2027-01-15', '2027-01-15'],
    ['1/15/2027', '2027-01-15'],
    ['15/1/2027', '2027-01-15'],
    ['Jan 15 2027', '2027-01-15'],
    ['January 15th, 2027', '2027-01-15'],
    ['expires:“2027-01-15”', '2027-01-15'],
    ['today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
    ['3 weeks ago', '2026-10-30'],
    ['in 10 days', '2026-11-30'],
    ['expires:in 10 days', '2026-11-30'],
    ['02/29/2028', '2028-02-29'],
  ])('an expiry typed as %s is %s', (written, day) => {
    expect(typed(`setup ${written}`).ledger.expires).toBe(day)
  })

  test('02/03/2027 is asked back with both days as buttons, and each of them works', () => {
    const { reply, saved } = typed('setup 02/03/2027')
    expect(reply.outcome).toBe('clarify')
    expect(saved).toBe(false)
    expect(linesOf(reply)).toEqual(['setup 2027-02-03', 'setup 2027-03-02'])
    expect(linesOf(reply).map((line) => typed(line).ledger.expires)).toEqual([
      '2027-02-03',
      '2027-03-02',
    ])
  })

  test('a month alone is asked back: cards and certificates often run to its end', () => {
    expect(linesOf(typed('setup Jan 2027').reply)).toEqual(['setup 2027-01-31', 'setup 2027-01-01'])
  })

  test.each(['2026-02-30', '02/29/2027', 'soon', '31/31/2027', '2027', 'tommorow'])(
    'an expiry of %s is refused and nothing is saved',
    (written) => {
      const { reply, saved } = typed(`setup ${written}`, settled)
      expect(reply.outcome).toBe('refused')
      expect(reply.next?.text).toContain('/recert setup')
      expect(saved).toBe(false)
    },
  )

  test('a day that cannot be read is shown as typed, with a way to write it', () => {
    expect(typed('setup soon').text).toContain('"soon" is no day I can read')
    expect(typed('setup soon').text).not.toContain('ISO')
  })

  test('ten years ago and six years ahead are the last days that an expiry may have', () => {
    expect(typed('setup 2016-11-20').saved).toBe(true)
    expect(typed('setup 2016-11-19').reply.outcome).toBe('refused')
    expect(typed('setup 2032-11-20').saved).toBe(true)
    const { reply, saved } = typed('setup 2032-11-21')
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test('nobody is certified in the future or after the expiry', () => {
    expect(typed('setup certified:2026-11-20', settled).saved).toBe(true)
    expect(typed('setup certified:2026-11-21', settled).reply.outcome).toBe('refused')
    expect(typed('setup expires:2026-10-30 certified:2026-10-31').saved).toBe(false)
  })

  test('an expiry before the day of certification on record is not blamed on that day', () => {
    const before = ['setup 2027-01-15 certified:2025-06-01']
    expect(typed('setup expires:2025-01-15', before).text).toContain('Jan 15, 2025')
  })

  test('what is told again replaces what was there, and the rest stays', () => {
    const { ledger } = typed('setup 2027-02-01', ['setup 2027-01-15 ceus:1.2 cpr:2027-12-01'])
    expect(ledger.expires).toBe('2027-02-01')
    expect(ledger.entries).toHaveLength(1)
    expect(ledger.cards).toHaveLength(1)
  })

  test('a balance told twice is corrected, not added, and zero takes it away', () => {
    const twice = typed('setup ceus:1.3', ['setup 2027-01-15 ceus:1.2'])
    expect(twice.ledger.entries).toMatchObject([{ stated: { amount: 1300 } }])
    expect(typed('setup ceus:0', ['setup 2027-01-15 ceus:1.2']).ledger.entries).toEqual([])
  })

  test('a balance told twice keeps its number, and courses logged in between stay', () => {
    const lines = ['setup 2027-01-15 ceus:1.2', 'log 0.4 Yoga']
    const { entries } = typed('setup ceus:1', lines).ledger
    expect(entries.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Opening balance'],
      [2, 'Yoga'],
    ])
  })

  test('correcting the balance keeps the note on where its documents are', () => {
    const lines = ['setup 2027-01-15 ceus:1.2', 'edit 1 evidence:"blue folder"']
    expect(typed('setup ceus:1.3', lines).ledger.entries[0]?.evidence).toBe('blue folder')
  })

  test('the same card told twice is one card', () => {
    expect(typed('setup cpr:2027-12-01', ['setup cpr:2027-12-01']).ledger.cards).toHaveLength(1)
  })

  test('a balance may have three decimals', () => {
    expect(typed('setup ceus:1.825').ledger.entries[0]?.stated.amount).toBe(1825)
  })

  test.each(['-1', '1.8255', '1001', '1e9', 'many'])('a balance of %s is refused', (wrong) => {
    const { reply, saved } = typed(`setup ceus:${wrong}`)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test('19 "CEUs" so far are asked back, as log does, for they are nearly always hours', () => {
    expect(typed('setup 2027-01-15 ceus:19').saved).toBe(false)
  })

  test.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['america/los_angeles', 'America/Los_Angeles'],
    ['Chicago', 'America/Chicago'],
    ['"new york"', 'America/New_York'],
    ['eastern', 'America/New_York'],
    ['UTC', 'UTC'],
  ])('the clock of %s is %s', (written, zone) => {
    expect(typed(`setup timezone:${written}`).ledger.zone).toBe(zone)
  })

  test('a zone nearly named is offered as a button; one unknown is refused', () => {
    expect(linesOf(typed('setup timezone:chcago').reply)).toEqual([
      'setup timezone:America/Chicago',
    ])
    const { reply, saved } = typed('setup timezone:Atlantis', settled)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test('a city of two words needs no quotes', () => {
    expect(typed('setup timezone:New York').ledger.zone).toBe('America/New_York')
  })

  test('in the evening of the last day in Los Angeles the certification has not expired', () => {
    const evening = at('2026-11-21T05:00:00Z')
    const line = 'setup 2026-11-20 timezone:America/Los_Angeles'
    expect(typed(line, [], { now: evening }).text).toContain('(today): expires')
  })

  test('in the morning after it in Tokyo it has, though it is still the last day in London', () => {
    const late = at('2026-11-20T23:30:00Z')
    expect(typed('setup 2026-11-20 timezone:Asia/Tokyo', [], { now: late }).text).toContain(
      'is not valid until NASM has renewed it',
    )
  })

  test('today is the day of the zone told in the same breath', () => {
    const evening = at('2026-11-21T05:00:00Z') // still the 20th in Los Angeles
    const line = 'setup today timezone:America/Los_Angeles'
    expect(typed(line, [], { now: evening }).ledger.expires).toBe('2026-11-20')
  })

  test('undo gives back every date as it was', () => {
    const { ledger, old } = typed('undo', [...settled, 'setup 2028-01-15 ceus:1 cpr:2028-01-01'])
    expect(old.expires).toBe('2028-01-15')
    expect(ledger).toEqual(say(settled).member.ledger)
  })

  test('an option nearly named is offered; a second bare word is refused', () => {
    expect(linesOf(typed('setup exp:2027-01-15').reply)).toEqual(['setup expires:2027-01-15'])
    expect(typed('setup 2027-01-15 please').saved).toBe(false)
  })

  test('the button for 19 hours so far keeps everything else that was told', () => {
    const { reply } = typed('setup 2027-01-15 cpr:2027-12-01 ceus:19 timezone:Asia/Tokyo')
    const [line = ''] = linesOf(reply)
    expect(typed(line).ledger).toMatchObject({ expires: '2027-01-15', zone: 'Asia/Tokyo' })
    expect(typed(line).ledger.cards).toHaveLength(1)
    expect(typed(line).ledger.entries[0]?.stated.amount).toBe(1900)
  })

  test('so does the button for a mistyped zone', () => {
    const [line = ''] = linesOf(typed('setup 2027-01-15 timezone:Berln').reply)
    expect(typed(line).ledger).toMatchObject({ expires: '2027-01-15', zone: 'Europe/Berlin' })
  })

  test('a much later expiry after an application asks whether it is a renewal', () => {
    const sent = ['setup 2027-01-15 ceus:1.9 cpr:2027-12-01', 'apply on:today']
    const { reply, saved } = typed('setup 2029-01-15', sent)
    expect([saved, reply.outcome]).toEqual([false, 'clarify'])
    expect(linesOf(reply)).toEqual([
      'renew expires:2029-01-15',
      'setup expires:2029-01-15 renewed:no',
    ])
    for (const line of linesOf(reply)) expect(typed(line, sent).saved).toBe(true)
  })

  test.each(['tz', 'zone', 'clock'])('the clock is also read after %s:', (name) => {
    const { ledger } = typed(`setup 2027-01-15 ${name}:Europe/Zurich`)
    expect(ledger).toMatchObject({ expires: '2027-01-15', zone: 'Europe/Zurich' })
  })

  test('two days without a word are refused, and the first is not taken for a card', () => {
    const { reply } = typed('setup 2027-01-15 2027-12-01')
    expect(reply).toMatchObject({
      outcome: 'refused',
      title: 'I could not read "2027-01-15 2027-12-01"',
    })
  })
})
