import { IANAZone } from 'luxon'

/** Names that people use for a clock and that name no place; each is a zone with daylight saving. */
const everyday: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  central: 'America/Chicago',
  ct: 'America/Chicago',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  mountain: 'America/Denver',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pacific: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
}

/** Every zone the platform knows, such as `Europe/Zurich`. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** An IANA zone from what a person types: its name, a city in it, or an everyday name such as `Eastern`. */
export function readZone(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase().replaceAll(/\s+/gu, '_')
  const named = zones.find((zone) => zone.toLowerCase() === plain)
  const city = zones.find((zone) => zone.toLowerCase().split('/').at(-1) === plain)
  const known = everyday[plain.replace(/_(?:standard_|daylight_)?time$/u, '')] ?? named ?? city
  if (known) return known
  return plain === 'utc' || (plain.includes('/') && IANAZone.isValidZone(typed.trim()))
    ? typed.trim()
    : undefined
}
