import { styleText } from 'node:util'

const formats = {
  plain: 'cyan',
  good: 'green',
  warning: 'yellow',
  refusal: 'red',
  strong: 'bold',
  dim: 'gray',
} as const

/** The tones of a reply, and how loud a word is. `plain` is the one accent. */
export type Tint = keyof typeof formats

export type Paint = (tint: Tint, text: string) => string

export function makePaint(colours: boolean): Paint {
  return (tint, text) =>
    colours && text !== '' ? styleText(formats[tint], text, { validateStream: false }) : text
}

/** Asks the stream and the environment: NO_COLOR, FORCE_COLOR, or no terminal at all. */
export function hasColours(stream: NodeJS.WritableStream): boolean {
  return styleText('bold', 'x', { stream }) !== 'x'
}
