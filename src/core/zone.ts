import { IANAZone } from 'luxon'

/** Names that people use for a clock and that name no place; each is a zone with daylight saving. */
const everyday: ReadonlyMap<string, string> = new Map([
  ...['eastern', 'et', 'est', 'edt'].map((name) => [name, 'America/New_York'] as const),
  ...['central', 'ct', 'cst', 'cdt'].map((name) => [name, 'America/Chicago'] as const),
  ...['mountain', 'mt', 'mst', 'mdt'].map((name) => [name, 'America/Denver'] as const),
  ...['pacific', 'pt', 'pst', 'pdt'].map((name) => [name, 'America/Los_Angeles'] as const),
])

/** Every zone the platform knows, such as `Europe/Zurich`. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** An IANA zone from what a person types: its name, a city in it, or an everyday name such as `Eastern`. */
export function readZone(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase().replaceAll(/\s+/gu, '_')
  const named = zones.find((zone) => zone.toLowerCase() === plain)
  const city = zones.find((zone) => zone.toLowerCase().split('/').at(-1) === plain)
  const known = everyday.get(plain.replace(/_(?:standard_|daylight_)?time$/u, '')) ?? named ?? city
  if (known) return known
  return plain === 'utc' || (plain.includes('/') && IANAZone.isValidZone(typed.trim()))
    ? typed.trim()
    : undefined
}
