import type { Doing } from './doing.ts'
import { countIn } from './platform.ts'
import type { Ack } from './surface.ts'

/** Counts of a run. */
export class Tally {
  readonly ms: number[] = []
  readonly missed = new Map<string, number>()
  readonly kinds = new Map<string, number>()
  started = 0
  done = 0
  retried = 0
  repeated = 0
  unanswered = 0

  took(acks: readonly Ack[]): void {
    for (const { ok, ms, why } of acks) {
      if (ok) this.ms.push(ms)
      else countIn(this.missed, why)
    }
  }

  began({ by, line }: Doing): void {
    const [word = ''] = line.split(' ')
    const kind = `${by} ${word}`.trim()
    countIn(this.kinds, kind)
  }
}
