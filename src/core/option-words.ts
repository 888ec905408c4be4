import type { OptionSpec } from './options.ts'

/** What stands for the option when nothing says how it is written: `ceus` is `CEUs` where its words say so. */
export function labelOf({ name, about }: OptionSpec): string {
  const words = about.match(/[\p{L}]+/gu) ?? []
  const known = words.find((word) => word.toLowerCase() === name.toLowerCase()) ?? name
  return capital(known)
}

/** `Hands on` for the choice `hands-on`. */
export function choiceWords(choice: string): string {
  return capital(choice.replaceAll('-', ' '))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
