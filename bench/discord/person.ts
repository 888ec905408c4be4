/** The account of the `at`th person, a number of 18 digits as Discord's are. */
export function personId(at: number): string {
  return String(302_050_872_383_242_240n + BigInt(at))
}
