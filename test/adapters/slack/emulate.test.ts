import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { botInEmulate, optionalScopes, scopes } from '../../support/emulate/bot-in-emulate.ts'
import { listIn, recordIn, textIn } from '../../support/peer/json.ts'

type Bot = Awaited<ReturnType<typeof botInEmulate>>

/** Every clock of this process, and so that of emulate too, goes on by so much. */
function passTime(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
  onTestFinished(() => void vi.useRealTimers())
}

/** What the bot said to ana in their direct messages, once there is so much of it. */
async function saidTo({ emulator, ana }: Bot, count = 1) {
  const said = await vi.waitFor(async () => {
    const messages = await emulator.direct(ana)
    expect(messages.length).toBeGreaterThanOrEqual(count)
    return messages
  }, 5000)
  return said.map(({ text }) => textIn(text))
}

/** Opens a form by this trigger, which is used up then. */
async function spend(bot: Bot, trigger: string): Promise<void> {
  await bot.people.command('log', { trigger })
  await bot.called('views.open')
}

/** What emulate keeps as the Home after so many publications. */
async function homeAfter(bot: Bot, count: number) {
  const calls = await bot.called('views.publish', count)
  return recordIn(recordIn(calls.at(-1)?.answer?.body)['view'])
}

/** All that makes the bot call Slack. The last answer is that to the export. */
async function useEverything(bot: Bot): Promise<void> {
  await bot.people.command('setup 2027-01-15')
  await bot.people.command('log')
  await bot.people.submit({ ceus: '0.4', title: 'Yoga' })
  await bot.called('response_url')
  await bot.people.say('status', bot.ana)
  await bot.called('chat.postMessage')
  await bot.people.openHome()
  await bot.called('views.publish')
  await bot.people.command('export csv')
}

function without(scope: string): readonly string[] {
  return scopes.filter((each) => each !== scope)
}

describe('a request', () => {
  test('with the signature of Slack is answered in its acknowledgement', async () => {
    const { people, told } = await botInEmulate()
    const answer = await people.command('status')
    expect(answer).toMatchObject({ status: 200, inTime: true })
    expect(answer.body).toMatchObject({ response_type: 'ephemeral' })
    expect(told()).toContain('NASM-CPT: 2.0 CEUs to go, expiry not known yet')
  })

  test.for([
    ['forged', { signature: 'forged' }],
    ['missing', { signature: 'missing' }],
    ['of another app', { signature: 'other secret' }],
    ['six minutes old', { skewSeconds: -360 }],
    ['six minutes early', { skewSeconds: 360 }],
  ] as const)('with a signature that is %s does nothing', async ([, manner]) => {
    const { people, ledger } = await botInEmulate()
    const { status, body } = await people.command('log 0.4 Yoga', {}, manner)
    expect({ status, body }).toEqual({ status: 401, body: '' })
    expect(await ledger()).toBeUndefined()
  })
})

describe('a form', () => {
  test('opens by a trigger, tells what is wrong beside its field, and saves once mended', async () => {
    const bot = await botInEmulate()
    expect((await bot.people.command('log')).body).toBe('')
    const wrong = await bot.people.submit({ ceus: 'much', title: 'Yoga' })
    expect(wrong.body).toMatchObject({
      response_action: 'errors',
      errors: { ceus: expect.stringMatching(/number/u) as unknown },
    })
    expect(await bot.ledger()).toBeUndefined()
    expect((await bot.people.submit({ ceus: '0,4', title: 'Yoga' })).body).toBe('')
    await bot.called('response_url')
    expect(bot.told()).toContain('Logged 0.4 CEUs')
    expect((await bot.ledger())?.entries).toMatchObject([{ title: 'Yoga' }])
    expect(bot.refusals()).toEqual([])
  })

  test('that a button of the App Home opened is answered in the direct messages', async () => {
    const bot = await botInEmulate()
    await bot.people.openHome()
    await bot.called('views.publish')
    await bot.people.press('log', 'home')
    await bot.called('views.open')
    await bot.people.submit({ ceus: '0.4', title: 'Yoga' })
    expect(await saidTo(bot)).toEqual([expect.stringContaining('Logged 0.4 CEUs')])
  })

  test.for([
    ['exchanged_trigger_id', 'its trigger was used before', spend],
    ['expired_trigger_id', 'Slack heard of it after three seconds', async () => passTime(3100)],
  ] as const)('is not opened (%s) when %s, and the person hears so', async ([error, , spoil]) => {
    const bot = await botInEmulate()
    const trigger = await bot.emulator.trigger(bot.ana)
    await spoil(bot, trigger)
    await bot.people.command('log', { trigger })
    expect(bot.told()).toContain('Slack did not open the form')
    await bot.people.command('status')
    await bot.people.press('setup', 'answer', { trigger })
    await bot.called('response_url')
    expect(bot.told()).toContain('Slack did not open the form')
    expect(bot.told()).toContain('/recert setup ')
    const ticket = /R-\w{6}/u.exec(bot.told())?.[0] ?? 'none'
    expect(bot.logged.find((line) => line.includes(ticket))).toContain(error)
    expect(bot.refusals().map((each) => each.error)).toEqual([error, error])
  })
})

