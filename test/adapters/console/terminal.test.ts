import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { keys } from '../../support/console-terminal.ts'
import { tempFolder } from '../../support/temp-store.ts'

const main = join(import.meta.dirname, '..', '..', '..', 'src', 'start.ts')

const recorder = 'script'

/** The script of util-linux makes a pseudo-terminal; that of BSD takes other options. */
const hasScript = spawnSync(recorder, ['--version']).stdout?.toString().includes('util-linux')

/** The bot at a real pseudo-terminal. */
function atTerminal(folder: string, env: Record<string, string> = {}) {
  const line = `stty cols 80 rows 50; exec '${process.execPath}' '${main}'`
  const child = spawn(recorder, ['-qec', line, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', SHELL: '/bin/sh', ...env },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const closed = once(child, 'close')
  let written = ''
  let seen = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text))
  async function until(words: string): Promise<void> {
    while (!written.slice(seen).includes(words))
      await Promise.race([once(child.stdout, 'data'), closed])
    seen = written.indexOf(words, seen) + words.length
  }
  async function end() {
    await closed
    return { code: child.exitCode, raw: written, screen: stripVTControlCharacters(written) }
  }
  return { press: (typed: string) => child.stdin.write(typed), until, end }
}

test.skipIf(!hasScript)('works at a real terminal (needs script of util-linux)', async () => {
  const folder = tempFolder()
  const { press, until, end } = atTerminal(folder)
  await until('recert> ')
  press(`log${keys.enter}`)
  await until('ceus:')
  press(`0.4${keys.enter}`)
  await until('title:')
  press(keys.escape)
  await until('Nothing was saved.')
  await until('recert> ')
  press(`setup 2027-01-15${keys.enter}`)
  await until('Saved: expires Jan 15, 2027')
  await until('recert> ')
  press(keys.ctrlD)
  const { code, raw } = await end()
  expect(code).toBe(0)
  expect(raw).toContain('\u001b[32m▌\u001b[39m')
  expect(readFileSync(join(folder, 'data', 'console-history'), 'utf8')).toBe(
    'log\nsetup 2027-01-15\n',
  )
})

test.skipIf(!hasScript)('NO_COLOR is respected (needs script of util-linux)', async () => {
  const { press, until, end } = atTerminal(tempFolder(), { NO_COLOR: '1' })
  await until('recert> ')
  press(`/quit${keys.enter}`)
  const { code, raw } = await end()
  expect(code).toBe(0)
  expect(raw).toContain('▌ recert keeps')
  expect(raw.split('▌').join('')).not.toMatch(/\p{Cc}\[\d+m/u)
})
