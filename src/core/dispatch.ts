import type { Command, Outcome, RawOptions, Situation } from './command.ts'
import { longestLine, parseLine } from './line.ts'
import { nearest, slipOf } from './near.ts'
import { buttons, refusal, type Reply, text } from './reply.ts'

/** What a person asked for: a line as typed, or a command whose options a form has already split. */
export type Ask =
  | { readonly line: string }
  | { readonly command: string; readonly options: Readonly<Record<string, unknown>> }

interface Called {
  readonly command: Command
  readonly raw: RawOptions
}

/** The command that is meant, or the reply to somebody who meant none. */
export function commandFor(ask: Ask, commands: readonly Command[]): Called | Reply {
  if ('line' in ask && ask.line.length > longestLine) return tooLong(ask.line.length)
  const { command: name, words } =
    'line' in ask ? parseLine(ask.line) : { command: ask.command, words: ask.options }
  const command = commands.find((each) => each.name === name)
  const remind = commands.find((each) => each.name === 'remind')
  if ('line' in ask && remind && stopWords.test(ask.line)) return { command: remind, raw: ['off'] }
  const asked = 'line' in ask ? questionIn(ask.line, command, words, commands) : undefined
  if (asked) return asked
  return command
    ? { command, raw: words }
    : unknown(name, Array.isArray(words) ? words : [], commands)
}

/** What people answer to any sender who is to stop, whatever else they could mean by it. */
const stopWords =
  /^\s*(?:<@[!&]?\w+>[\s,:]*)?(?:please )?(?:stop(?: (?:remind|messag|writ|text|bother)ing(?: to)? me| (?:the |these |those |your |all |my )?(?:reminders?|messages?))?|unsubscribe(?: me)?|opt[- ]?out|no more (?:reminders|messages))(?:,? please)?[.!\s]*$/iu

/** What people say in sentences, whatever word it begins with, is for `ask`, where there is such a command. */
function questionIn(
  line: string,
  command: Command | undefined,
  words: RawOptions,
  commands: readonly Command[],
): Called | undefined {
  const answers = commands.find(({ name }) => name === 'ask')
  if (!answers || command === answers) return undefined
  const typed = line.trim().replace(/^\/?recert\s+/iu, '')
  const rest = Array.isArray(words) ? words.map(String) : []
  const isOldLine = /^\p{L}+ \d+$/u.test(typed) // of a button whose command is gone
  const isQuestion = command ? isSpeech(command, rest) : !isOldLine && !isSlip(typed, commands)
  return isQuestion ? { command: answers, raw: { question: typed } } : undefined
}

const spoken =
  /^(?:i|i'm|im|i've|my|me|mine|you|your|it|that|this|what|whats|when|how|why|where|which|who|do|does|did|can|is|are|was|should|will|if|never|before|after|done|the|for|yesterday|today|tomorrow|to|a|an|all|last|expires?|expired|mi|mis|cuando|como|que)[?!.,]?$/iu

/** What is asked of a thing without a verb: `petition price`, `audit time limit`. */
const asking =
  /^(?:price|pricing|costs?|fees?|refund\p{L}*|deadlines?|limits?|timeline|turnaround|rules?|steps|requirements?|denied|rejected|declined|precio|costo|plazos?|.*\?)[!.,]?$/iu

/** More than one amount, so more than one course, which no line of `log` holds. */
const several =
  /(?:(?<![\d./-])\d{1,2}(?:\.\d{1,3})? ?(?:h|hrs?|hours?|ceus?|credits?|horas?)\b.*){2}/iu

/** A command's name that begins a sentence: `audit email came, what now`. Options with names are no sentence. */
function isSpeech({ name, specs }: Command, words: readonly string[]): boolean {
  const isOption = words.some((word) => word.includes('"') || /^\p{L}+[:=]\S/u.test(word))
  if (name === 'log' && !isOption && several.test(words.join(' '))) return true
  if (words.some((word) => word.includes('"') || (name !== 'help' && /^\p{L}+[:=]/u.test(word))))
    return false
  const bare = specs.filter((spec) => spec.bare)
  const [first, ...others] = bare
  const takesWords = others.some(({ kind, choices }) => kind === 'text' && !choices)
  if (takesWords && first?.choices?.includes(words[0] ?? '')) return false
  const heard = words.filter((word) => spoken.test(word)).length
  const isAsked =
    words.some((word) => asking.test(word)) && !words.some((word) => /^\d/u.test(word))
  if (isAsked && (name === 'petition' || name === 'audit')) return true
  if (name === 'remind' && heard > 0 && heard === words.length) return true
  if (name === 'help') return words.length > 2
  if (name === 'log' || name === 'petition') return heard > 0 && words.length > 2
  return bare.length > 0 ? heard > 0 && words.length > 2 : words.length > 0 && heard > 0
}

