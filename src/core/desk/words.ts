import { type Language, say } from '../answers/words.ts'

/** What is said about answers, ratings and admins; `{name}` stands for what is put in. */
const sentences = {
  helpful: say('👍 Helpful', '👍 Me sirve'),
  unhelpful: say('👎 Not helpful', '👎 No me sirve'),
  none: say('None of these', 'Ninguna'),
  tellMe: say('Tell me the answer', 'Avísame'),
  adminSays: say('Your admin says', 'Tu admin dice'),
  passedOn: say(
    'Your admin now has this question, without your name. To keep yours to yourself: /recert ask forward:no',
    'Tu admin tiene ahora esta pregunta, sin tu nombre. Para no pasar las tuyas: /recert ask forward:no',
  ),
  written: say(
    'Written on {day} by an admin of this bot: not by {issuer}, and not from its page.',
    'Escrito el {day} por un admin de este bot: no por {issuer}, ni sale de su página.',
  ),
  askIssuer: say(
    'If it matters, ask {issuer} at {phone}.',
    'Si es importante, pregunta a {issuer}: {phone}.',
  ),
  thanks: say('Thank you, that helps', 'Gracias, eso ayuda'),
  thanksToo: say('Thank you for telling me', 'Gracias por decírmelo'),
  known: say('You have told me that already', 'Ya me lo habías dicho'),
  nobody: say('No admin is named here who reads this.', 'Aquí no hay ningún admin que lo lea.'),
  keptBack: say(
    'Your questions stay with you, as you wish: no admin sees this one.',
    'Tus preguntas se quedan contigo, como quieres: ningún admin ve esta.',
  ),
  enough: say(
    'You have passed on many questions today, so this one stays here.',
    'Hoy has pasado muchas preguntas, así que esta se queda aquí.',
  ),
  forgotten: say(
    'It is counted. I no longer have your words, so no admin sees them: ask again, and press it there.',
    'Queda anotado. Ya no tengo tus palabras y ningún admin las ve: pregunta otra vez y púlsalo allí.',
  ),
  counted: say(
    'Your admin sees how many found this answer helpful, and not who.',
    'Tu admin ve a cuántos les sirvió esta respuesta, y no a quién.',
  ),
  otherWords: say(
    'Say it in other words, or see every rule with its source.',
    'Dilo con otras palabras, o mira cada regla con su fuente.',
  ),
  more: say(
    'Ask me anything else, or see where you stand.',
    'Pregunta lo que quieras, o mira cómo vas.',
  ),
  outdated: say('I no longer know that answer', 'Ya no conozco esa respuesta'),
  outdatedWhy: say(
    'I was changed since, so nothing is counted. Ask again and you get the one of today.',
    'Me han cambiado desde entonces y no cuenta. Pregunta otra vez y verás la de hoy.',
  ),
  willTell: say('I will tell you when your admin answers', 'Te avisaré cuando tu admin responda'),
  onlyFor: say(
    'By direct message, once. For that I keep your address, sealed, with the question for 90 days at most; delete erases it.',
    'Por mensaje directo, una vez. Para eso guardo tu dirección, sellada, junto a la pregunta, 90 días como mucho; delete la borra.',
  ),
  cannotTell: say('I cannot tell you that one', 'De esa no te puedo avisar'),
  cannotTellWhy: say(
    'I no longer have your words. Ask again, and press it there.',
    'Ya no tengo tus palabras. Pregunta otra vez y púlsalo allí.',
  ),
  withdrawn: say('Your admin has withdrawn that answer', 'Tu admin ha retirado esa respuesta'),
  answered: say('Your admin has answered your question', 'Tu admin respondió tu pregunta'),
  youAsked: say(
    'You asked something like: “{wording}”, and wanted to be told.',
    'Preguntaste algo como: «{wording}», y querías que te avisara.',
  ),
  missed: say(
    'Your admin has answered a question of yours; your direct messages were closed to me.',
    'Tu admin respondió una pregunta tuya; tus mensajes directos estaban cerrados para mí.',
  ),
} as const

/** One of the sentences in the language of the person. */
export function told(
  what: keyof typeof sentences,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return sentences[what][language].replaceAll(
    /\{(\w+)\}/gu,
    (_, name: string) => values[name] ?? '',
  )
}
