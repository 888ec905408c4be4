import { go, silent, stated, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'
import { openRequirements } from './open-standing.ts'

export const requirements: readonly Topic[] = [
  topic(
    'req_when',
    stated('phases', 'courses'),
    say('By when must all be done?', '¿Para cuándo debe estar todo?'),
    [
      'Everything has to be met by your expiration date: both the {courses} {units} of courses and a current CPR/AED card',
      'If not, the credential expires. Courses may still be completed up to {lateDays} days after and the application sent within one year, with a late or an additional fee; the page does not say whether a card may come later too.',
    ],
    [
      'Todo debe estar cumplido al vencer: los {courses} {units} de cursos y también una tarjeta de RCP/AED (CPR) vigente',
      'Si no, la certificación vence (expires). Los cursos se pueden terminar hasta {lateDays} días después y la solicitud enviarse dentro de un año (one year), con recargo o cargo adicional; la página no dice si la tarjeta también puede llegar más tarde.',
    ],
    go('deadlines'),
  ),
  topic(
    'entries_mine',
    stated('courses'),
    say('Which courses did I log?', '¿Qué cursos anoté?'),
    ['I have no course of yours yet; log one and I keep it'],
    ['Todavía no tengo cursos tuyos'],
    go('log'),
  ),
  topic(
    'req_total',
    stated('courses', 'card'),
    say('How many CEUs do I need?', '¿Cuántos CEUs necesito?'),
    [
      '{courses} {units} of courses plus a current CPR/AED card ({card}) are required every {years} years, {total} in all',
      'Both figures you see are right: {courses} is the education without the card, {total} is with it. That is {courseHours} contact hours of courses. All of it falls within one cycle.',
    ],
    [
      'Se piden {courses} {units} de cursos más una tarjeta de RCP/AED (CPR) vigente ({card}) cada {years} años: {total} en total',
      'Las dos cifras son correctas: {courses} es la formación sin la tarjeta y {total} con ella. Son {courseHours} horas de cursos, dentro de un ciclo.',
    ],
    go('status'),
  ),
  topic(
    'req_cycle',
    stated('cycle'),
    say('How often must I renew?', '¿Cada cuánto se renueva?'),
    [
      'The {short} is renewed every {years} years, not every year',
      'The {total} {units} are for the whole {years} years, counted to your own expiration date.',
    ],
    [
      'La {short} se renueva cada {years} años, no cada año',
      'Los {total} {units} son para los {years} años completos, hasta tu propia fecha de vencimiento.',
    ],
    go('deadlines'),
  ),
  topic(
    'ceu_meaning',
    stated('hour'),
    say('What is a CEU?', '¿Qué es un CEU?'),
    [
      'CEU stands for continuing education unit',
      'It measures learning beyond entry level: one contact hour is {perHour} {unit}, and {courses} {units} ({courseHours} hours) of courses are needed, with a current CPR/AED card ({card}). The page uses only this word; other bodies say CEC, and it does not say whether theirs are the same.',
    ],
    [
      'CEU significa unidad de educación continua (continuing education unit)',
      'Mide lo que aprendes después de certificarte: una hora de contacto vale {perHour} {unit}, y hacen falta {courses} {units} ({courseHours} horas) de cursos, con una tarjeta de RCP/AED (CPR) vigente ({card}). La página solo usa esta palabra; otros organismos dicen CEC, y no dice si los suyos son lo mismo.',
    ],
    go('policy'),
  ),
  topic(
    'contact_hour',
    stated('hour'),
    say('What counts as a contact hour?', '¿Qué es una hora de contacto?'),
    [
      'A contact hour is an hour by the clock of taking part directly in a structured, organised course',
      'Each is worth {perHour} {unit}: {courseHours} hours give the {courses} of courses, and CPR/AED makes {total}. The page names no rule for breaks, travel or reading alone; the provider’s certificate says how many hours it gives.',
    ],
    [
      'Una hora de contacto es una hora de reloj en la que participas directamente en una formación organizada (structured)',
      'Cada una vale {perHour} {unit}: {courseHours} horas dan los {courses} de cursos, y el RCP/AED (CPR) completa {total}. La página no habla de pausas, viajes ni lectura propia; el certificado dice cuántas horas da.',
    ],
    go('log'),
  ),
  topic(
    'convert',
    stated('hour'),
    say('How do hours become CEUs?', '¿Cómo se pasan horas a CEUs?'),
    [
      'One contact hour is {perHour} {unit}; {courses} {units} are {courseHours} hours',
      'So divide hours by ten. With CPR/AED ({card}) the whole is {total} {units}. It counts when the course is approved, or goes by petition.',
    ],
    [
      'Una hora de contacto son {perHour} {unit}; {courses} {units} son {courseHours} horas',
      'Divide las horas entre diez. Con RCP/AED (CPR, {card}) el total es {total} {units}. Cuenta si el curso está aprobado o va por petición.',
    ],
    go('log'),
  ),
  topic(
    'remaining',
    stated('courses', 'card'),
    say('What do I still need?', '¿Qué me falta?'),
    [
      'You need {courses} {units} of courses and a current CPR/AED card ({card}); tell me what you have and I subtract it',
      'Nothing is rounded: what is short of {courses} stays short.',
    ],
    [
      'Necesitas {courses} {units} de cursos y una tarjeta de RCP/AED (CPR) vigente ({card}); dime qué tienes y lo resto',
      'Nada se redondea: lo que falte para {courses} sigue faltando.',
    ],
    go('log'),
  ),
  topic(
    'status',
    stated('courses'),
    say('Where do I stand?', '¿Cómo voy?'),
    ['I have no record of you yet'],
    ['Todavía no tengo datos tuyos'],
    go('setup'),
  ),
  topic(
    'pace',
    stated('courses', 'phases'),
    say('Can I make it in time?', '¿Llego a tiempo?'),
    [
      '{courseHours} contact hours cover the {courses} {units}; how many a week depends on your expiration date',
      'Courses may still be completed up to {lateDays} days after it, with a late fee.',
    ],
    [
      '{courseHours} horas cubren los {courses} {units}; cuántas por semana depende de tu fecha de vencimiento',
      'Se pueden terminar cursos hasta {lateDays} días después, con recargo (late fee).',
    ],
    go('pace'),
  ),
  topic(
    'why_recert',
    stated('cycle'),
    say('Why must I recertify?', '¿Por qué hay que recertificarse?'),
    [
      'The page gives two reasons: to protect health and safety, and to keep trainers at the current guidelines and skills',
      'That is why {issuer} asks for it every {years} years.',
    ],
    [
      'La página da dos razones: proteger la salud y la seguridad, y mantener al día los conocimientos',
      'Por eso {issuer} lo pide cada {years} años.',
    ],
    go('policy'),
  ),
  topic(
    'before_cycle',
    silent,
    say('Do courses from before my cycle count?', '¿Cuentan cursos anteriores?'),
    [
      'The page does not say how old a course may be',
      'It asks for the {units} every {years} years, so I count only courses from your present cycle; that is our reading and not a sentence of the page.',
    ],
    [
      'La página no dice cuán antiguo puede ser un curso',
      'Pide los {units} cada {years} años, así que solo cuento cursos del ciclo actual; es nuestra lectura.',
    ],
  ),
  topic(
    'min_cap',
    silent,
    say('Is there a limit per course or kind?', '¿Hay un máximo por curso?'),
    [
      'The page states no limit, minimum or category for courses',
      'It asks for {courses} {units} in all from approved or petitioned courses, and names no cap.',
    ],
    [
      'La página no indica máximo, mínimo ni categorías de cursos',
      'Pide {courses} {units} en total, de cursos aprobados o por petición.',
    ],
  ),
  ...openRequirements,
]
