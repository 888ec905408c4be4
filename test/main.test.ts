import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../src/runtime/store.ts'
import { breakable, runMain, startMain } from './support/console-process.ts'
import { sharedKinds } from './support/stores.ts'
import { tempFolder } from './support/temp-store.ts'

const begin = 'setup 2027-01-15\n'

describe('the console', () => {
  test('keeps the record for the next start', async () => {
    const folder = tempFolder()
    const first = await runMain(folder, [], begin)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('Next: Begin with your expiry. Type: setup')
    const second = await runMain(folder, [], 'deadlines\n')
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(second.out).toContain('Jan 15, 2027')
    expect(second.out).not.toContain('Begin with your expiry')
  })

  test('lives by the clock of the machine, unless DEFAULT_ZONE names another', async () => {
    const machine = await runMain(tempFolder(), [], '/time 2027-04-20\n')
    expect(machine.out).toContain('in Pacific/Chatham')
    const named = await runMain(tempFolder(), [], '/time 2027-04-20\n', {
      DEFAULT_ZONE: 'Asia/Tokyo',
    })
    expect(named.out).toContain('in Asia/Tokyo')
  })

  test('says which setting .env has twice, and does not begin', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, '.env'), 'DEFAULT_ZONE=Asia/Tokyo\nDEFAULT_ZONE=Asia/Seoul\n')
    const run = await runMain(folder, [], begin)
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(run.err).toBe(
      'recert: .env sets DEFAULT_ZONE twice, and not to the same; keep one of the two lines\n',
    )
  })

  test('asks whether a name that is no setting is another, and begins', async () => {
    const run = await runMain(tempFolder(), [], begin, { STORE_URI: 'memory:' })
    expect(run).toMatchObject({
      code: 0,
      err: 'recert: STORE_URI is no setting and changes nothing; is it STORE_URL?\n',
    })
  })

  test('takes a store in memory, which leaves nothing behind', async () => {
    const folder = tempFolder()
    const run = await runMain(folder, [], begin, { STORE_URL: 'memory:' })
    expect(run.code).toBe(0)
    expect(existsSync(join(folder, 'data', 'recert.db'))).toBe(false)
  })

  test('refuses a database that another one has, in one message', async () => {
    const folder = tempFolder()
    const first = startMain(folder, [])
    await first.until('recert> ')
    const second = await runMain(folder, [])
    expect(second).toMatchObject({ code: 1, out: '' })
    expect(second.err).toMatch(/^recert: .*recert\.db is in use by another recert.*\n$/u)
    expect((await first.end()).code).toBe(0)
  })

  test.for(sharedKinds)('opens twice at once on $name, with one record', async (kind, { skip }) => {
    skip(kind.isMissing)
    const env = { STORE_URL: await kind.fresh() }
    const folder = tempFolder()
    const first = startMain(folder, [], env)
    await first.until('recert> ')
    const second = await runMain(folder, [], begin, env)
    expect(second).toMatchObject({ code: 0, err: '' })
    first.stdin.write('deadlines\n')
    await first.until('Jan 15, 2027')
    expect(await first.end()).toMatchObject({ code: 0, err: '' })
  })

  test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends it well', async (signal) => {
    const folder = tempFolder()
    const run = startMain(folder, [])
    await run.until('recert> ')
    run.stdin.write(begin)
    await run.until('Saved: expires Jan 15, 2027')
    run.child.kill(signal)
    await run.until('\n\nrecert> \n')
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
    const store = await openStore(`sqlite:${join(folder, 'data', 'recert.db')}`)
    expect((await store.read('console:me'))?.ledger.expires).toBe('2027-01-15')
    await store.close()
  })

  test('tells whom to ask when its operator named somebody', async () => {
    const env = { SUPPORT_CONTACT: 'desk@gym.example', STORE_URL: 'memory:' }
    const { out } = await runMain(tempFolder(), [], 'help\n', env)
    expect(out).toContain('trouble with this bot: desk@gym.example')
  })

  test('passes on what it cannot answer to the admin that ADMINS names, and gives their answer', async () => {
    const lines = [
      'will my extra ceus roll over',
      '3', // 👎
      'admin questions',
      'admin answer 1 Our gym keeps them',
      'can i bank surplus ceus',
      '/as maria',
      'admin questions',
    ]
    const env = { ADMINS: 'console', STORE_URL: 'memory:' }
    const { out, err } = await runMain(tempFolder(), [], `${lines.join('\n')}\n`, env)
    expect(err).toBe('')
    expect(out).toContain('[2] 👍 Helpful   [3] 👎 Not helpful')
    expect(out).toContain('Thank you for telling me')
    expect(out).toMatch(/“will my extra ceus roll over” \(the source is silent/u)
    expect(out).toMatch(/▌ Your admin says\n▌ Our gym keeps them\n/u)
    expect(out).toContain('Only an admin can do that here')
  })

  test('ends with a ticket when something breaks that nobody caught', async () => {
    const folder = tempFolder()
    const run = startMain(folder, [], breakable(folder, 'Promise.reject(fault)'))
    await run.until('recert> ')
    run.child.kill('SIGUSR2')
    await run.until('recert> \n')
    const { code, err } = await run.end()
    expect(code).toBe(1)
    expect(err).toMatch(/^recert: something broke on my side; [^\n]*R-\w{6}\n$/u)
  })
})

