import { expect, test } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { commandWords, labelOf } from '../../src/core/option-words.ts'

const labels = commands.flatMap(({ specs }) => specs.map(labelOf))

test('whoever fills in a form reads CEUs, CPR and Day above its fields, and no On or At', () => {
  expect(labels).toEqual(expect.arrayContaining(['CEUs', 'CPR', 'Day', 'Time', 'How long']))
  expect(labels).not.toContain('On')
  expect(labels).not.toContain('At')
})

test('the button to the card says CPR', () => {
  expect(commandWords('cpr')).toBe('CPR')
  expect(commandWords('status')).toBe('Status')
})
