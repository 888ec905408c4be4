import type { Paint } from './paint.ts'

/** What the parts of a reply are drawn on. */
export interface Page {
  /** Columns; no line is wider. */
  readonly width: number
  readonly paint: Paint
}
