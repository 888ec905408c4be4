import { describe, expect, test } from 'vitest'
import { at, say } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

const stated = (line: string) => typed(line, settled).ledger.entries.at(-1)?.stated

describe('log', () => {
  test('a course is saved with all that was told of it', () => {
    const line =
      '/recert log ceus:0.4 title:"Corrective exercise" on:2026-11-03 provider:"NASM" approval:approved category:ethics evidence:"blue folder"'
    expect(typed(line, settled).ledger.entries).toEqual([
      {
        number: 1,
        title: 'Corrective exercise',
        on: '2026-11-03',
        stated: { amount: 400, unit: 'credit' },
        provider: 'NASM',
        category: 'ethics',
        approval: 'approved',
        evidence: 'blue folder',
      },
    ])
  })

  test('the reply shows CEUs and hours, the number, the day, what counts and what is left', () => {
    const { reply, text } = typed('log 0.4 Yoga on:yesterday', settled)
    expect(reply.title).toBe('Logged 0.4 CEUs (4 hours): Yoga')
    expect(text).toContain('Entry: #1')
    expect(text).toContain('Completed: Nov 19, 2026')
    expect(text).toContain('Counts: 0.4 CEUs, approval not confirmed')
    expect(text).toContain('0.4 of 1.9 CEUs, 1.5 to go')
  })

  test.each([
    ['log 0.4 Yoga', 400, 'credit'],
    ['log 0,4 Yoga', 400, 'credit'],
    ['log .4 Yoga', 400, 'credit'],
    ['log 0.4ceu Yoga', 400, 'credit'],
    ['log 0.4 CEUs Yoga', 400, 'credit'],
    ['log 3h Yoga', 3000, 'hour'],
    ['log 3 hours Yoga', 3000, 'hour'],
    ['log 2.5 hrs Yoga', 2500, 'hour'],
    ['log hours:4 title:"Yoga"', 4000, 'hour'],
    ['log hours:0.25 Yoga', 250, 'hour'],
  ])('%s is read in its own unit', (line, amount, unit) => {
    expect(stated(line)).toEqual({ amount, unit })
  })

  test.each([
    ['log on:2026-11-03 0.4 "x"', 'x', '2026-11-03'],
    ['log 0.4 "Focus on: mobility"', 'Focus on: mobility', '2026-11-20'],
    ['log 0.4 Focus on: mobility', 'Focus on: mobility', '2026-11-20'],
    ['log 0.4 "on:2026-11-03"', 'on:2026-11-03', '2026-11-20'],
    ['log 0.4 on', 'on', '2026-11-20'],
    ['log 0.4 🧘 flow', '🧘 flow', '2026-11-20'],
    ['log 0.4 Yoga on:Nov 3 2026', 'Yoga', '2026-11-03'],
    ['log 0.4 Yoga on: Nov 3', 'Yoga', '2026-11-03'],
    ['log on:3 weeks ago 0.4 Yoga', 'Yoga', '2026-10-30'],
    ['log 0.4 “Corrective exercise”', 'Corrective exercise', '2026-11-20'],
  ])('%s has the title %s and the day %s', (line, title, on) => {
    expect(typed(line, settled).ledger.entries).toMatchObject([{ title, on }])
  })

  test.each([
    'log',
    'log 0.4',
    'log Yoga',
    'log 0 Yoga',
    'log -1 Yoga',
    'log 101 Yoga',
    'log 1e9 Yoga',
    'log 99999999999999999999 Yoga',
    'log 0.0001 Yoga',
    'log hours:501 Yoga',
    'log hours:4 ceus:0.4 Yoga',
    'log 0.4 ""',
    'log 0.4 Yoga on:tomorrow',
    'log 0.4 Yoga on:31/12/2026',
    'log 0.4 Yoga on:2026-02-30',
    'log 0.4 Yoga on:9999-12-31',
    'log 0.4 Yoga approval:yes',
    `log 0.4 ${'a'.repeat(121)}`,
  ])('%s is refused and nothing is saved', (line) => {
    const { reply, saved } = typed(line, settled)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test('hours have two decimals at most, so that credits stay whole thousandths', () => {
    expect(typed('log hours:0.123 Yoga', settled).saved).toBe(false)
  })

  test.each([
    ['log 30 minutes Yoga', 500],
    ['log 90min Yoga', 1500],
    ['log 15 mins Yoga', 250],
  ])('%s is told in hours', (line, amount) => {
    expect(stated(line)).toEqual({ amount, unit: 'hour' })
  })

  test('50 minutes, which are no round part of an hour, can be logged all the same', () => {
    // 50 / 60 has more than two decimals: "ceus: hours: 0.8333333333333334: give at most two decimals".
    expect(typed('log 50 minutes Yoga', settled).reply.outcome).not.toBe('refused')
  })

  test.each(['Leg day: basics', 'Up to date: nutrition'])(
    'the title %s is kept as typed',
    (title) => {
      expect(typed(`log 0.4 ${title}`, settled).ledger.entries[0]?.title).toBe(title)
    },
  )

  test('a title of 120 letters is the longest', () => {
    expect(typed(`log 0.4 ${'a'.repeat(120)}`, settled).saved).toBe(true)
  })

  test('a number that is there but wrong is called wrong, and one that is not there is asked for', () => {
    expect(typed('log 0 Yoga', settled).reply.title).toBe('I could not read the ceus')
    expect(typed('log 0.4', settled).reply.title).toBe('Please say what you attended')
  })

  test('the line that helps keeps the title the person typed', () => {
    expect(typed('log Yoga', settled).reply.next?.text).toContain('Yoga')
  })

  test('a title by name takes all its words, or says that it needs quotes', () => {
    // Today: "ceus: give a number", though 0.4 is there.
    expect(typed('log 0.4 title:Corrective exercise', settled).text).toMatch(
      /Logged .* Corrective exercise|quotes/,
    )
  })

  test('a provider of several words does not leak into the title', () => {
    const line = 'log 0.4 Yoga provider:National Academy of Sports Medicine'
    const { saved, ledger } = typed(line, settled)
    expect(saved ? ledger.entries[0]?.title : 'Yoga').toBe('Yoga')
  })

  test.each([
    ['log 0.4 Yoga on 2026-11-03', 'Yoga', '2026-11-03'],
    ['log 0.4 Yoga date:2026-11-03', 'Yoga', '2026-11-03'],
    ['log 3 hours Yoga on 2026-11-03 NASM', 'Yoga NASM', '2026-11-03'],
    ['log 3h Yoga on Nov 3 with Ana', 'Yoga with Ana', '2026-11-03'],
    ['log 3h Yoga 2026-11-03', 'Yoga', '2026-11-03'],
    ['log 3h Foundations on balance', 'Foundations on balance', '2026-11-20'],
    ['log 3h Yoga level 2 on:2026-11-03', 'Yoga level 2', '2026-11-03'],
    ['log 3h Seminar 2026', 'Seminar 2026', '2026-11-20'],
    ['log 3h Yoga 3 weeks ago', 'Yoga', '2026-10-30'],
    ['log 3h Yoga, 2026-11-03', 'Yoga', '2026-11-03'],
    ['log 3h Yoga (Nov 3)', 'Yoga', '2026-11-03'],
    ['log 3h Yoga Dec 3', 'Yoga', '2025-12-03'],
    ['log 3h Yoga Nov 3, 2026', 'Yoga', '2026-11-03'],
    ['log 3h Yoga 3rd November 2026', 'Yoga', '2026-11-03'],
    ['log 3h Yoga 13/11/26', 'Yoga', '2026-11-13'],
    ['log 3h "Yoga Nov 3"', 'Yoga Nov 3', '2026-11-20'],
    ['log 3h March 5 kilometres', 'March 5 kilometres', '2026-11-20'],
    ['log 3h Yoga part 1/2', 'Yoga part 1/2', '2026-11-20'],
    ['log 3h Marching 3', 'Marching 3', '2026-11-20'],
    ['log 3h Coaching in marathon', 'Coaching in marathon', '2026-11-20'],
    ['log 3h May 3', 'May 3', '2026-11-20'],
  ])('%s is %s on %s, with no day left in its title', (line, title, on) => {
    const { ledger } = typed(line, settled)
    expect(ledger.entries[0]).toMatchObject({ title, on })
  })

  test.each([
    'log 3h Yoga 03/11/26',
    'log 3h Yoga completed in October',
    'log 3h Yoga (in Oct 2026)',
  ])('%s is asked for its day, and not logged today', (line) => {
    expect(typed(line, settled).saved).toBe(false)
  })

  test('half an hour in minutes is not offered as 30 hours', () => {
    expect(linesOf(typed('log 30 minutes Yoga', settled).reply).join('\n')).not.toContain(
      'hours:30',
    )
  })

  test('20 "CEUs" are asked back as 20 hours, and the button logs those', () => {
    const { reply, saved } = typed('log 20 Yoga', settled)
    expect(reply).toMatchObject({ outcome: 'clarify', title: 'Did you mean 20 hours?' })
    expect(saved).toBe(false)
    const [line = ''] = linesOf(reply)
    expect(stated(line)).toEqual({ amount: 20_000, unit: 'hour' })
  })

  test('more CEUs than a cycle needs are asked back, and given as hours they are believed', () => {
    expect(typed('log 2.0 Yoga', settled).saved).toBe(true)
    const { reply } = typed('log 3 Ethics workshop', settled)
    expect(reply.title).toBe('Did you mean 3 hours?')
    expect(JSON.stringify(reply.blocks)).toContain('(30 hours) is more than a whole cycle needs')
    expect(typed('log hours:30 Ethics workshop', settled).saved).toBe(true)
    expect(typed('log hours:101 Yoga', settled).reply.outcome).toBe('clarify')
  })

  test.each(['log 1 1/2 hours yoga', 'log 2 h 30 min yoga', 'log 2 30 minute webinars'])(
    '%s holds two amounts and is asked for the whole',
    (line) => {
      const { reply, saved } = typed(line, settled)
      expect(saved).toBe(false)
      expect(reply.title).toBe('How long was it in all?')
    },
  )

  test('a day without its year is the latest one, for a course is past', () => {
    expect(typed('log 0.4 Yoga on:May 3', settled).ledger.entries[0]?.on).toBe('2026-05-03')
    expect(typed('log 0.4 Yoga on:1/15', settled).ledger.entries[0]?.on).toBe('2026-01-15')
  })

  test('the button for 20 hours keeps the day, the provider and the approval', () => {
    const line = 'log 20 Yoga on:2026-10-01 provider:NASM approval:approved'
    const [button = ''] = linesOf(typed(line, settled).reply)
    expect(typed(button, settled).ledger.entries[0]?.on).toBe('2026-10-01')
  })

  test('02/03/2026 is asked back and each button logs the course on its day', () => {
    const { reply, saved } = typed('log 0.4 "Yoga flow" on:02/03/2026', settled)
    expect(saved).toBe(false)
    const days = linesOf(reply).map((line) => typed(line, settled).ledger.entries[0])
    expect(days).toMatchObject([
      { title: 'Yoga flow', on: '2026-02-03' },
      { title: 'Yoga flow', on: '2026-03-02' },
    ])
  })

  test('a title that holds the same digits as the day keeps them', () => {
    const { reply } = typed('log 0.4 "Summit 02/03/2026" on:02/03/2026', settled)
    const [line = ''] = linesOf(reply)
    expect(typed(line, settled).ledger.entries[0]).toMatchObject({
      title: 'Summit 02/03/2026',
      on: '2026-02-03',
    })
  })

  test('a line too long for a button is asked without buttons', () => {
    const { reply } = typed(`log 0.4 ${'a'.repeat(90)} on:02/03/2026`, settled)
    expect(reply.outcome).toBe('clarify')
    expect(linesOf(reply)).toEqual([])
  })

  test('without an expiry it is saved, and its time cannot be judged', () => {
    const { saved, text } = typed('log 0.4 Yoga')
    expect(saved).toBe(true)
    expect(text).toContain('I do not know your expiry')
  })

  test.each([
    ['2025-01-14', 'completed before Jan 15, 2025'],
    ['2025-01-15', '0.4 CEUs, approval not confirmed'],
  ])('a course of %s counts so: %s', (on, words) => {
    expect(typed(`log 0.4 Yoga on:${on}`, settled).text).toContain(`Counts: `)
    expect(typed(`log 0.4 Yoga on:${on}`, settled).text).toContain(words)
  })

  test('day 90 counts, day 91 does not, and the reply says which day was the last', () => {
    const member = say(['setup 2026-08-22']).member
    const log = (on: string) => heard(['log 0.4 Yoga'], { member, now: at(on) })
    expect(log('2026-11-20')).toContain('Counts: 0.4 CEUs')
    expect(log('2026-11-21')).toContain(
      'no: completed after Nov 20, 2026, the last day for courses',
    )
  })

  test('the same title on the same day is a repeat; on another day it is not', () => {
    const first = [...settled, 'log 0.4 "Yoga flow" on:2026-06-01']
    expect(typed('log 0.4 "yoga, FLOW!" on:2026-06-01', first).text).toContain(
      'no: repeats #1: same title, same day',
    )
    expect(typed('log 0.4 "Yoga flow" on:2026-06-02', first).text).toContain('0.8 of 1.9')
  })

  test('two courses named by different emoji are two courses', () => {
    expect(typed('log 0.2 🏋️', [...settled, 'log 0.1 🧘']).text).not.toContain('repeats')
  })

  test('what is over the total is logged and said not to count', () => {
    const { text } = typed('log 0.4 Yoga', [...settled, 'log 1.8 Much on:2026-06-01'])
    expect(text).toContain('Counts: 0.1 CEUs, over the total that is needed')
  })

  test('a course that goes by petition waits; one of NASM itself needs no approval', () => {
    expect(typed('log 0.4 Yoga approval:petition', settled).text).toContain('needs a petition')
    expect(typed('log 0.4 Yoga approval:not-approved', settled).text).toContain('not approved')
    expect(typed('log 0.4 Yoga provider:nasm', settled).text).toMatch(/Counts: 0\.4 CEUs$/m)
  })

  test('a petition sent before the course was logged finds it by its title', () => {
    const lines = [...settled, 'petition "Kettlebell basics" state:approved']
    const { ledger, text } = typed('log 0.4 kettlebell BASICS approval:petition', lines)
    expect(ledger.petitions[0]?.entry).toBe(2)
    expect(text).toContain('Counts: 0.4 CEUs')
  })

  test('today is the day where the person lives', () => {
    const line = 'log 0.4 Yoga'
    const tokyo = { now: at('2026-11-21T08:30:00+09:00') }
    const losAngeles = { now: at('2026-11-19T21:00:00-08:00') }
    expect(typed(line, settled, tokyo).ledger.entries[0]?.on).toBe('2026-11-21')
    expect(typed(line, settled, losAngeles).ledger.entries[0]?.on).toBe('2026-11-19')
    expect(typed('log 0.4 Yoga on:2026-11-21', settled, losAngeles).reply.outcome).toBe('refused')
    expect(typed('log 0.4 Yoga on:2026-11-21', settled, tokyo).saved).toBe(true)
  })

  test('its undo takes the course away, and its number is not given to another', () => {
    const undone = typed('undo change:2', [...settled, 'log 0.4 Yoga'])
    expect(undone.ledger).toEqual(say(settled).member.ledger)
    expect(typed('log 0.4 Pilates', [...settled, 'log 0.4 Yoga', 'undo']).text).toContain(
      'Entry: #2',
    )
  })

  test('a day that no living trainer has seen is asked back', () => {
    expect(typed('log 0.4 Yoga on:0001-01-01', settled).saved).toBe(false)
  })

  test('control characters and marks that turn the text around do not reach the record', () => {
    const { entries } = typed('log 0.4 "Yo\u{202e}ga\u{7}\u{2028}flow"', settled).ledger
    expect(entries[0]?.title).toBe('Yo ga flow')
  })
})
