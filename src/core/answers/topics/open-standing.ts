import { go, not, silent, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'

/** Points about what is confirmed and what else is asked, on which the source is silent. */
export const openProcedure: readonly Topic[] = [
  topic(
    'confirmation',
    silent,
    say('Does NASM confirm it?', '¿NASM lo confirma?'),
    [
      'The page does not say whether {issuer} confirms that an application arrived or was approved, and I cannot see its state',
      'A newer page speaks of an e-mail when it arrives and one when it is processed; that is not confirmed for you. Keep what the portal shows after you send it.',
    ],
    [
      'La página no dice si {issuer} confirma que la solicitud llegó o se aprobó, y yo no veo su estado',
      'Una página más nueva habla de correos al recibirla y al procesarla; sin confirmar. Guarda lo que muestre el portal.',
    ],
  ),
  topic(
    'denied',
    silent,
    say('What if it is turned down?', '¿Y si la rechazan?'),
    [
      'The page does not say what happens when an application is turned down or incomplete, and names no appeal',
      'Ask {issuer} what is missing. Courses can be completed up to {lateDays} days after expiry and an application sent within one year.',
    ],
    [
      'La página no dice qué pasa si rechazan la solicitud o está incompleta, ni habla de recurso',
      'Pregunta a {issuer} qué falta. Hay {lateDays} días tras el vencimiento para cursos y un año (one year) para la solicitud.',
    ],
  ),
  topic(
    'proof_of_status',
    silent,
    say('Who can verify me?', '¿Quién puede verificarme?'),
    [
      'The page does not mention a register, a look-up or a letter that proves that somebody is certified',
      'I cannot confirm it either: only {issuer} can.',
    ],
    [
      'La página no menciona un registro, una consulta ni una carta que pruebe que alguien está certificado',
      'Yo tampoco puedo confirmarlo: solo {issuer}.',
    ],
  ),
  topic(
    'form_language',
    silent,
    say('Is it in other languages?', '¿Está en otros idiomas?'),
    [
      'The page does not say whether the application or courses exist in other languages, or which help there is with a disability',
      'Ask {issuer} what they offer.',
    ],
    [
      'La página no dice si la solicitud o los cursos existen en otros idiomas, ni qué ayudas hay por discapacidad',
      'Pregunta a {issuer} qué ofrecen.',
    ],
  ),
]

export const openRequirements: readonly Topic[] = [
  topic(
    'edition',
    silent,
    say('Must I learn the new edition?', '¿Hace falta la edición nueva?'),
    [
      'The page does not say that a new edition of the textbook or of the exam must be learned to recertify',
      'It asks for {courses} {units} and a current CPR/AED card ({card}) every {years} years, of whatever topic.',
    ],
    [
      'La página no dice que haga falta estudiar una edición nueva del libro o del examen',
      'Pide {courses} {units} y una tarjeta de RCP/AED (CPR, {card}) cada {years} años.',
    ],
  ),
  topic(
    'other_conditions',
    silent,
    say('Are there other conditions?', '¿Hay otras condiciones?'),
    [
      'The page does not name other conditions: no ethics code, background check, age, job or insurance',
      'It asks for {courses} {units}, a current CPR/AED card ({card}), and the application. Whether {issuer} has rules elsewhere I cannot tell.',
    ],
    [
      'La página no nombra otras condiciones: ni código de ética, antecedentes, edad, empleo o seguro',
      'Pide {courses} {units}, RCP/AED (CPR) vigente ({card}) y la solicitud. Si {issuer} tiene otras reglas, no lo sé.',
    ],
  ),
]

export const openMeta: readonly Topic[] = [
  topic(
    'languages',
    not('answered'),
    say('Which languages do you speak?', '¿Qué idiomas hablas?'),
    [
      'I answer in English and in Spanish, whichever you type',
      'Other languages I do not understand well. Most buttons and commands are in English.',
    ],
    [
      'Sí: respondo en español y en inglés (Spanish, English), según escribas',
      'Otros idiomas no los entiendo bien. Los botones y comandos están casi todos en inglés.',
    ],
  ),
  topic(
    'near_first_aid',
    not('out_of_scope'),
    say('How CPR is done', 'Cómo se hace el RCP'),
    [
      'How CPR or an AED is used is not my field: your class teaches it, and in an emergency the dispatcher guides you, so call the emergency number first',
      'I help with the {short} recertification: {units}, which CPR/AED card it takes, dates and fees.',
    ],
    [
      'Cómo se hace el RCP o se usa un AED no es mi tema: lo enseña tu curso, y en una emergencia guía el operador: llama primero al número de emergencias',
      'Ayudo con la recertificación de la {short}: {units} (CEUs), qué tarjeta de RCP (CPR) pide, fechas y cargos.',
    ],
    go('help'),
  ),
]
