import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'

/** Keys as a terminal sends them. */
export const keys = {
  enter: '\r',
  tab: '\t',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const

/** A screen in memory: what is written to it can be read as a person would, and keys can be pressed. */
export function fakeTerminal(columns = 80) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), {
    isTTY: true,
    columns,
    rows: 60,
  })
  const news = new PassThrough()
  let written = ''
  let seen = 0
  output.on('data', (text: string) => {
    written += text
    news.emit('news')
  })
  /** Waits for the words in what was not waited for yet, and gives all up to their end. */
  async function until(words: string): Promise<string> {
    for (;;) {
      const fresh = stripVTControlCharacters(written).slice(seen)
      const at = fresh.indexOf(words)
      if (at !== -1) {
        seen += at + words.length
        return fresh.slice(0, at + words.length)
      }
      await once(news, 'news')
    }
  }
  return {
    input,
    output,
    until,
    press: (typed: string) => input.write(typed),
    raw: () => written,
    screen: () => stripVTControlCharacters(written),
  }
}

export type FakeTerminal = ReturnType<typeof fakeTerminal>
