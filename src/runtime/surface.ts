/** The first word of an address, such as `slack` of `slack:T1:U1`. */
export function surfaceOf(address: string): string {
  return address.slice(0, address.indexOf(':'))
}
