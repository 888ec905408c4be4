/** A payload's type with plain numbers and words in place of enums. */
export type Plain<T> = T extends number
  ? number
  : T extends string
    ? string
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T
