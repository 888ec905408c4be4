import type { Sums } from './tally.ts'

/** Of all parts together. */
export function added(parts: readonly Sums[]): Sums {
  return parts.reduce((a, b) => ({
    people: a.people + b.people,
    messages: a.messages + b.messages,
    heldBack: a.heldBack + b.heldBack,
    mostADay: Math.max(a.mostADay, b.mostADay),
    late: a.late + b.late,
    mostMinutesLate: Math.max(a.mostMinutesLate, b.mostMinutesLate),
    sleptThrough: a.sleptThrough + b.sleptThrough,
    mostMinutesSlept: Math.max(a.mostMinutesSlept, b.mostMinutesSlept),
    faults: {
      lost: a.faults.lost + b.faults.lost,
      twice: a.faults.twice + b.faults.twice,
      unwanted: a.faults.unwanted + b.faults.unwanted,
      crowded: a.faults.crowded + b.faults.crowded,
      'outside its hour': a.faults['outside its hour'] + b.faults['outside its hour'],
    },
    words: [...a.words, ...b.words],
    cells: [...a.cells, ...b.cells],
  }))
}
