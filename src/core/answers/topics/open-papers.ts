import { silent, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'

/** Points about cards, certificates and documents on which the source is silent. */
export const openCard: readonly Topic[] = [
  topic(
    'card_form',
    silent,
    say('Which form of CPR card is taken?', '¿Qué forma de tarjeta de RCP vale?'),
    [
      'The page does not say in which form a CPR/AED card has to be: printout, e-card, photo, or a card from abroad',
      'It asks for a current one that covers {covers}. Keep what the provider gave you, both sides.',
    ],
    [
      'La página no dice en qué forma debe estar la tarjeta de RCP (CPR): impresa, digital, foto o de otro país',
      'Pide una vigente que incluya {covers}. Guarda lo que te dio el proveedor, por ambos lados.',
    ],
  ),
  topic(
    'card_length',
    silent,
    say('How long is a CPR card good?', '¿Cuánto dura una tarjeta de RCP?'),
    [
      'The page does not say how long a CPR/AED card is good for, or whether a short renewal class is enough',
      'The date on your card decides; the page only asks that it is current and covers {covers}.',
    ],
    [
      'La página no dice cuánto dura una tarjeta de RCP (CPR), ni si basta un curso corto de renovación',
      'Decide la fecha de tu tarjeta; la página solo pide que esté vigente e incluya {covers}.',
    ],
  ),
]

export const openAudits: readonly Topic[] = [
  topic(
    'docs_at_apply',
    silent,
    say('Do I send papers when I apply?', '¿Mando papeles con la solicitud?'),
    [
      'The page asks for supporting documents when an application is audited; it does not say whether they go with every application',
      'Have each course certificate and the CPR/AED card ready: in an audit there are {auditDays} days to send them.',
    ],
    [
      'La página pide documentos cuando auditan una solicitud; no dice si van con cada solicitud',
      'Ten listos cada certificado y la tarjeta de RCP (CPR): en una auditoría hay {auditDays} días.',
    ],
  ),
  topic(
    'audit_extension',
    silent,
    say('Can audit papers come later?', '¿Más tiempo para la auditoría?'),
    [
      'The page does not say that the {auditDays} days for audit documents can be extended, or what follows if they pass',
      'Send what you have in time, and tell {issuer} at once what is missing and why.',
    ],
    [
      'La página no dice que se puedan alargar los {auditDays} días de la auditoría, ni qué pasa si se pasan',
      'Envía a tiempo lo que tengas y avisa a {issuer} de lo que falta.',
    ],
  ),
  topic(
    'audit_form',
    silent,
    say('How do audit papers go in?', '¿Cómo se mandan los papeles?'),
    [
      'The page does not say how audit documents are sent or in which form: mail, e-mail, upload, copies or originals',
      'It only says that all supporting documents go to the {issuer} Recertification Department within {auditDays} days; the notice should name the way.',
    ],
    [
      'La página no dice cómo ni en qué forma se envían los documentos de la auditoría: correo, subida, copias u originales',
      'Solo dice que van al departamento de recertificación de {issuer} en {auditDays} días; el aviso debería indicar cómo.',
    ],
  ),
]

export const openCourses: readonly Topic[] = [
  topic(
    'certificate_shows',
    silent,
    say('What must a certificate show?', '¿Qué debe decir el certificado?'),
    [
      'The page does not say what a course certificate has to show',
      'Your name, the title, the day, the provider and the hours or {units} are what people are usually asked for: have a missing one added by the provider, never by hand.',
    ],
    [
      'La página no dice qué debe figurar en el certificado de un curso',
      'Conviene: nombre, título, fecha, proveedor y horas o {units}. Lo que falte, que lo añada el proveedor, nunca a mano.',
    ],
  ),
]

export const openPetitions: readonly Topic[] = [
  topic(
    'petition_odds',
    silent,
    say('How often are petitions granted?', '¿Cuántas peticiones aprueban?'),
    [
      'The page does not say how many petitions are approved or turned down, or by which standard',
      'The petition fee of {petitionFee} is gone either way, so ask {issuer} at {phone} before you send one that you doubt.',
    ],
    [
      'La página no dice cuántas peticiones se aprueban o rechazan, ni con qué criterio',
      'Los {petitionFee} de la petición no se devuelven, así que pregunta antes si dudas.',
    ],
  ),
  topic(
    'petition_before',
    silent,
    say('Can I petition beforehand?', '¿Puedo pedirla antes del curso?'),
    [
      'The page does not say whether a course can be petitioned before you have taken it',
      'It speaks of a petition for courses that are not preapproved, {petitionFee} each, nonrefundable.',
    ],
    [
      'La página no dice si se puede pedir antes de hacer el curso',
      'Habla de una petición para cursos no aprobados de antemano, {petitionFee} cada uno, no reembolsable.',
    ],
  ),
  topic(
    'petition_limit',
    silent,
    say('How much can a petition give?', '¿Cuánto puede dar una petición?'),
    [
      'The page does not say how many courses may be petitioned, or how many {units} a petition grants',
      'It only says that each course or event is petitioned by itself, for {petitionFee}, nonrefundable.',
    ],
    [
      'La página no dice cuántos cursos se pueden pedir, ni cuántos {units} concede una petición',
      'Solo dice que cada curso o evento lleva su petición, de {petitionFee}, no reembolsable.',
    ],
  ),
]
