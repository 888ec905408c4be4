import { go, silent, stated, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'
import { openPetitions } from './open-papers.ts'

export const petitions: readonly Topic[] = [
  topic(
    'petition_what',
    stated('petition', 'petitionFee'),
    say('What is a petition?', '¿Qué es una petición?'),
    [
      'A petition asks {issuer} to review a course that is not preapproved',
      'It is the only way for such a course. A petition costs {petitionFee} for each course or event, nonrefundable, and is sent in {portal}.',
    ],
    [
      'Una petición pide a {issuer} que revise un curso no aprobado (not approved)',
      'Es la única vía. Cada petición cuesta {petitionFee} por curso o evento, no reembolsable, y se envía en {portal}.',
    ],
    go('petition'),
  ),
  topic(
    'petition_how',
    stated('petition', 'petitionFee'),
    say('How do I petition?', '¿Cómo hago una petición?'),
    [
      'You petition in {portal}',
      'One petition and {petitionFee} for each course or event, nonrefundable. The page does not list which papers to add; keep the certificate and the outline.',
    ],
    [
      'La petición se hace en {portal} (portal)',
      'Una petición y {petitionFee} por cada curso o evento, no reembolsable. La página no dice qué papeles añadir; guarda el certificado y el programa.',
    ],
    go('petition'),
  ),
  topic(
    'petition_fee',
    stated('petitionFee'),
    say('What does a petition cost?', '¿Cuánto cuesta una petición?'),
    [
      'A petition costs {petitionFee} for each course or event; they cannot share a fee',
      'It is nonrefundable, also when the course is turned down, and is sent in {portal}.',
    ],
    [
      'Una petición cuesta {petitionFee} por cada curso o evento; no se comparten',
      'No es reembolsable (nonrefundable), tampoco si la rechazan, y se envía en {portal}.',
    ],
    go('petition'),
  ),
  topic(
    'petition_refund',
    stated('petitionFee'),
    say('Is the petition fee refundable?', '¿Devuelven la petición?'),
    [
      'The petition fee of {petitionFee} is nonrefundable, also when the course is turned down',
      'It pays for the review, not for the result. The page names no appeal.',
    ],
    [
      'Los {petitionFee} de la petición no son reembolsables (nonrefundable), tampoco si la rechazan',
      'Se paga la revisión, no el resultado. La página no habla de recurso.',
    ],
    go('petition'),
  ),
  topic(
    'petition_time',
    silent,
    say('How long does a petition take?', '¿Cuánto tarda una petición?'),
    [
      'The page does not say how long a petition takes or by when it must be sent',
      'Send it well before you apply, because the course counts only once it is approved.',
    ],
    [
      'La página no dice cuánto tarda una petición ni hasta cuándo se envía',
      'Envíala mucho antes de aplicar: el curso cuenta solo cuando lo aprueban.',
    ],
  ),
  topic(
    'petition_event',
    stated('petition', 'petitionFee'),
    say('Can an event be petitioned?', '¿Puedo pedirla para un evento?'),
    [
      'Events such as a conference can be petitioned as well as courses',
      'The page says that each petition, for a course or an event, costs {petitionFee}, nonrefundable.',
    ],
    [
      'Se puede pedir para un evento o conferencia igual que para un curso',
      'Cada petición, de un curso o de un evento, cuesta {petitionFee}, no reembolsable.',
    ],
    go('petition'),
  ),
  topic(
    'not_in_dropdown',
    silent,
    say('My provider is not listed', 'Mi proveedor no está en la lista'),
    [
      'The page does not say what to pick when a provider is missing from the form',
      'If the course is not preapproved, a petition in {portal} is the way ({petitionFee} each).',
    ],
    [
      'La página no dice qué elegir si falta el proveedor',
      'Si el curso no está aprobado, queda la petición ({petitionFee} cada una).',
    ],
  ),
  ...openPetitions,
]
