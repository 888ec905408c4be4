import { go, not, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'
import { openMeta } from './open-standing.ts'

const answered = not('answered')

export const meta: readonly Topic[] = [
  topic(
    'greet',
    answered,
    say('Hello', 'Hola'),
    [
      'Hello! I help you keep your {short} certification: {units}, CPR/AED, dates, fees and the recertification rules',
      'Ask me something, such as “how many CEUs do I need”, or tell me “my cert expires March 3”.',
    ],
    [
      '¡Hola! Te ayudo con la recertificación de tu {short}: {units}, RCP/AED, fechas y cargos',
      'Pregúntame, por ejemplo: “¿cuántos CEUs necesito?”.',
    ],
    go('status'),
  ),
  topic(
    'thanks',
    answered,
    say('Thanks', 'Gracias'),
    ['You are welcome; I keep an eye on your recertification'],
    ['De nada; sigo pendiente de tu recertificación'],
    go('status'),
  ),
  topic(
    'who',
    answered,
    say('Who are you?', '¿Quién eres?'),
    [
      'I am not {issuer} and not a person: a recertification bot that reads {issuer}’s public page and keeps your record',
      'What I say comes from that page or from what you told me. {issuer} itself is at {phone}.',
    ],
    [
      'No soy {issuer} ni una persona: soy un bot de recertificación que lee la página pública de {issuer} y guarda tus datos',
      '{issuer} está en el {phone}.',
    ],
    go('help'),
  ),
  topic(
    'ability',
    answered,
    say('What can you do?', '¿Qué puedes hacer?'),
    [
      'I track your recertification: {units}, CPR/AED, petitions, deadlines, fees and audits, and answer questions about the rules',
      'Say it in your own words: “log 3 hours mobility yesterday”, “when is my last day to apply”, “does online CPR count”.',
    ],
    [
      'Llevo tu recertificación: {units} (CEUs), RCP/AED, peticiones, fechas, cargos y auditorías, y respondo preguntas sobre las reglas',
      'Dilo con tus palabras: “hice un curso de 3 horas ayer”.',
    ],
    go('help'),
  ),
  topic(
    'trust',
    { outcome: 'answered', rules: ['courses'] },
    say('Where is this from?', '¿De dónde sale esto?'),
    [
      'My source is {issuer}’s recertification page, last read on {read}; the page itself is undated',
      'By its text it is from the COVID-19 period ({published}), so it may be out of date. I name the source under each answer, mark what is unconfirmed, and say so when it is silent. {issuer} has the last word: {phone}.',
    ],
    [
      'Mi fuente es la página de recertificación de {issuer}, leída el {read}; la página no tiene fecha (undated)',
      'Por su texto es de la época del COVID-19, así que puede estar anticuada. {issuer} tiene la última palabra: {phone}.',
    ],
    go('policy'),
  ),
  topic(
    'privacy',
    answered,
    say('What do you keep about me?', '¿Qué guardas de mí?'),
    [
      'I keep what you tell me about your recertification: dates, courses, cards, petitions; nobody else reads it unless you share it',
      'You can see it, take a copy, and erase it at any time.',
    ],
    [
      'Guardo lo que me dices de tu recertificación: fechas, cursos, tarjetas; nadie más lo lee si no lo compartes',
      'Puedes verlo, copiarlo y borrarlo cuando quieras.',
    ],
    go('privacy'),
  ),
  topic(
    'near_org',
    not('out_of_scope'),
    say('Other organizations', 'Otras organizaciones'),
    [
      '{organisation}is another organization’s credential, with its own rules, units and fees',
      'I only know the {short} recertification rules of {issuer}; for others look at the page of that body. The page does not say whether a course or CEU may serve both.',
    ],
    [
      '{organisation}es de otra organización, con reglas propias',
      'Solo conozco la recertificación de la {short} de {issuer} (CEUs).',
    ],
    go('status'),
  ),
  topic(
    'near_nasm_other',
    not('out_of_scope'),
    say('Other NASM credentials', 'Otras credenciales de NASM'),
    [
      'I only know the rules of the {short}; the page does not cover {issuer}’s other credentials',
      'They may ask for other {units} or for no CPR. See their own renewal pages, or ask {issuer} at {phone}.',
    ],
    [
      'Solo conozco las reglas de la {short}; la página no cubre otras credenciales de {issuer}',
      'Pregunta a {issuer}: {phone}.',
    ],
    go('status'),
  ),
  topic(
    'near_issuer',
    not('out_of_scope'),
    say('About the organization', 'Sobre la organización'),
    [
      '{issuer} as a company is not my field, and the numbers it advertises are no rules',
      'I know the {short} recertification: {units}, CPR/AED, dates and fees. Ask {issuer} at {phone} about the rest.',
    ],
    [
      '{issuer} como empresa no es mi tema',
      'Conozco la recertificación de la {short}: {units} (CEUs), RCP, fechas y cargos. Para lo demás: {issuer}, {phone}.',
    ],
    go('help'),
  ),
  topic(
    'near_training',
    not('out_of_scope'),
    say('Training advice', 'Entrenamiento'),
    [
      'Training and exercise questions are not my field',
      'I help with the {short} recertification: {units}, CPR/AED, dates and fees.',
    ],
    [
      'El entrenamiento no es mi tema',
      'Ayudo con la recertificación de la {short}: {units} (CEUs), RCP, fechas y cargos.',
    ],
    go('help'),
  ),
  topic(
    'near_diet',
    not('out_of_scope'),
    say('Nutrition advice', 'Nutrición'),
    [
      'Nutrition advice is not my field',
      'I help with the {short} recertification: {units}, CPR/AED, dates and fees.',
    ],
    [
      'La nutrición no es mi tema',
      'Ayudo con la recertificación de la {short}: {units} (CEUs), RCP, fechas y cargos.',
    ],
    go('help'),
  ),
  topic(
    'near_exam',
    not('out_of_scope'),
    say('Becoming certified', 'Certificarse'),
    [
      'Becoming certified the first time is not my field: I know the renewal of the {short} only',
      'For courses, the first exam and its price ask {issuer} at {phone}. Once you are certified I track your {units}.',
    ],
    [
      'Certificarse por primera vez no es mi tema: conozco solo la renovación de la {short} (recertificación)',
      'Para el examen pregunta a {issuer}: {phone}.',
    ],
    go('help'),
  ),
  topic(
    'near_provider',
    not('out_of_scope'),
    say('Becoming a provider', 'Ser proveedor'),
    [
      'How to become a provider of {units} is not covered: I know what trainers need for recertification',
      'Ask {issuer} at {phone} about approval as a provider.',
    ],
    [
      'Cómo ser proveedor de {units} no está cubierto: conozco la recertificación de entrenadores',
      'Pregunta a {issuer}: {phone}.',
    ],
    go('help'),
  ),
  topic(
    'far',
    not('out_of_scope'),
    say('Something else', 'Otra cosa'),
    [
      'That is outside what I know',
      'I help with the {short} recertification: how many {units}, CPR/AED, deadlines, fees, petitions, audits, and your own record.',
    ],
    [
      'Eso queda fuera de lo que sé',
      'Ayudo con la recertificación de la {short}: {units} (CEUs), RCP/AED, plazos, cargos y tus datos.',
    ],
    go('help'),
  ),
  ...openMeta,
]
