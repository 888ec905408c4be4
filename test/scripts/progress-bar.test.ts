import { expect, test } from 'vitest'
import { progressBar } from '../../scripts/progress-bar.ts'

function drawnOn(columns: number): readonly string[] {
  const written: string[] = []
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0
  const draw = progressBar({ isTTY: true, columns, write })
  for (const done of [0, 29_500, 1_400_000]) draw({ doing: 'comparing', done, total: 1_400_000 })
  return written
}

test.for([40, 46, 60, 200])('on a terminal of %i columns the bar stays on its line', (columns) => {
  const lines = drawnOn(columns).filter((text) => text.startsWith('\r'))
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(line.length - 1).toBeLessThan(columns)
  expect(lines.at(-1)).toMatch(/^\rcomparing █{4,30} 100 % 1400000 of 1400000$/u)
})

test('the end of the bar is the end of the line', () => {
  expect(drawnOn(80).at(-1)).toBe('\n')
})
