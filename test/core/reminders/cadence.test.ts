import { expect, test } from 'vitest'
import { speaksAt } from '../../../src/core/reminders/cadence.ts'
import { cadences } from '../../../src/core/reminders/settings.ts'

/** The numbers of days left, between two, on which a cadence speaks; the furthest first. */
function spoken(cadence: (typeof cadences)[number], from: number, to: number): readonly number[] {
  const days = Array.from({ length: from - to + 1 }, (_, at) => from - at)
  return days.filter((left) => speaksAt(cadence, left))
}

test('smart is monthly beyond 180 days', () => {
  expect(spoken('smart', 300, 181)).toEqual([300, 270, 240, 210])
})
test('smart is weekly from 180 days to 60', () => {
  expect(spoken('smart', 180, 61)).toEqual(
    [175, 168, 161, 154, 147, 140, 133, 126, 119].concat([112, 105, 98, 91, 84, 77, 70, 63]),
  )
})
test('smart is every third day from 60 days to 14', () => {
  expect(spoken('smart', 60, 15)).toEqual(
    [60, 57, 54, 51, 48, 45, 42, 39].concat([36, 33, 30, 27, 24, 21, 18, 15]),
  )
})
test('smart is daily in the last 14 days, the last one among them', () => {
  expect(spoken('smart', 14, 0)).toHaveLength(15)
})
test('weekly is every seventh day, milestones are those nobody wants to miss', () => {
  expect(spoken('weekly', 21, 0)).toEqual([21, 14, 7, 0])
  expect(spoken('milestones', 730, 0)).toEqual([365, 180, 90, 60, 30, 14, 7, 3, 1, 0])
})
test('no cadence speaks of an end that has passed', () => {
  expect(cadences.flatMap((cadence) => spoken(cadence, -1, -30))).toEqual([])
})
