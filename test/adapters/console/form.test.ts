import { describe, expect, test } from 'vitest'
import { startSession } from '../../support/console-session.ts'
import { fakeTerminal, keys } from '../../support/console-terminal.ts'

/** A session whose form asks and is answered, field by field. */
async function seated() {
  const terminal = fakeTerminal()
  await startSession({ terminal })
  await terminal.until('recert> ')
  async function say(line: string): Promise<void> {
    terminal.press(line + keys.enter)
    await terminal.until(line)
  }
  /** Waits for the question about the field and types over what stands there. */
  async function fill(field: string, typed: string): Promise<string> {
    const asked = await terminal.until(`◆  ${field}: `)
    await terminal.until('└')
    terminal.press(typed + keys.enter)
    return asked
  }
  return { ...terminal, say, fill }
}

test('a command alone asks for each field of its form, and saves what was answered', async () => {
  const { say, fill, until } = await seated()
  await say('book')
  await fill('amount', '0,4')
  await fill('title', 'Yoga')
  await fill('on', 'yesterday')
  await fill('kind', keys.down + keys.down)
  await fill('sure', 'y')
  const answer = await until('recert> ')
  expect(answer).toContain('▌ Booked Yoga')
  expect(answer).toMatch(/amount +0\.4/u)
  expect(answer).toMatch(/on +2026-11-20/u)
  expect(answer).toMatch(/kind +event/u)
  expect(answer).toMatch(/sure +true/u)
})

test('a blank field is left out, and its alternative is asked', async () => {
  const { say, fill, until } = await seated()
  await say('book')
  await fill('amount', '')
  await fill('hours', '3')
  await fill('title', 'Yoga')
  await fill('on', '')
  await fill('kind', '') // leaving it out comes first
  await fill('sure', 'n')
  const answer = await until('recert> ')
  expect(answer).toMatch(/hours +3/u)
  expect(answer).not.toMatch(/▌ (?:amount|on|kind) /u)
})

test('each field says what it is about', async () => {
  const { say, until } = await seated()
  await say('book')
  expect(await until('└')).toContain('amount: How much it is')
})

test('a needed field is asked until it is answered', async () => {
  const { say, fill, until, press } = await seated()
  await say('book 0.4')
  await fill('title', '')
  await until('This one is needed.')
  press(`Yoga${keys.enter}`)
  expect(await until('recert> ')).toContain('Booked Yoga')
})

describe('after a refusal', () => {
  test('only what is missing is asked, and what was typed is kept', async () => {
    const { say, fill, until } = await seated()
    await say('book 0.4 kind:course by:"Iron Harbor"')
    const asked = await fill('title', 'Yoga')
    expect(asked).not.toContain('amount')
    const answer = await until('recert> ')
    expect(answer).toMatch(/amount +0\.4/u)
    expect(answer).toMatch(/by +Iron Harbor/u)
  })

  test('what may stand in for the missing one is asked when that is left blank', async () => {
    const { say, fill, until } = await seated()
    await say('book title:Yoga')
    await fill('amount', '')
    await fill('hours', '3')
    expect(await until('recert> ')).toMatch(/hours +3/u)
  })

  test('a wrong value is asked again at its field, with what was typed to mend', async () => {
    const { say, press, until } = await seated()
    await say('book 0.4 Yoga on:2026-12-20')
    expect(await until('2026-12-20')).toContain('on: The day of it (Dec 20, 2026 has not come)')
    press(`${'\u007f'.repeat(5)}11-20${keys.enter}`)
    expect(await until('recert> ')).toMatch(/on +2026-11-20/u)
  })

  test('a wrong answer in a form is asked again too, and the right ones are not', async () => {
    const { say, fill, press, until } = await seated()
    await say('book')
    await fill('amount', '0.4')
    await fill('title', 'Yoga')
    await fill('on', '2/3/2026')
    await fill('kind', '')
    await fill('sure', 'y')
    expect(await until('2/3/2026 can be')).not.toContain('◆  title')
    await until('└')
    press(`${'\u007f'.repeat(8)}2026-02-03${keys.enter}`)
    expect(await until('recert> ')).toContain('Booked Yoga')
  })

  test('an answer with buttons to mend it is shown, and no form', async () => {
    const { say, until } = await seated()
    await say('book titel:Yoga 0.4')
    expect(await until('recert> ')).toContain('[1] Use title')
  })

  test('a command without a form is just refused', async () => {
    const { say, until } = await seated()
    await say('drop x')
    expect(await until('recert> ')).toContain('give a number')
  })
})

describe('breaking off', () => {
  test.for([
    ['Esc', keys.escape],
    ['Ctrl-C', keys.ctrlC],
  ] as const)('%s says that nothing was saved, and the console goes on', async ([, key]) => {
    const { say, fill, until, press } = await seated()
    await say('book')
    await fill('amount', '0.4')
    await until('◆  title: ')
    await until('└')
    press(key)
    await until('Nothing was saved.')
    expect(await until('recert> ')).not.toContain('Booked')
    await say('drop 3')
    await until('Dropped 3')
  })
})

test('the history still works after a form', async () => {
  const { say, press, until } = await seated()
  await say('drop 1')
  await until('recert> ')
  await say('book')
  await until('└')
  press(keys.escape)
  await until('recert> ')
  press(keys.up + keys.up + keys.enter)
  expect(await until('Dropped 1')).toContain('drop 1')
})
