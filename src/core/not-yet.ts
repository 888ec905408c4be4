import { type Day, formatDay } from './day.ts'
import { type Fault, refusal, type Reply, text } from './reply.ts'

/** The refusal of a day that is still to come. `how` is what to type instead. */
export function notYet(day: Day, today: Day, how: string, ...faults: readonly Fault[]): Reply {
  return {
    ...refusal(
      `${formatDay(day)} has not come yet`,
      { text: how },
      text(`Today is ${formatDay(today)} where you are. Nothing was saved.`),
    ),
    ...(faults.length > 0 && { faults }),
  }
}
