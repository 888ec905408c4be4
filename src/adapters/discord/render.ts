import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10'
import { plainReply } from '../../core/plain.ts'
import type { Block, Next, Reply } from '../../core/reply.ts'
import { buttonsIn, canPress, drawButton, nameOf, rowsOf, typedButton } from './buttons.ts'
import { drawBlock, drawLabelled, drawText } from './draw-block.ts'
import { escape, isBlank, oneLine } from './escape.ts'
import { type Attached, attachedIn } from './files.ts'
import { limits } from './limits.ts'
import { fitting, shorten } from './shorten.ts'

/** A message as Discord takes it; `files` go beside it. */
export interface Message {
  readonly flags: MessageFlags
  readonly components: [APIContainerComponent]
  readonly allowed_mentions: { parse: [] }
  readonly files: readonly Attached[]
}

const colours = {
  plain: 0x5865f2,
  good: 0x2e8b57,
  warning: 0xe0a800,
  refusal: 0xc0392b,
} as const

/** The longest title that stands in large letters. */
const longestTitle = 200
/** A next step is a sentence; what is longer leaves too little room for the answer. */
const longestNext = 800
/** For the words about what is left out, and for escapes. */
const spareText = 160
const divider: APISeparatorComponent = { type: ComponentType.Separator, divider: true }

/** A reply as one container: title, words, files, buttons, and the next step last. */
export function renderMessage(reply: Reply): Message {
  const { blocks, tone, title, next } = reply
  const files = attachedIn(blocks)
  const { pressable, typed } = buttonsIn(blocks, next?.line)
  const words = [
    ...blocks.filter((block) => !isSent(block, files)).flatMap(drawBlock),
    ...typed.map(typedButton),
  ]
  const heading = drawTitle(title)
  const ending = next ? drawNext(next, blocks) : []
  const rows = rowsOf(pressable.map((each) => drawButton(each)))
  const room = limits.message.text - spareText - textIn([...heading, ...ending])
  const body = [...drawWords(words, room), ...files.map(drawAttached), ...rows]
  const between = body.length > 0 && ending.length > 0 ? [divider] : []
  return messageOf(tone, [...heading, ...body, ...between, ...ending], files)
}

/** The same in words alone, for when Discord does not take the layout. */
export function renderWords(reply: Reply): Message {
  const words = drawText(plainReply(reply))
  return messageOf(reply.tone, drawWords(words, limits.message.text - spareText), [])
}

function messageOf(
  tone: Reply['tone'],
  components: APIComponentInContainer[],
  files: readonly Attached[],
): Message {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: colours[tone], components }],
    allowed_mentions: { parse: [] },
    files,
  }
}

/** A title that is too long goes on in words below it. */
function drawTitle(title: string): APITextDisplayComponent[] {
  const words = oneLine(title).trim()
  const short = shorten(isBlank(words) ? 'recert' : words, longestTitle)
  const heading = display(`### ${escape(short)}`)
  return short === words || isBlank(words)
    ? [heading]
    : [heading, display(escape(shorten(words, 800)))]
}

/** Pieces as one text, as many as there is room for. */
function drawWords(pieces: readonly string[], room: number): APITextDisplayComponent[] {
  const { shown, left } = fitting(pieces, room)
  const more = left > 0 ? [`-# … and ${left} more lines of this answer, which is too long`] : []
  const words = [...shown, ...more].join('\n')
  return isBlank(words) ? [] : [display(words)]
}

/** The next step, with a button for its line. */
function drawNext({ text, line }: Next, blocks: readonly Block[]): APIComponentInContainer[] {
  const isPressable = line !== undefined && canPress(line)
  const words = line === undefined || isPressable ? text : `${text} (/recert ${line})`
  const label = drawLabelled('Next:', shorten(oneLine(words), longestNext)).join('\n')
  if (!isPressable) return [display(label)]
  const known = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const same = known.find((button) => button.line === line)
  const section: APISectionComponent = {
    type: ComponentType.Section,
    components: [display(label)],
    accessory: drawButton(same ?? { label: nameOf(line), line }, ButtonStyle.Primary),
  }
  return [section]
}

/** A picture is seen where it stands, with its words for whoever cannot; any other file is offered. */
function drawAttached({ name, of }: Attached): APIFileComponent | APIMediaGalleryComponent {
  const url = `attachment://${name}`
  if (of.kind === 'file') return { type: ComponentType.File, file: { url } }
  const words = shorten(oneLine(of.words).trim(), limits.description)
  const description = isBlank(words) ? {} : { description: words }
  return { type: ComponentType.MediaGallery, items: [{ media: { url }, ...description }] }
}

function isSent(block: Block, files: readonly Attached[]): boolean {
  return files.some(({ of }) => of === block)
}

function textIn(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, each) => {
    if (each.type === ComponentType.TextDisplay) return sum + each.content.length + 1
    return each.type === ComponentType.Section ? sum + textIn(each.components) : sum
  }, 0)
}

function display(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}
