import { PassThrough, Writable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { setImmediate as soon } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { runScript } from '../../../src/adapters/console/exec.ts'
import { travelClock } from '../../../src/adapters/console/travel-clock.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { consoleCommands } from '../../support/console-commands.ts'
import { noon, smallBot } from '../../support/small-bot.ts'

interface Line {
  readonly as: string
  readonly text_in: string
  readonly outcome: string
  readonly text: string
  readonly reply: { readonly title: string }
  readonly ms: number
}

/** A script in progress; the timer goes on by 1.5 ms each time it is read. */
async function script<Output extends Writable>(jsonl: boolean, output: Output) {
  const store = await openStore('memory:')
  onTestFinished(() => store.close())
  const clock = travelClock(() => noon)
  const { perform } = smallBot(store, { commands: consoleCommands, clock: clock.now, zone: 'UTC' })
  const input = new PassThrough()
  const stop = new AbortController()
  let ticks = 0
  const timer = () => (ticks += 1.5)
  const tools = { perform, clock, timer, input, output, jsonl, signal: stop.signal }
  return { input, stop, done: runScript(tools), output }
}

async function answersTo(text: string, jsonl = true): Promise<readonly Line[]> {
  const { input, output, done } = await script(jsonl, new PassThrough())
  const written = textOf(output)
  input.end(text)
  expect(await done).toBe(true)
  output.end()
  return (await written)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}

const json = (...objects: readonly unknown[]) =>
  objects.map((each) => JSON.stringify(each)).join('\n')

test('an answer has who, what, the outcome, the words, the reply and the time it took', async () => {
  const [answer] = await answersTo(json({ as: 'ada', text: '/recert drop 3' }))
  expect(answer).toStrictEqual({
    as: 'ada',
    text_in: '/recert drop 3',
    outcome: 'action',
    text: 'Dropped 3',
    reply: { outcome: 'action', title: 'Dropped 3', tone: 'good', blocks: [] },
    ms: 1.5,
  })
})

test('lines are answered in their order', async () => {
  const many = Array.from({ length: 50 }, (_, at) => ({ as: `p${at % 3}`, text: `drop ${at}` }))
  const answers = await answersTo(json(...many))
  expect(answers.map(({ text_in }) => text_in)).toStrictEqual(many.map(({ text }) => text))
})

test('each person has a record of their own, and "me" is whoever is not named', async () => {
  const answers = await answersTo(
    json(
      { as: 'ada', text: 'begin 2027-01-15' },
      { text: 'status' },
      { as: 'ada', text: 'status' },
    ),
  )
  const [, me, ada] = answers.map(({ text }) => text.split('\n')[0])
  expect([me, ada]).toStrictEqual([
    'console:me at 2026-11-20 12:00',
    'console:ada at 2026-11-20 07:00', // in the zone that her record names
  ])
})

test('"now" moves the clock for its line alone', async () => {
  const lines = [{ now: '2027-04-20T09:30:00+02:00', text: 'status' }, { text: 'status' }]
  const answers = await answersTo(json(...lines))
  expect(answers.map(({ text }) => text.split('\n')[0])).toStrictEqual([
    'console:me at 2027-04-20 07:30',
    'console:me at 2026-11-20 12:00',
  ])
})

test('without --jsonl a line is the message itself', async () => {
  const answers = await answersTo('/recert drop 1\n/drop 2\ndrop 3\nhello there\n', false)
  expect(answers.map(({ text_in, outcome }) => [text_in, outcome])).toStrictEqual([
    ['/recert drop 1', 'action'],
    ['/drop 2', 'action'],
    ['drop 3', 'action'],
    ['hello there', 'refused'],
  ])
})

describe('a line that is not usable', () => {
  test.for([
    ['{"text":', 'not a JSON object'],
    ['', 'not a JSON object'],
    ['[]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['"status"', 'not a JSON object'],
    ['{}', '"text" has to say something'],
    ['{"text":" "}', '"text" has to say something'],
    ['{"text":7}', '"text" has to say something'],
    ['{"as":"","text":"status"}', '"as" has to be a name'],
    ['{"as":7,"text":"status"}', '"as" has to be a name'],
    ['{"as":"a\\u0000","text":"status"}', '"as" has to be a name'],
    ['{"now":"soon","text":"status"}', '"now" has to be a moment'],
    ['{"now":"2026-11-20","text":"status"}', '"now" has to be a moment'],
    ['{"now":"2026-11-20T15:00:00","text":"status"}', '"now" has to be a moment'],
    ['{"now":"2026-02-30T15:00:00Z","text":"status"}', '"now" has to be a moment'],
    ['{"now":1,"text":"status"}', '"now" has to be a moment'],
    ['{"now":null,"text":"status"}', '"now" has to be a moment'],
  ] as const)('%s is refused with its reason, and the next is answered', async ([line, why]) => {
    const [refused, next] = await answersTo(`${line}\n${json({ text: 'drop 1' })}\n`)
    expect(refused).toMatchObject({ outcome: 'refused', text_in: line, ms: 0 })
    expect(refused?.text).toContain(why)
    expect(next?.outcome).toBe('action')
  })

  test('keeps the name of whoever sent it', async () => {
    const [refused] = await answersTo('{"as":"ada"}')
    expect(refused?.as).toBe('ada')
  })

  test('may be blank without --jsonl', async () => {
    const answers = await answersTo('\ndrop 1\n', false)
    expect(answers.map(({ outcome }) => outcome)).toStrictEqual(['refused', 'action'])
  })

  test('is one of more than 100 kB, and just 100 kB are still read', async () => {
    const fits = json({ text: 'x'.repeat(100_000 - json({ text: '' }).length) })
    const [read, refused] = await answersTo(`${fits}\n${fits} \n`)
    expect(read?.text).toContain('too long for me to read')
    expect(refused?.text).toContain('longer than 100 kB')
    expect(refused?.text_in).toHaveLength(200)
  })
})

test('an answer is written before the next line is awaited', async () => {
  const { input, output, done } = await script(false, new PassThrough())
  input.write('drop 1\ndro')
  while (output.readableLength === 0) await soon()
  expect(String(output.read())).toContain('Dropped 1')
  input.end('p 2')
  await done
})

test('a slow reader is waited for', async () => {
  const held: (() => void)[] = []
  const output = new Writable({
    write(_chunk, _encoding, done) {
      held.push(done)
    },
  })
  const { input, done } = await script(false, output)
  input.end('drop 1\ndrop 2\n')
  for (let turn = 0; turn < 100; turn += 1) await soon()
  expect(held).toHaveLength(1)
  held[0]?.()
  await vi.waitUntil(() => held.length === 2)
  held[1]?.()
  expect(await done).toBe(true)
})

test('a reader who is gone ends the work, and not every line was read', async () => {
  const output = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  })
  const { input, done } = await script(false, output)
  input.write('drop 1\n')
  expect(await done).toBe(false)
})

test('a reader that fails otherwise is an error', async () => {
  const output = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    },
  })
  const { input, done } = await script(false, output)
  input.write('drop 1\n')
  await expect(done).rejects.toThrow('no space')
})

test('the signal to stop ends it while it waits for a line', async () => {
  const { input, done, stop } = await script(false, new PassThrough())
  input.write('drop 1\n')
  await soon()
  stop.abort()
  expect(await done).toBe(false)
})
