import type { Day } from '../../src/core/day.ts'

/** What the person wants of their record; undefined when they only look. */
export type Wish =
  | { readonly kind: 'log'; readonly mark: string }
  | { readonly kind: 'setup'; readonly expires: Day }
  | { readonly kind: 'undo' }

/** One thing that a person does, on whatever platform. */
export interface Doing {
  readonly person: number
  readonly by: 'command' | 'message' | 'form' | 'button' | 'home'
  /** What is typed, the command of a form, or the beginning of a button's line. */
  readonly line: string
  /** What is put into a form. */
  readonly fields: Readonly<Record<string, string>>
  readonly wish: Wish | undefined
  /** Which of the platform's ways carries it. */
  readonly way: 0 | 1
  /** Whether the platform delivers it twice at one moment, once more after the answer, or also after the next restart. */
  readonly again: 'never' | 'at once' | 'soon' | 'after a restart'
}
