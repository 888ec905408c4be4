import { nearest, slipOf } from '../core/near.ts'

/** A line for each variable that is no setting and resembles one that is not set; a value is never shown. */
export function misspeltIn(
  env: Readonly<Record<string, string | undefined>>,
  settings: readonly string[],
): readonly string[] {
  const isSet = (name: string) => (env[name] ?? '').trim() !== ''
  const unset = settings.filter((name) => !isSet(name)).map((name) => name.toLowerCase())
  return Object.keys(env).flatMap((name) => {
    const meant = settings.includes(name) || !isSet(name) ? undefined : meantBy(name, unset)
    return meant === undefined
      ? []
      : [`${name} is no setting and changes nothing; is it ${meant.toUpperCase()}?`]
  })
}

/** Other programs have variables too: what does not begin as one of ours may be one letter off, and no more. */
function meantBy(name: string, settings: readonly string[]): string | undefined {
  const alike = settings.filter((each) => firstWord(each) === firstWord(name.toLowerCase()))
  return nearest(name, alike) ?? slipOf(name, settings)
}

function firstWord(name: string): string | undefined {
  return name.split('_')[0]
}
