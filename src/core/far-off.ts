import { addYears, type Day, formatDay } from './day.ts'
import { refusal, type Reply, text } from './reply.ts'

/** More than ten years from today either way, which is a slip of the finger. */
export function isFarOff(day: Day, today: Day): boolean {
  return day < addYears(today, -10) || day > addYears(today, 10)
}

/** The refusal of such a day. `line` is one that could be meant. */
export function farOff(day: Day, option: string, line: string): Reply {
  return {
    ...refusal(
      `${formatDay(day)} cannot be right`,
      { text: `Check the year, such as /recert ${line}` },
      text('It is more than ten years away. Nothing was saved.'),
    ),
    faults: [{ option, message: 'check the year' }],
  }
}
