import type { Reminders } from './settings.ts'

/**
 * The minute by the person's clock: the one they named, or one in the hour after nine that is always
 * the same for the same `id`, so that those who named none are not all written to at once.
 */
export function wishedTime({ at }: Pick<Reminders, 'at'>, id: string): string {
  return at ?? `09:${String(spread(id) % 60).padStart(2, '0')}`
}

/** FNV-1a: the same number for the same text, on every machine. */
function spread(text: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  }
  return mixed >>> 0
}
