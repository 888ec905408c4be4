/** A line as it came in; `tooLong` when it was longer than is read, and then only its beginning is here. */
export interface InputLine {
  readonly text: string
  readonly tooLong: boolean
}

const lineEnd = 10

/**
 * The lines of UTF-8 input, without their ends, each as soon as it is complete. Of a line longer
 * than `longest` bytes the rest is thrown away as it comes, so that it never fills the memory.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  longest: number,
): AsyncGenerator<InputLine, void> {
  let parts: Buffer[] = []
  let kept = 0
  let tooLong = false
  function keep(part: Buffer): void {
    tooLong ||= kept + part.length > longest
    const fits = part.subarray(0, longest - kept)
    if (fits.length > 0) parts.push(fits)
    kept += fits.length
  }
  function taken(): InputLine {
    const line = { text: decoded(parts), tooLong }
    parts = []
    kept = 0
    tooLong = false
    return line
  }
  for await (const chunk of input) {
    let rest = Buffer.from(chunk)
    for (let end = rest.indexOf(lineEnd); end !== -1; end = rest.indexOf(lineEnd)) {
      keep(rest.subarray(0, end))
      yield taken()
      rest = rest.subarray(end + 1)
    }
    keep(rest)
  }
  if (kept > 0) yield taken() // the last line needs no end
}

/** A mark of byte order and the CR of Windows are no part of a line. */
function decoded(parts: readonly Buffer[]): string {
  return new TextDecoder().decode(Buffer.concat(parts)).replace(/\r$/u, '')
}