/** A mistyped command rather than a question: a word or two, or a word with options. */
function isSlip(typed: string, commands: readonly Command[]): boolean {
  const [first = '', ...rest] = typed.split(/\s+/u)
  const names = commands.map((each) => each.name)
  const hasOptions = rest.some((word) => /^\p{L}+[:=]|^"|^\d/u.test(word))
  if (typed.endsWith('?') || rest.some((word) => spoken.test(word))) return false
  if (hasOptions) return nearest(first, names) !== undefined
  return rest.length < 2 && slipOf(first, names) !== undefined
}

export function dispatch(ask: Ask, situation: Situation): Outcome {
  const called = commandFor(ask, situation.commands)
  if (!('command' in called)) return { reply: called }
  const outcome = called.command.run(called.raw, situation)
  return outcome.reply.outcome === 'refused'
    ? (saidInWords(ask, called, situation) ?? outcome)
    : outcome
}

/** Whether deciding may look at what was asked before. */
export function looksBack(ask: Ask, commands: readonly Command[]): boolean {
  const called = commandFor(ask, commands)
  if (!('command' in called)) return false
  return called.command.looksBack || questionerOf(ask, called, commands) !== undefined
}

/** A sentence that begins with the name of a command and is none of its lines: `audit letter came nov 18`. */
function saidInWords(ask: Ask, called: Called, situation: Situation): Outcome | undefined {
  const answers = questionerOf(ask, called, situation.commands)
  if (!('line' in ask) || !answers) return undefined
  const outcome = answers.run({ question: ask.line }, situation)
  return understood.has(outcome.reply.outcome) ? outcome : undefined
}

/** The command that answers a line which another one refused, where the line may be a sentence. */
function questionerOf(
  ask: Ask,
  { command, raw }: Called,
  commands: readonly Command[],
): Command | undefined {
  const answers = commands.find(({ name }) => name === 'ask')
  const isPlain =
    Array.isArray(raw) &&
    raw.length > 1 &&
    raw.every((word) => /^[^":=]+$/u.test(String(word))) &&
    raw.some((word) => /\p{L}/u.test(String(word))) // two bare days say nothing of what each is
  const isStrict = command.specs.some(({ required }) => required)
  const [first] = command.specs.filter(({ bare }) => bare)
  const isChosen =
    Array.isArray(raw) && (first?.choices?.includes(String(raw[0]).toLowerCase()) ?? false)
  const isSentence = isPlain && !isStrict && !isChosen
  return 'line' in ask && command !== answers && isSentence ? answers : undefined
}

const understood: ReadonlySet<string> = new Set(['answered', 'action', 'clarify', 'reported'])

function unknown(name: string, words: readonly string[], commands: readonly Command[]): Reply {
  const meant = nearest(
    name,
    commands.map((each) => each.name),
  )
  if (!meant) {
    return refusal(
      `I do not know the command "${name.slice(0, 40)}"`,
      { text: 'See what you can ask', line: 'help' },
      text('Every command is a word such as status, log or deadlines.'),
    )
  }
  const line = [meant, ...words].join(' ')
  return refusal(
    `I do not know the command "${name}"`,
    { text: `type /recert ${line}` },
    text(`Did you mean ${meant}?`),
    buttons({ label: `Run ${meant}`, line: line.length <= 100 ? line : meant }),
  )
}

function tooLong(length: number): Reply {
  return refusal(
    'That is too long for me to read',
    { text: 'Send the details as several shorter messages.' },
    text(`It has ${length} characters and I read up to ${longestLine}. Nothing was saved.`),
  )
}
