import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { saveFile, withFilesSaved } from '../../../src/adapters/console/saved-file.ts'
import { reply } from '../../support/console-replies.ts'
import { tempFolder } from '../../support/temp-store.ts'

test('a file is saved for its owner alone', async () => {
  const folder = join(tempFolder(), 'exports')
  const path = await saveFile(folder, { name: 'recert.csv', content: 'a,b\n' })
  expect(relative(folder, path)).toBe('recert.csv')
  expect(readFileSync(path, 'utf8')).toBe('a,b\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a second file of one name gets a number, and the first stays as it is', async () => {
  const folder = tempFolder()
  const [first, second] = await Promise.all(
    ['one', 'two'].map((content) => saveFile(folder, { name: 'recert.csv', content })),
  )
  expect(readdirSync(folder).toSorted()).toStrictEqual(['recert-2.csv', 'recert.csv'])
  expect([first, second].map((path) => readFileSync(String(path), 'utf8'))).toStrictEqual([
    'one',
    'two',
  ])
})

test('a link in the way is not followed', async () => {
  const folder = tempFolder()
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'recert.csv'))
  await saveFile(folder, { name: 'recert.csv', content: 'mine' })
  expect(readdirSync(folder).toSorted()).toStrictEqual(['recert-2.csv', 'recert.csv'])
})

test.for([
  ['../../etc/passwd', 'etc-passwd'],
  ['.hidden', 'hidden'],
  ['a b\u001b[31m.csv', 'a-b-31m.csv'],
  ['..', 'file'],
  ['', 'file'],
  [`${'x'.repeat(300)}.json`, `${'x'.repeat(75)}.json`],
] as const)('%j is saved as %s', async ([name, safe]) => {
  const folder = tempFolder()
  expect(relative(folder, await saveFile(folder, { name, content: '' }))).toBe(safe)
})

test('the reply says where the file is and does not print it', async () => {
  const folder = tempFolder()
  const file = { kind: 'file', name: 'a.csv', mime: 'text/csv', content: 'secret' } as const
  const { blocks } = await withFilesSaved(reply(file), folder)
  expect(JSON.stringify(blocks)).toContain(join(folder, 'a.csv'))
  expect(JSON.stringify(blocks)).not.toContain('secret')
})