describe('exec', () => {
  test('answers line by line in order, and keeps nothing', async () => {
    const folder = tempFolder()
    const lines = [
      { as: 'ada', now: '2026-11-20T15:00:00Z', text: '/recert setup 2027-01-15' },
      'not json',
      { as: 'ada', now: '2026-11-20T15:00:00Z', text: '/recert status' },
    ].map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
    const { code, out, err } = await runMain(folder, ['exec', '--jsonl'], lines.join('\n'))
    expect({ code, err }).toStrictEqual({ code: 0, err: '' })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(answers.map(({ as, outcome }) => [as, outcome])).toStrictEqual([
      ['ada', 'action'],
      ['me', 'refused'],
      ['ada', 'answered'],
    ])
    expect(Object.keys(answers[0] ?? {})).toStrictEqual([
      'as',
      'text_in',
      'outcome',
      'text',
      'reply',
      'ms',
    ])
    expect(answers[2]?.['text']).toContain('56 days left')
    expect(existsSync(join(folder, 'data', 'recert.db'))).toBe(false)
  })

  test('answers a line before the next one comes', async () => {
    const run = startMain(tempFolder(), ['exec'])
    run.stdin.write('status\n')
    await run.until('"text_in":"status"')
    run.stdin.write('help\n')
    await run.until('"text_in":"help"')
    expect((await run.end()).code).toBe(0)
  })

  test('works on the store that it is given', async () => {
    const folder = tempFolder()
    const store = ['exec', '--store', 'sqlite:own.db']
    await runMain(folder, store, begin)
    const { out } = await runMain(folder, store, 'deadlines\n')
    expect(out).toContain('Jan 15, 2027')
  })

  test('ends when nobody reads any more, and says nothing', async () => {
    const run = startMain(tempFolder(), ['exec'])
    run.stdin.on('error', () => {}) // it may end before all is written
    run.child.stdout.destroy()
    const { code, err } = await run.end('status\n'.repeat(2000))
    expect({ code, err }).toStrictEqual({ code: 1, err: '' })
  })
})

describe('what cannot work is one message and no stack', () => {
  test.for([
    ['a bad environment', [], { DEFAULT_ZONE: 'Nowhere' }, /DEFAULT_ZONE: give a zone/u],
    [
      'a store of an unknown kind',
      ['exec', '--store', 'redis:x'],
      {},
      /there is no such store: give sqlite: and a file/u,
    ],
    [
      'a file that is no database',
      [],
      { STORE_URL: 'sqlite:own.txt' },
      /own\.txt.*not a database/u,
    ],
    ['an unknown argument', ['--bogus'], {}, /--bogus/u],
    ['an unknown word', ['serve'], {}, /"serve"; see --help/u],
  ] as const)('%s', async ([, args, env, words]) => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'own.txt'), 'plain words, and more than a header of them'.repeat(20))
    const { code, out, err } = await runMain(folder, args, '', { ...env })
    expect({ code, out }).toStrictEqual({ code: 1, out: '' })
    expect(err).toMatch(words)
    expect(err).toMatch(/^recert: /u)
    expect(err).not.toMatch(/\n +at /u)
  })
})

test('--help says what can be typed', async () => {
  const { code, out } = await runMain(tempFolder(), ['--help'])
  expect(code).toBe(0)
  expect(out).toContain('exec -- [--store URL] [--jsonl]')
})

test('the log holds nothing of what was typed', async () => {
  const folder = tempFolder()
  await runMain(folder, [], 'log 0.4 "my private course"\n')
  expect(readFileSync(join(folder, 'data', 'recert.log'), 'utf8')).not.toContain('private')
})
