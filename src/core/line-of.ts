import { quoted } from './line.ts'

/** The line that gives these options by name; what is undefined is left out. */
export function lineOf(
  command: string,
  options: Readonly<Record<string, string | number | undefined>>,
): string {
  const parts = Object.entries(options).filter(([, value]) => value !== undefined)
  return [command, ...parts.map(([name, value]) => `${name}:${quoted(String(value))}`)].join(' ')
}
