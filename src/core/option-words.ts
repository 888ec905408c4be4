import type { OptionSpec } from './options.ts'

/** What stands for the option when nothing says how it is written: `ceus` is `CEUs` where its words say so. */
export function labelOf({ name, about }: OptionSpec): string {
  const label = labels.get(name)
  if (label !== undefined) return label
  const words = about.match(/[\p{L}]+/gu) ?? []
  const known = words.find((word) => word.toLowerCase() === name.toLowerCase()) ?? name
  return capital(known)
}

/** A word that says little where it stands alone above a field. */
const labels: ReadonlyMap<string, string> = new Map([
  ['on', 'Day'],
  ['at', 'Time'],
  ['for', 'How long'],
])

/** `Status` for the command `status`, as buttons and forms are titled. */
export function commandWords(name: string): string {
  return name === 'cpr' ? 'CPR' : capital(name)
}

/** `Hands on` for the choice `hands-on`. */
export function choiceWords(choice: string): string {
  return capital(choice.replaceAll('-', ' '))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
