import { go, silent, stated, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'

const year = 'up to one year'

export const windows: readonly Topic[] = [
  topic(
    'expired',
    stated('phases'),
    say('What if it expires?', '¿Y si vence?'),
    [
      'Without everything met by the expiration date the {short} expires, but it can still be renewed late',
      `Courses may be completed up to {lateDays} days after, applications are accepted ${year} (with courses done in those {lateDays} days). A late fee applies to day {lateDays}, an additional fee after it.`,
    ],
    [
      'Sin cumplir todo a tiempo la {short} vence (expires), pero aún se puede renovar tarde',
      'Cursos: hasta {lateDays} días después. Solicitud: hasta un año (one year), con los cursos hechos en esos {lateDays} días. Hay un recargo (late fee) hasta el día {lateDays} y después un cargo adicional (additional fee).',
    ],
    go('deadlines'),
  ),
  topic(
    'dates_mine',
    stated('phases'),
    say('What are my dates?', '¿Cuáles son mis fechas?'),
    [
      'All dates follow from your expiration date: courses up to {lateDays} days after it, the application before one year',
    ],
    [
      'Todas las fechas dependen de tu vencimiento: cursos hasta {lateDays} días después, la solicitud antes de un año',
    ],
    go('deadlines'),
  ),
  topic(
    'grace',
    stated('phases'),
    say('Is there a grace period?', '¿Hay periodo de gracia?'),
    [
      'There are {lateDays} days after expiry to complete courses, and up to one year to apply',
      'A late fee applies to day {lateDays}, an additional fee after it. It is not an extension: the credential is expired meanwhile. The page names no other extra time; for a hardship ask {issuer} at {phone}.',
    ],
    [
      'Hay {lateDays} días después del vencimiento para terminar cursos y hasta un año (one year) para la solicitud',
      'Con recargo (late fee) hasta el día {lateDays} y un cargo adicional (additional fee) después. No es una prórroga: mientras tanto está vencida (expired). La página no da más tiempo; si hay un motivo grave, pregunta a {issuer}: {phone}.',
    ],
    go('deadlines'),
  ),
  topic(
    'last_course',
    stated('phases'),
    say('Last day for courses?', '¿Último día para cursos?'),
    [
      'The last day to complete a course is day {lateDays} after your expiration date',
      'Up to the expiration date it costs no late fee. The application may come later, up to one year after it, with an additional fee after day {lateDays}.',
    ],
    [
      'El último día para terminar un curso es el día {lateDays} después del vencimiento',
      'Hasta el vencimiento no hay recargo (late fee). La solicitud puede llegar más tarde, hasta un año (one year) después, con un cargo adicional (additional fee) pasado el día {lateDays}.',
    ],
    go('deadlines'),
  ),
  topic(
    'last_apply',
    stated('phases'),
    say('Last day to apply?', '¿Último día para aplicar?'),
    [
      'An application must reach {issuer} before one year after the expiration date',
      'Only if the courses were completed by day {lateDays} after it. Up to the expiration date there is no late fee; then a late fee to day {lateDays}, and an additional fee after it.',
    ],
    [
      'La solicitud debe llegar a {issuer} antes de un año (one year) tras el vencimiento',
      'Solo si los cursos se terminaron como máximo {lateDays} días después. Hasta el vencimiento no hay recargo; luego recargo (late fee) hasta el día {lateDays} y después un cargo adicional (additional fee).',
    ],
    go('deadlines'),
  ),
  topic(
    'after_90',
    stated('phases', 'additional'),
    say('What changes after day 90?', '¿Qué cambia tras 90 días?'),
    [
      'After day {lateDays} an additional fee applies and no more courses can be completed',
      'You can still apply before one year after expiry, if your courses were done by day {lateDays}. The amount is not on the page.',
    ],
    [
      'Después del día {lateDays} hay un cargo adicional (additional fee) y ya no cuentan más cursos',
      'Aún puedes enviar la solicitud antes de un año (one year), si los cursos se terminaron a tiempo. La página no dice el importe.',
    ],
    go('fees'),
  ),
  topic(
    'still_apply',
    stated('phases'),
    say('Can I still apply?', '¿Aún puedo aplicar?'),
    [
      'An application is still accepted up to one year after expiry when the courses were completed by day {lateDays}',
      'A late fee applies up to day {lateDays}; after that an additional fee. The page gives no amounts.',
    ],
    [
      'La solicitud se acepta hasta un año (one year) después del vencimiento si los cursos se terminaron hasta el día {lateDays}',
      'Con recargo (late fee) hasta el día {lateDays}; después un cargo adicional (additional fee). La página no da los importes.',
    ],
    go('apply'),
  ),
  topic(
    'still_earn',
    stated('phases'),
    say('Can I still do courses?', '¿Aún puedo hacer cursos?'),
    [
      'Courses count only if completed by day {lateDays} after expiry; a course after that comes too late, so it cannot be finished then',
      'Within the {lateDays} days it still counts, with a late fee; the application itself may come up to one year after expiry. The page names no extra time beyond them; ask {issuer} at {phone}.',
    ],
    [
      'Los cursos solo cuentan hasta el día {lateDays} después del vencimiento; más tarde no',
      'Dentro de los {lateDays} días sí, con recargo (late fee); la solicitud puede llegar hasta un año (one year) después. La página no da más tiempo; pregunta a {issuer}: {phone}.',
    ],
    go('deadlines'),
  ),
  topic(
    'course_day',
    stated('phases'),
    say('Does a late course count?', '¿Cuenta un curso tardío?'),
    [
      'A course counts if it is completed by day {lateDays} after expiry, day {lateDays} included',
      'From day {lateNext} on it does not count. Meanwhile a late fee applies; the application may come up to one year after expiry.',
    ],
    [
      'Un curso cuenta si se termina hasta el día {lateDays} después del vencimiento, ese día incluido',
      'Desde el día {lateNext} no cuenta. Entretanto hay recargo (late fee); la solicitud puede llegar hasta un año (one year) después.',
    ],
    go('deadlines'),
  ),
  topic(
    'apply_day',
    stated('phases', 'additional'),
    say('Which fee on which day?', '¿Qué cargo según el día?'),
    [
      'It goes by the day {issuer} receives the application: a late fee on day 1 to {lateDays} after expiry, an additional fee after that',
      'Before one year, and with courses completed by day {lateDays}. The page gives no amounts.',
    ],
    [
      'Decide el día en que {issuer} recibe la solicitud: recargo (late fee) del día 1 al {lateDays}, después un cargo adicional (additional fee)',
      'Antes de un año (one year) y con los cursos hechos hasta el día {lateDays}. La página no da los importes.',
    ],
    go('fees'),
  ),
  topic(
    'after_year',
    silent,
    say('More than a year expired?', '¿Vencida hace más de un año?'),
    [
      'After one year no application is accepted any more, and the page does not say what comes then',
      'It says the application must be received before one year after expiry, with courses completed by day {lateDays}. Whether an exam or a new enrolment is needed is not stated.',
    ],
    [
      'Después de un año (one year) ya no se acepta la solicitud, y la página no dice qué sigue',
      'La solicitud debe llegar antes de un año tras el vencimiento, con los cursos hechos hasta el día {lateDays}. No indica si hace falta un examen (exam) nuevo o inscribirse otra vez.',
    ],
  ),
  topic(
    'retake_exam',
    silent,
    say('Must I retake the exam?', '¿Repetir el examen?'),
    [
      'The page does not mention any exam for recertification',
      'It says that applications are accepted up to one year after expiry, with courses done by day {lateDays}. What happens after that year is not stated.',
    ],
    [
      'La página no menciona ningún examen para recertificarse',
      'Dice que la solicitud se acepta hasta un año (one year) después del vencimiento, con los cursos hechos hasta el día {lateDays}. Lo que pasa después de ese año no se indica.',
    ],
  ),
  topic(
    'claim',
    stated('phases'),
    say('Am I certified while expired?', '¿Certificado estando vencido?'),
    [
      'No: once the date passes without renewal the credential is expired, so do not present yourself as certified',
      'The {lateDays} days and the year are time to renew, not an extension. You are certified again when {issuer} has renewed it. Ask your gym or insurer about working meanwhile.',
    ],
    [
      'No: pasada la fecha sin renovar, la certificación está vencida (expired) y no debes presentarte como certificado',
      'Los {lateDays} días y el año sirven para renovar; no son una prórroga. Vuelves a estar certificado cuando {issuer} renueve. Pregunta a tu gimnasio o a tu seguro si puedes trabajar entretanto.',
    ],
    go('deadlines'),
  ),
  topic(
    'days_left',
    stated('cycle'),
    say('When do I expire?', '¿Cuándo venzo?'),
    [
      'Your expiration date is on your certificate and in your {issuer} account; tell me and I count the days',
      'It comes every {years} years; courses may follow up to {lateDays} days after it, and the application before one year.',
    ],
    [
      'Tu fecha está en tu certificado y en tu cuenta de {issuer}; dímela y cuento los días',
      'Se renueva cada {years} años; los cursos se terminan hasta {lateDays} días después y la solicitud llega antes de un año (one year).',
    ],
    go('setup'),
  ),
  topic(
    'cutoff_time',
    silent,
    say('At what hour does it end?', '¿A qué hora termina?'),
    [
      'The page does not give an hour or time zone for the last day',
      'Day {lateDays} itself still counts as within {lateDays} days. Do not wait for the last evening.',
    ],
    [
      'La página no indica hora ni zona horaria para el último día',
      'El día {lateDays} aún cuenta. No esperes a la última noche.',
    ],
  ),
  topic(
    'new_expiry',
    silent,
    say('What is my next expiry?', '¿Cuál será mi nueva fecha?'),
    [
      'The page does not say whether the new {years} years run from the old date or from the approval',
      'So it does not say either whether early or late renewal changes it.',
    ],
    [
      'La página no dice si los nuevos {years} años cuentan desde la fecha anterior o desde la aprobación',
      'Tampoco si renovar antes o tarde la cambia.',
    ],
  ),
  topic(
    'early',
    silent,
    say('How early can I apply?', '¿Cuán pronto puedo aplicar?'),
    [
      'The page does not say how early an application may be sent',
      'Everything has to be met before the expiration date to avoid a late fee.',
    ],
    [
      'La página no dice con cuánta antelación se puede aplicar',
      'Todo debe estar cumplido antes del vencimiento para no pagar recargo.',
    ],
  ),
]
