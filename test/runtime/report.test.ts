import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { guarded } from '../../src/runtime/guarded.ts'
import { openLogFile } from '../../src/runtime/log-file.ts'
import { makeLog, makeReport } from '../../src/runtime/report.ts'
import { tempFolder } from '../support/temp-store.ts'

function reporter(chance: () => number = () => 0) {
  const lines: string[] = []
  const log = makeLog({ write: (line) => lines.push(line) })
  const written = (): unknown => JSON.parse(lines.at(-1) ?? '')
  return { report: makeReport(log, chance), log, lines, written }
}

test('a ticket has six letters or digits that nobody confuses', () => {
  const { report } = reporter(Math.random)
  const tickets = Array.from({ length: 200 }, () => report(new Error('x')))
  for (const each of tickets) expect(each).toMatch(/^R-[2-9A-HJKMNP-Z]{6}$/u)
  expect(new Set(tickets).size).toBe(200)
  expect(reporter(() => 0.999_999_999).report(new Error('x'))).toBe('R-ZZZZZZ')
})

test('an error is written with its ticket, its causes and where it was thrown', () => {
  const { report, written } = reporter()
  const deepest = Object.assign(new Error('disk is full'), { code: 'ERR_SQLITE_ERROR' })
  report(new RangeError('could not save', { cause: new Error('store', { cause: deepest }) }), {
    during: 'log',
  })
  expect(written()).toMatchObject({
    level: 'error',
    ticket: 'R-222222',
    during: 'log',
    error: {
      name: 'RangeError',
      message: 'could not save',
      cause: { message: 'store', cause: { message: 'disk is full', code: 'ERR_SQLITE_ERROR' } },
    },
  })
})

test('the log says where an error was thrown', () => {
  const { report, lines } = reporter()
  report(new Error('x'))
  expect(lines[0]).toMatch(/"at":\["at .*report\.test\.ts/u)
})

test('several errors in one are all written', () => {
  const { report, written } = reporter()
  report(new AggregateError([new Error('one'), new Error('two')], 'both'))
  expect(written()).toMatchObject({ error: { errors: [{ message: 'one' }, { message: 'two' }] } })
})

test('an error that is its own cause ends', () => {
  const { report, lines } = reporter()
  const circle = new Error('round')
  circle.cause = circle
  report(circle)
  expect(lines).toHaveLength(1)
})

test.for([
  new Error('cannot read "Yoga for my bad knee"'),
  new Error('cannot read “Yoga for my bad knee”'),
  new SyntaxError('Unexpected token Y, "Yoga for my bad knee" is not JSON'),
  new SyntaxError('Yoga for my bad knee'),
  new Error('failed for xoxb-1234-knee-5678'),
  new Error('failed for xapp-1-knee'),
  new Error('Authorization: Bot MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.knee-ZnCjm1XVW7vRze4b7Cq4se7kKWs'),
  new Error('MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.knee-ZnCjm1XVW7vRze4b7Cq4se7kKWs'),
  new Error('postgres://bot:knee@host/db'),
  new Error('connect ENOENT //:knee@host/2'),
  'a thrown knee',
  { text: 'an object about a knee' },
  undefined,
])('%s: words and keys stay out of the log', (error) => {
  const { report, lines } = reporter()
  expect(report(error, { text: 'knee', token: 'knee' })).toBe('R-222222')
  expect(lines.join('')).not.toContain('knee')
})

test('words that are logged by mistake are taken out', () => {
  const { log, lines } = reporter()
  log.info({ request: { line: 'log knee', options: { title: 'knee' } }, title: 'knee' }, 'heard')
  expect(lines.join('')).not.toContain('knee')
  expect(lines.join('')).toContain('heard')
})

test('a log that cannot be written does not keep the ticket from the person', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  const log = makeLog({
    write() {
      throw new Error('full')
    },
  })
  expect(makeReport(log, () => 0)(new Error('x'))).toBe('R-222222')
  expect(warn).toHaveBeenCalledOnce()
  warn.mockRestore()
})

test('a log file is made with its folder, for the owner alone, and holds each line at once', () => {
  const path = join(tempFolder(), 'new', 'recert.log')
  const log = makeLog(openLogFile(path))
  log.info('ready')
  expect(readFileSync(path, 'utf8')).toContain('"msg":"ready"')
  expect([dirname(path), path].map((each) => statSync(each).mode & 0o777)).toEqual([0o700, 0o600])
})

test('a listener that fails is reported and the emitter never hears of it', async () => {
  const { report, lines } = reporter()
  const heard: string[] = []
  const listen = guarded(report, async (word: string) => {
    heard.push(word)
    await Promise.reject(new Error('later'))
  })
  listen('one')
  guarded(report, () => {
    throw new Error('at once')
  })()
  await vi.waitFor(() => {
    expect(lines).toHaveLength(2)
  })
  expect(heard).toEqual(['one'])
})
