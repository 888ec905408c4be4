import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { newMember } from '../../../src/core/member.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { startSession } from '../../support/console-session.ts'
import { fakeTerminal, keys } from '../../support/console-terminal.ts'
import { tempFolder } from '../../support/temp-store.ts'

/** A session at a terminal, waiting at its first prompt. */
async function seated(columns?: number) {
  const terminal = fakeTerminal(columns)
  const session = await startSession({ terminal })
  const greeting = await terminal.until('recert> ')
  async function say(line: string, prompt = '> '): Promise<string> {
    terminal.press(line + keys.enter)
    await terminal.until(line)
    return terminal.until(prompt)
  }
  return { ...terminal, ...session, greeting, say }
}

const damaged = () => Promise.reject(new Error('damaged'))

/** What the session writes to a pipe when these lines are piped into it. */
async function piped(lines: string, folder = tempFolder()) {
  const terminal = { input: new PassThrough(), output: new PassThrough() }
  terminal.input.end(lines)
  const session = await startSession({ terminal: terminal as never, folder })
  await session.left
  terminal.output.end()
  return text(terminal.output)
}

describe('at a pipe', () => {
  test('the prompt is shown and the answers come in order', async () => {
    const out = await piped('drop 1\ndrop 2\n')
    expect(out).toMatch(
      /recert> drop 1\n▌ Dropped 1\n\nrecert> drop 2\n▌ Dropped 2\n\nrecert> \n$/u,
    )
  })

  test('a last line without an end is answered', async () => {
    expect(await piped('drop 1')).toContain('▌ Dropped 1')
  })

  test('/recert status, /status and status are the same', async () => {
    const out = await piped('/recert drop 1\n/drop 1\ndrop 1\n')
    expect(out.match(/Dropped 1/gu)).toHaveLength(3)
  })

  test('a command without its options gets a refusal and no form', async () => {
    expect(await piped('book\n')).toContain('▌ Next: type /recert book')
  })

  test('nothing after /quit is done', async () => {
    expect(await piped('/quit\ndrop 1\n')).not.toContain('Dropped')
  })

  test('no colour and no other control character is written', async () => {
    expect(await piped('status\n9\n1\n')).not.toMatch(/[^\P{Cc}\n]/u)
  })

  test('nothing of it is kept as history', async () => {
    const folder = tempFolder()
    await piped('status\n', folder)
    expect(readdirSync(folder)).toStrictEqual([])
  })
})

describe('the greeting', () => {
  test('shows a newcomer the first step', async () => {
    const { greeting } = await seated()
    expect(greeting).toContain('Next: Begin with your expiry. Type: setup')
  })

  test('tells the others where they stand', async () => {
    const store = await openStore('memory:')
    const member = newMember('console:me', 'nasm-cpt')
    await store.change('console:me', () => ({
      member: { ...member, ledger: { ...member.ledger, expires: '2027-01-15' as never } },
    }))
    const terminal = fakeTerminal()
    await startSession({ terminal, store })
    expect(await terminal.until('recert> ')).toContain('▌ console:me at 2026-11-21 02:00')
  })

  test('fits a screen of 24 lines, also at 45 columns', async () => {
    const { greeting } = await seated(45)
    expect(greeting.split('\n').length).toBeLessThan(20)
  })

  test('comes also when the record cannot be read, which is reported', async () => {
    const terminal = fakeTerminal()
    const { logged } = await startSession({ terminal, read: damaged })
    await terminal.until('recert> ')
    expect(logged.join('')).toContain('R-222222')
  })
})

describe('/as', () => {
  test('makes you somebody else, whom the prompt names, and alone takes you back', async () => {
    const { say } = await seated()
    await say('/as maria', 'recert(maria)> ')
    expect(await say('status', 'recert(maria)> ')).toContain('console:maria at')
    await say('/as', 'recert> ')
    expect(await say('status', 'recert> ')).toContain('console:me at')
  })

  test('does not hand the buttons of one person to another', async () => {
    const { say } = await seated()
    await say('status', 'recert> ')
    await say('/as maria', 'recert(maria)> ')
    expect(await say('2', 'recert(maria)> ')).toContain('There is no button 2')
  })

  test.for(['/as two words', '/as -x', `/as ${'x'.repeat(41)}`])('%s is refused', async (line) => {
    const { say } = await seated()
    expect(await say(line, 'recert> ')).toContain('That cannot be a name here')
  })
})

describe('/time', () => {
  test('moves the clock in the zone of the person, and alone takes it back', async () => {
    const { say } = await seated()
    await say('begin 2027-01-15', 'recert> ') // sets the zone of New York, too
    expect(await say('/time 2027-04-20 09:30', 'recert(2027-04-20)> ')).toContain(
      'It is Apr 20, 2027, 09:30 in America/New_York',
    )
    expect(await say('status', 'recert(2027-04-20)> ')).toContain('at 2027-04-20 09:30')
    await say('/time', 'recert> ')
    expect(await say('status', 'recert> ')).toContain('at 2026-11-20 07:00')
  })

  test('stays where it is when the day cannot be read', async () => {
    const { say } = await seated()
    await say('/time 2027-04-20', 'recert(2027-04-20)> ')
    const answer = await say('/time 2/3/2027', 'recert(2027-04-20)> ')
    expect(answer).toContain('2/3/2027 can be Feb 3, 2027 or Mar 2, 2027.')
  })

  test('and another person stand in the prompt together', async () => {
    const { say } = await seated()
    await say('/time 2027-04-20', 'recert(2027-04-20)> ')
    expect(await say('/as maria', 'recert(maria, 2027-04-20)> ')).toContain('You are maria now')
  })
})

