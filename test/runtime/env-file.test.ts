import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSettings } from '../../src/runtime/env-file.ts'
import { tempFolder } from '../support/temp-store.ts'

function loaded(text: string, env: Record<string, string | undefined> = {}) {
  const path = join(tempFolder(), '.env')
  writeFileSync(path, text)
  loadSettings(path, env)
  return env
}

test('an admin who pastes two lines above the blank ones of .env.example has what they pasted', () => {
  expect(loaded('A=xoxb-1\nB=2 # two\n\n# Slack\nA=\nB=   # left blank\n')).toEqual({
    A: 'xoxb-1',
    B: '2',
  })
  expect(loaded('A=\nA="xoxb-1"\n')).toEqual({ A: 'xoxb-1' })
})

test('a setting with two values is refused by its name, and no value is told', () => {
  expect(() => loaded('A=xoxb-1\r\nB=1\r\nA=xoxb-2\r\n')).toThrow(
    /\.env sets A twice, and not to the same; keep one of the two lines$/u,
  )
  expect(loaded("A=1\nexport A='1'\n")).toEqual({ A: '1' })
})

test('what the environment sets goes before the file, and no file is no fault', () => {
  expect(loaded('A=1\nB=2\n', { A: 'own' })).toEqual({ A: 'own', B: '2' })
  const env = {}
  loadSettings(join(tempFolder(), '.env'), env)
  expect(env).toEqual({})
})
