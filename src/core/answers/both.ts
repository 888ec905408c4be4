import { inBoth } from '../amount-words.ts'
import type { Credits } from '../credits.ts'
import type { Context } from './context.ts'

/** `0.7 CEUs (7 hours)`, in the language of the question. */
export function bothIn({ policy, standing, language }: Context, amount: Credits): string {
  const said = inBoth(amount, policy, standing.rulesOf)
  return language === 'en' ? said : said.replace('hours', 'horas').replace('hour', 'hora')
}