describe('a number', () => {
  test('presses the button it stands before, and shows the line', async () => {
    const { say } = await seated()
    expect(await say('status', 'recert> ')).toContain('[1] Explain   [2] Drop it (careful)')
    const answer = await say('2', 'recert> ')
    expect(answer).toContain('> drop 7')
    expect(answer).toContain('Dropped 7')
  })

  test('means the buttons of the latest reply', async () => {
    const { say } = await seated()
    await say('status', 'recert> ')
    await say('drop 1', 'recert> ')
    expect(await say('2', 'recert> ')).toContain('There is no button 2')
  })

  test('that no button has keeps the others', async () => {
    const { say } = await seated()
    await say('status', 'recert> ')
    expect(await say('3', 'recert> ')).toContain('The buttons are 1 to 2.')
    expect(await say('1', 'recert> ')).toContain('About book')
  })
})

test('an unknown slash word is answered by the commands', async () => {
  const { say } = await seated()
  expect(await say('/drpo 1', 'recert> ')).toContain('Did you mean drop?')
})

test('a plain sentence is answered by the core', async () => {
  const { say } = await seated()
  expect(await say('am I still in time', 'recert> ')).toContain('I do not know the command "am"')
})

describe('a file', () => {
  test('is saved and its path is shown, not its content', async () => {
    const { say, folder } = await seated()
    const answer = await say('copy', 'recert> ')
    expect(answer).toContain('Saved as')
    expect(answer).not.toContain('a,b')
    expect(readFileSync(join(folder, 'exports', 'copy.csv'), 'utf8')).toBe('a,b\n')
  })

  test('that cannot be saved gets a ticket', async () => {
    const { say, folder, logged } = await seated()
    writeFileSync(join(folder, 'exports'), 'in the way')
    expect(await say('copy', 'recert> ')).toContain('Your ticket is R-222222.')
    expect(logged.join('')).toContain('saving a file')
  })
})

describe('keys', () => {
  test('Tab completes', async () => {
    const { press, until } = await seated()
    press(`stat${keys.tab}`)
    await until('status ')
    press(keys.enter)
    expect(await until('recert> ')).toContain('console:me at')
  })

  test('Tab completes from the record of who is there', async () => {
    const { say, press, until, store } = await seated()
    await store.change('console:maria', (member = newMember('console:maria', 'nasm-cpt')) => {
      const card = { number: 42, expires: '2027-01-15' as never, completed: null, mode: null }
      const cards = [{ ...card, covers: 'all' as const, evidence: null }]
      return { member: { ...member, ledger: { ...member.ledger, cards } } }
    })
    await say('/as maria', 'recert(maria)> ')
    press(`drop 4${keys.tab}`)
    await until('drop 42 ')
    press(keys.enter)
    expect(await until('recert(maria)> ')).toContain('Dropped 42')
  })

  test('Ctrl-C clears the line, on both sides of the cursor', async () => {
    const { press, until, screen } = await seated()
    press(`drop 1${keys.left}${keys.left}${keys.ctrlC}`)
    press(`drop 2${keys.enter}`)
    await until('Dropped 2')
    expect(screen()).not.toContain('Dropped 1')
  })

  test.for([
    ['Ctrl-C', keys.ctrlC],
    ['Ctrl-D', keys.ctrlD],
    ['/quit', `/quit${keys.enter}`],
    ['exit', `exit${keys.enter}`],
  ] as const)('%s on an empty line leaves', async ([, typed]) => {
    const { press, left } = await seated()
    press(typed)
    await expect(left).resolves.toBeUndefined()
  })

  test('what was typed comes back with the next session', async () => {
    const folder = tempFolder()
    const first = fakeTerminal()
    const session = await startSession({ terminal: first, folder })
    await first.until('recert> ')
    first.press(`drop 5${keys.enter}`)
    await first.until('Dropped 5')
    first.press(`/quit${keys.enter}`)
    await session.left
    const second = fakeTerminal()
    await startSession({ terminal: second, folder })
    await second.until('recert> ')
    second.press(keys.up + keys.enter)
    expect(await second.until('Dropped 5')).toContain('drop 5')
  })
})

test('lines typed ahead are answered in order', async () => {
  const { press, until } = await seated()
  press(`drop 1${keys.enter}drop 2${keys.enter}`)
  expect(await until('Dropped 2')).toContain('Dropped 1')
})

test('the signal to stop ends the session, and the input is left alone', async () => {
  const { stop, left } = await seated()
  stop.abort()
  await expect(left).resolves.toBeUndefined()
})

test('the signal to stop drops what was typed ahead', async () => {
  const { press, stop, left, output, screen } = await seated()
  output.on('data', () => {
    if (screen().includes('Dropped 1')) stop.abort()
  })
  press(`drop 1${keys.enter}drop 2${keys.enter}`)
  await left
  expect(screen()).not.toContain('Dropped 2')
})

test('a reader who is gone ends the session', async () => {
  const { output, left } = await seated()
  output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  await expect(left).resolves.toBeUndefined()
})