describe('direct messages', () => {
  test('are answered in the conversation, where the answer stays', async () => {
    const bot = await botInEmulate()
    await bot.people.say('log 0.4 Yoga', bot.ana)
    expect(await saidTo(bot)).toEqual([expect.stringContaining('Logged 0.4 CEUs')])
    expect((await bot.ledger())?.entries).toHaveLength(1)
  })

  test('of a thread are answered in the thread', async () => {
    const bot = await botInEmulate()
    await bot.people.say('status', bot.ana)
    await saidTo(bot)
    const [first] = await bot.emulator.direct(bot.ana)
    const ts = textIn(first?.['ts'])
    await bot.people.say('log 0.4 Yoga', bot.ana, ts)
    await bot.called('chat.postMessage', 2)
    const thread = await bot.emulator.thread(bot.ana, ts)
    expect(thread.map(({ text }) => text)).toEqual([
      expect.stringContaining('NASM-CPT'),
      expect.stringContaining('Logged 0.4 CEUs'),
    ])
    expect(await bot.emulator.direct(bot.ana)).toHaveLength(1)
  })
})

describe('the App Home', () => {
  test('is published when it is opened, and again after a change', async () => {
    const bot = await botInEmulate()
    await bot.people.openHome()
    const first = await homeAfter(bot, 1)
    expect(JSON.stringify(first)).toContain('NASM-CPT')
    await bot.people.command('log 0.4 Yoga')
    const second = await homeAfter(bot, 2)
    expect(JSON.stringify(second)).toContain('Yoga')
    expect(second['id']).toBe(first['id'])
  })

  test('is published although an older one stands there than Slack told of', async () => {
    const bot = await botInEmulate()
    await bot.people.openHome()
    const { hash } = await homeAfter(bot, 1)
    await bot.people.openHome(textIn(hash))
    await homeAfter(bot, 2)
    await bot.people.openHome(textIn(hash))
    expect(await homeAfter(bot, 4)).toMatchObject({ type: 'home' })
    expect(bot.refusals()).toMatchObject([{ method: 'views.publish', error: 'hash_conflict' }])
    expect(bot.logged).toEqual([])
  })
})

test.for([
  ['UTC', 'Nov 20, 2026'],
  ['Pacific/Kiritimati', 'Nov 21, 2026'],
])('whose profile has no zone lives by DEFAULT_ZONE: %s is at %s', async ([zone = '', day]) => {
  const bot = await botInEmulate({ zone })
  await bot.people.command('log 0.4 Yoga')
  expect(await bot.called('users.info')).toHaveLength(1)
  expect(bot.told()).toContain(`Completed: ${day}`)
  expect(bot.logged).toEqual([])
})

test('an export stands as a file in the direct messages, whole', async () => {
  const bot = await botInEmulate()
  await bot.people.command('log 0.4 "Salt & sand, 瑜伽"')
  await bot.people.command('export csv')
  expect(bot.told()).toContain('I sent you recert-2026-11-20.csv in our direct messages')
  const [note, shared] = await bot.emulator.direct(bot.ana)
  expect(note?.['text']).toContain('Here is recert-2026-11-20.csv')
  const [file, ...others] = listIn(shared?.['files']).map(recordIn)
  expect(file).toMatchObject({ name: 'recert-2026-11-20.csv' })
  expect(others).toEqual([])
  expect(await bot.emulator.content(file ?? {})).toContain('"Salt & sand, 瑜伽"')
})

describe('scopes', () => {
  test('of the manifest are enough for everything', async () => {
    const bot = await botInEmulate()
    await useEverything(bot)
    expect(bot.refusals()).toEqual([])
    expect(bot.logged).toEqual([])
    expect(await saidTo(bot, 3)).toHaveLength(3)
  })

  test('that Slack asks the bot for are all in the manifest', async () => {
    const bot = await botInEmulate({ scopes: [] })
    await useEverything(bot)
    const needed = new Set(bot.refusals().map((each) => String(each.needed)))
    expect([...needed].toSorted()).toEqual(['chat:write', 'files:write', 'users:read'])
    expect(scopes).toEqual(expect.arrayContaining([...needed]))
  })

  const degraded: Readonly<Record<string, (bot: Bot) => void>> = {
    'im:write': (bot) => {
      expect(bot.refusals()).toEqual([])
      expect(bot.told()).toContain('I sent you recert-2026-11-20.csv')
    },
    'files:write': (bot) => {
      const needed = { error: 'missing_scope', needed: 'files:write' }
      expect(bot.refusals()).toEqual([{ method: 'files.getUploadURLExternal', ...needed }])
      expect(bot.told()).toContain('I may not send files in this workspace')
      expect(bot.told()).toContain('Yoga')
    },
  }

  test.for(optionalScopes)('%s can be left out, and no ticket is written', async (scope) => {
    const bot = await botInEmulate({ scopes: without(scope) })
    await useEverything(bot)
    expect(Object.keys(degraded)).toContain(scope)
    degraded[scope]?.(bot)
    expect(bot.logged).toEqual([])
  })

  test('without users:read the days are those of DEFAULT_ZONE until a zone is named', async () => {
    const bot = await botInEmulate({ scopes: without('users:read'), zone: 'Pacific/Kiritimati' })
    await bot.people.command('log 0.4 Yoga')
    expect(bot.told()).toContain('Completed: Nov 21, 2026')
    await bot.people.command('setup timezone:America/Denver')
    await bot.people.command('log 0.4 Pilates')
    expect(bot.told()).toContain('Completed: Nov 20, 2026')
    expect(bot.logged).toEqual([expect.stringContaining('missing_scope')])
  })

  test('without chat:write commands are answered all the same, and the log names the reason', async () => {
    const bot = await botInEmulate({ scopes: without('chat:write') })
    await useEverything(bot)
    expect(bot.told()).toContain('I may not send files in this workspace')
    expect(bot.told()).toContain('Yoga')
    expect(await bot.emulator.direct(bot.ana)).toEqual([])
    expect(bot.logged).toEqual([expect.stringContaining('missing_scope')])
  })
})
