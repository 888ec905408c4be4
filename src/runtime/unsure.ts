/** A write of which nobody knows whether it happened: the connection ended before the answer. */
export class Unsure extends Error {
  override readonly name = 'Unsure'
}
