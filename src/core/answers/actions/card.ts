import { hasForm } from '../../form.ts'
import { parseLine } from '../../line.ts'
import type { Button } from '../../reply.ts'
import { type Answer, sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { dayIn, type Said, say } from '../words.ts'

export type Action = (context: Context) => Answer

const untilPressed = say(
  'Nothing is saved until you press the button.',
  'Nada se guarda hasta que pulses el botón.',
)
const untilYes = say(
  'Nothing is saved until you press the button or say yes.',
  'Nada se guarda hasta que pulses el botón o digas sí.',
)

/** What was understood, and the button that saves it. Nothing is saved before it is pressed. */
export function confirm(
  context: Context,
  title: Said,
  figures: Readonly<Record<string, string>>,
  ...buttons: readonly Button[]
): Answer {
  const [first] = buttons
  return {
    outcome: 'action',
    lines: [
      sayIn(context, title, figures),
      sayIn(context, buttons.length === 1 && !first?.danger ? untilYes : untilPressed),
    ],
    rules: [],
    buttons,
    next: { say: first ? pressing(first) : pick, ...(first && { line: first.line }) },
  }
}

export function ask(
  context: Context,
  question: Said,
  figures: Readonly<Record<string, string>>,
  buttons: readonly Button[],
  example?: string,
): Answer {
  return {
    outcome: 'clarify',
    lines: [sayIn(context, question, figures)],
    rules: [],
    buttons,
    next: buttons.length > 0 || example === undefined ? { say: pick } : typing(context, example),
  }
}

/** Names what to type, as a surface may show a button in place of the line; without a value there is nothing to type. */
function pressing({ line }: Button): Said {
  if (!/\d/u.test(line)) return say('Press the button.', 'Pulsa el botón.')
  const { command } = parseLine(line)
  return say(
    `Press the button, or type /recert ${command} with another value.`,
    `Pulsa el botón, o escribe /recert ${command} con otro valor.`,
  )
}

const pick = say('Pick one; nothing is saved yet.', 'Elige uno; aún no se guarda nada.')

/** An example is words to type and never a button, which would save what nobody said; its form may be one. */
function typing({ situation: { commands } }: Context, example: string) {
  const { command: name } = parseLine(example)
  const command = commands.find((each) => each.name === name)
  const words = say(
    `Type it, such as /recert ${example}`,
    `Escríbelo, por ejemplo: /recert ${example}`,
  )
  return { say: words, ...(command && hasForm(command) && { line: name }) }
}

/** One button for each reading of a day. */
export function whichDay(context: Context, lineFor: (day: string) => string): Answer | undefined {
  const { unsure } = context.own
  if (!unsure) return undefined
  const days = unsure.days.map((day) => dayIn(context.language, day))
  return ask(
    context,
    say('Which day do you mean: {days}?', '¿Qué día es: {days}?'),
    { days: days.join(context.language === 'en' ? ' or ' : ' o ') },
    unsure.days.map((day) => ({ label: dayIn(context.language, day), line: lineFor(day) })),
  )
}

export const save = (context: Context): string => (context.language === 'en' ? 'Save' : 'Guardar')
