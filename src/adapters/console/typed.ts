import type { Button } from '../../core/reply.ts'

/** What a person meant by one typed line. The words that only the console knows are decided here. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' }
  /** An empty name goes back to being oneself. */
  | { readonly kind: 'as'; readonly name: string }
  /** An empty text goes back to now. */
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'press'; readonly button: Button }
  | { readonly kind: 'no button'; readonly number: string }
  | { readonly kind: 'line'; readonly line: string }

/** `buttons`: those of the latest reply, the first of which is number 1. */
export function readTyped(typed: string, buttons: readonly Button[]): Typed {
  const line = typed.trim()
  if (line === '') return { kind: 'nothing' }
  if (/^\/?(?:quit|exit)$/iu.test(line)) return { kind: 'leave' }
  const [, word = '', rest = ''] = /^\/(as|time)(?:\s+(.*))?$/iu.exec(line) ?? []
  if (word.toLowerCase() === 'as') return { kind: 'as', name: rest.replace(/^@/u, '').trim() }
  if (word.toLowerCase() === 'time') return { kind: 'time', text: rest.trim() }
  if (!/^\d+$/u.test(line)) return { kind: 'line', line }
  const button = buttons[Number(line) - 1]
  return button ? { kind: 'press', button } : { kind: 'no button', number: line }
}
