// Every course that somebody logs has a title of its own: `Course m12x5` is the fifth doing of person 12.

const marks = /\bm\d+x\d+\b/gu

export function markOf(person: number, number: number): string {
  return `m${person}x${number}`
}

export function marksIn(words: string): readonly string[] {
  return [...new Set(words.match(marks) ?? [])]
}

export function ownerOf(mark: string): number {
  return Number(/^m(?<owner>\d+)x/u.exec(mark)?.groups?.['owner'])
}

export function titleOf(mark: string): string {
  return `Course ${mark}`
}
