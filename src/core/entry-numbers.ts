import type { Ledger } from './member.ts'
import { refusal, type Reply } from './reply.ts'

/** What a number stands for: entries, cards and petitions share one row of numbers. */
export type Numbered =
  | { readonly kind: 'entry'; readonly item: Ledger['entries'][number] }
  | { readonly kind: 'card'; readonly item: Ledger['cards'][number] }
  | { readonly kind: 'petition'; readonly item: Ledger['petitions'][number] }

export function numbered(
  { entries, cards, petitions }: Ledger,
  number: number,
): Numbered | undefined {
  const entry = entries.find((each) => each.number === number)
  if (entry) return { kind: 'entry', item: entry }
  const card = cards.find((each) => each.number === number)
  if (card) return { kind: 'card', item: card }
  const petition = petitions.find((each) => each.number === number)
  return petition && { kind: 'petition', item: petition }
}

/** `#3 Corrective exercise`, `#4 the card until 2027-12-01`. */
export function nameOf({ kind, item }: Numbered): string {
  switch (kind) {
    case 'entry':
      return `#${item.number} ${item.title}`
    case 'card':
      return `#${item.number} the card until ${item.expires}`
    case 'petition':
      return `#${item.number} the petition for ${item.title}`
  }
}

export function noSuch(number: number): Reply {
  return {
    ...refusal(`You have nothing with the number ${number}`, {
      text: 'See the numbers',
      line: 'entries',
    }),
    faults: [{ option: 'number', message: `there is nothing with the number ${number}` }],
  }
}
