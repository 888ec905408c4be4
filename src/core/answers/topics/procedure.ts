import { go, silent, stated, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'
import { openProcedure } from './open-standing.ts'

export const procedure: readonly Topic[] = [
  topic(
    'process_time',
    silent,
    say('How long does approval take?', '¿Cuánto tarda la aprobación?'),
    ['The page does not say how long an application takes, and I cannot see its state'],
    ['La página no dice cuánto tarda una solicitud, y yo no veo su estado'],
  ),
  topic(
    'new_certificate',
    silent,
    say('Do I get a new certificate?', '¿Recibo un certificado nuevo?'),
    ['The page does not say anything about new certificates, numbers, badges or name changes'],
    ['La página no dice nada de certificados nuevos, números ni cambios de nombre'],
  ),
  topic(
    'hardship',
    silent,
    say('Can I get an extension?', '¿Puedo pedir una prórroga?'),
    [
      'I am sorry you have to think about this too: the page does not state any extension or exception',
      'For everybody it allows courses up to {lateDays} days after expiry and applications up to one year. Tell {issuer} what happened and ask.',
    ],
    [
      'Lo siento: la página no indica prórrogas ni excepciones',
      'Para todos: cursos hasta {lateDays} días después del vencimiento y solicitud hasta un año. Cuéntaselo a {issuer} y pregunta.',
    ],
  ),
  topic(
    'nasm_notice',
    silent,
    say('Does NASM remind me?', '¿NASM me avisa?'),
    [
      'The page does not say whether {issuer} writes to you before you expire',
      'Do not count on it: tell me your expiration date and I keep the dates for you.',
    ],
    [
      'La página no dice si {issuer} te avisa antes de vencer',
      'No cuentes con ello: dime tu fecha y yo llevo los plazos.',
    ],
  ),
  topic(
    'portal_help',
    silent,
    say('Trouble with the portal', 'Problemas con el portal'),
    [
      'I cannot see or mend your {issuer} account, and the page does not cover account trouble',
      'Call them before a deadline passes, and note when you called.',
    ],
    [
      'No puedo ver ni arreglar tu cuenta de {issuer}, y la página no lo trata',
      'Llámalos antes de que pase una fecha.',
    ],
  ),
  topic(
    'phone',
    stated('courses'),
    say('How do I reach NASM?', '¿Cómo contacto a NASM?'),
    [
      '{issuer}’s number is {phone}',
      'It is on the recertification page, which names no hours or e-mail address. The other way in is {portal}.',
    ],
    [
      'El teléfono de {issuer} es {phone}',
      'Figura en la página de recertificación, sin horarios ni correo. También {portal}.',
    ],
    go('status'),
  ),
  topic(
    'apply_how',
    stated('courses', 'phases'),
    say('How do I recertify?', '¿Cómo me recertifico?'),
    [
      'Earn {courses} {units}, keep CPR/AED current ({card}), and send the application to {issuer} before your expiration date',
      'It is done through {issuer}’s portal; the page starts it with “Get Started” and does not list the steps. Late is possible for up to one year, with a fee.',
    ],
    [
      'Reúne {courses} {units}, mantén el RCP/AED (CPR) vigente ({card}) y envía la solicitud a {issuer} antes del vencimiento',
      'Se hace en el portal de {issuer}; la página no enumera los pasos. Tarde es posible hasta un año, con recargo.',
    ],
    go('apply'),
  ),
  ...openProcedure,
]
