// Copies one store into another, slowly, and says how many are there after each page.
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { copyAll } from '../../src/runtime/copy.ts'
import { openEngine } from '../../src/runtime/open-engine.ts'

const [from = '', to = ''] = process.argv.slice(2)
const [source, target] = [await openEngine(from), await openEngine(to)]
for await (const { doing, done } of copyAll(source, target, { source: from, replace: false })) {
  if (doing === 'comparing') continue
  writeSync(1, `${done}\n`)
  await pause(20)
}
writeSync(1, 'done\n')
await Promise.all([source.close(), target.close()])
