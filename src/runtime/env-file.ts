import { readFileSync, statSync } from 'node:fs'
import { parseEnv } from 'node:util'

const line = /^[ \t]*(?:export[ \t]+)?(?<name>\w+)[ \t]*=[ \t]*(?<value>[^\n]*)$/gmu

/**
 * Adds what a file sets to what `env` does not set. A line left blank, as in a copy of .env.example, takes nothing
 * back from another line of the same name; two lines that differ are refused.
 */
export function loadSettings(path: string, env: Record<string, string | undefined>): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return
  const said = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').replaceAll(line, withoutBlank)
  const twice = repeatedIn(said)
  if (twice !== undefined) {
    throw new Error(`${path} sets ${twice} twice, and not to the same; keep one of the two lines`)
  }
  for (const [name, value] of Object.entries(parseEnv(said))) env[name] ??= value
}

function withoutBlank(whole: string, _name: string, value: string): string {
  return /^(?:#.*)?$/u.test(value.trim()) ? '' : whole
}

function repeatedIn(text: string): string | undefined {
  const values = new Map<string, string>()
  for (const [whole, name = ''] of text.matchAll(line)) {
    const value = parseEnv(whole)[name] ?? ''
    if ((values.get(name) ?? value) !== value) return name
    values.set(name, value)
  }
  return undefined
}
