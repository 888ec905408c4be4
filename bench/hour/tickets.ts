import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { countIn, type Counts, sorted } from './platform.ts'

const lineSchema = z.object({
  during: z.string().optional(),
  error: z.object({ name: z.string(), code: z.string().optional(), message: z.string() }),
})

/** The tickets of the log by what went wrong, the most frequent first. */
export function ticketsIn(path: string): Counts {
  const counts = new Map<string, number>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { during = 'nothing told', error } = lineSchema.parse(JSON.parse(line))
    const message = error.message.replaceAll(/\d+/gu, 'N').slice(0, 100)
    const kind = `${during}: ${error.name}: ${message}`
    countIn(counts, kind)
  }
  return sorted(counts)
}
