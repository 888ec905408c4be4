import type { Credits } from './credits.ts'
import type { Day } from './day.ts'

/** What kind of answer this is, so that a program and a test can tell. */
export type ReplyOutcome =
  | 'answered'
  | 'reported'
  | 'not_in_source'
  | 'clarify'
  | 'out_of_scope'
  | 'declined'
  | 'action'
  | 'refused'
  | 'failed'

/**
 * What the bot says, free of any platform. Every surface renders every block;
 * a surface that cannot draw one says the same thing in words.
 */
export interface Reply {
  readonly outcome: ReplyOutcome
  readonly title: string
  readonly tone: 'plain' | 'good' | 'warning' | 'refusal'
  readonly blocks: readonly Block[]
  /** The one thing to do next, said last. */
  readonly next?: Next
  /** Which option was wrong and how, for a form to show beside its field. */
  readonly faults?: readonly Fault[]
}

export interface Fault {
  readonly option: string
  readonly message: string
}

export interface Next {
  readonly text: string
  /** The line that does it, when the bot can. */
  readonly line?: string
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | Progress
  | Timeline
  | {
      readonly kind: 'table'
      readonly headings: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'chart'
      readonly caption: string
      readonly unit: string
      readonly bars: readonly Bar[]
    }
  | FileBlock
  | Picture
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly kind: 'source'
      readonly title: string
      readonly url: string
      readonly section: string
      /** The day a person last read it there. */
      readonly read: Day
    }

export interface Progress {
  readonly kind: 'progress'
  readonly label: string
  readonly done: Credits
  readonly of: Credits
  readonly unit: string
}

export interface Timeline {
  readonly kind: 'timeline'
  readonly today: Day
  /** In order; the first is where the cycle begins. */
  readonly points: readonly { readonly day: Day; readonly label: string }[]
}

export interface FileBlock {
  readonly kind: 'file'
  readonly name: string
  readonly mime: string
  readonly content: string
}

export interface Picture {
  readonly kind: 'picture'
  readonly name: string
  readonly mime: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
  /** What there is to see, for whoever does not see it. */
  readonly words: string
}

interface Field {
  readonly label: string
  readonly value: string
}

interface Bar {
  readonly label: string
  readonly value: Credits
}

/**
 * Pressing a button runs its line as the person who pressed it, so a button belongs
 * only in a reply that one person sees. A line holds at most 100 characters (Discord's custom_id).
 */
export interface Button {
  readonly label: string
  readonly line: string
  readonly danger?: boolean
}

export const text = (words: string): Block => ({ kind: 'text', text: words })

export const warning = (words: string): Block => ({ kind: 'warning', text: words })

export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

export const buttons = (...each: readonly Button[]): Block => ({ kind: 'buttons', buttons: each })

export const fields = (...pairs: readonly (readonly [label: string, value: string])[]): Block => ({
  kind: 'fields',
  fields: pairs.map(([label, value]) => ({ label, value })),
})

/** The input could not be used: what is wrong, and the line that fixes it. Nothing was saved. */
export function refusal(title: string, next: Next, ...blocks: readonly Block[]): Reply {
  return { outcome: 'refused', title, tone: 'refusal', blocks, next }
}
