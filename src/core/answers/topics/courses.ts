import { go, silent, stated, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'
import { openCourses } from './open-papers.ts'

export const courses: readonly Topic[] = [
  topic(
    'approved_list',
    stated('own'),
    say('Where are approved courses?', '¿Dónde hay cursos aprobados?'),
    [
      'Approved courses are {issuer}’s own and those on {providers}',
      'Both are linked from the recertification page. I have no copy of the list, so I cannot recommend a course. Anything else goes by petition ({petitionFee} each).',
    ],
    [
      'Cursos aprobados son los propios de {issuer} y los de {providers}',
      'Los dos están enlazados en la página de recertificación. No tengo la lista, así que no puedo recomendar uno. Lo demás va por petición ({petitionFee} cada una).',
    ],
    go('log'),
  ),
  topic(
    'is_approved',
    silent,
    say('Is my course approved?', '¿Está aprobado mi curso?'),
    [
      'I cannot see whether that course is approved: the page gives no list, only a link to it',
      'Look for its provider on {providers}. If it is not there, it can still be reviewed by petition ({petitionFee} each, nonrefundable).',
    ],
    [
      'No puedo ver si ese curso está aprobado: la página no da la lista, solo el enlace',
      'Búscalo en {providers}. Si no está, se puede revisar por petición ({petitionFee} cada uno, no reembolsable).',
    ],
    go('petition'),
  ),
  topic(
    'own_only',
    stated('own'),
    say('Must courses be from NASM?', '¿Tienen que ser de NASM?'),
    [
      'Courses need not be {issuer}’s own: those of the providers on {providers} count too',
      'A course that is not preapproved can be reviewed by petition ({petitionFee} each, nonrefundable).',
    ],
    [
      'Los cursos no tienen que ser de {issuer}: también cuentan los de {providers} (approved providers)',
      'Un curso sin aprobar se puede revisar por petición (petition, {petitionFee} cada una, no reembolsable).',
    ],
    go('log'),
  ),
  topic(
    'course_format',
    silent,
    say('Which formats count?', '¿Qué formatos cuentan?'),
    [
      'The page does not list formats such as webinars, podcasts or articles',
      'It asks for direct participation in a structured format, from an approved provider or by petition. The provider’s certificate should say how many {units} it gives.',
    ],
    [
      'La página no menciona formatos como webinars o podcasts',
      'Pide participación directa en una formación organizada, de un proveedor aprobado o por petición. El certificado debe decir cuántos {units} da.',
    ],
  ),
  topic(
    'college',
    silent,
    say('Do college classes count?', '¿Cuentan clases universitarias?'),
    [
      'The page says nothing about college or university courses',
      'What is not preapproved can be reviewed by petition ({petitionFee} a course, nonrefundable).',
    ],
    [
      'La página no dice nada de cursos universitarios',
      'Lo que no está aprobado se puede revisar por petición ({petitionFee} por curso, no reembolsable).',
    ],
  ),
  topic(
    'teach',
    silent,
    say('Do I get CEUs for teaching?', '¿Dar clases da CEUs?'),
    [
      'The page does not say that teaching, mentoring or working as a trainer earns {units}',
      'It speaks of taking part in courses. A petition is the way for anything not preapproved.',
    ],
    [
      'La página no dice que enseñar o trabajar dé {units}',
      'Habla de participar en cursos. Para lo demás queda la petición.',
    ],
  ),
  topic(
    'write',
    silent,
    say('Does writing count?', '¿Escribir cuenta?'),
    [
      'The page says nothing about books, articles or other writing',
      'At most a petition can settle it ({petitionFee}, nonrefundable); ask first.',
    ],
    [
      'La página no dice nada de libros ni artículos',
      'Como mucho una petición ({petitionFee}, no reembolsable); pregunta antes.',
    ],
  ),
  topic(
    'specialization',
    silent,
    say('What does CES or PES give?', '¿Qué dan CES o PES?'),
    [
      'The page does not say what a specialization such as CES or PES is worth, or whether it expires',
      '{issuer}’s own courses count. Older and third-party texts disagree on the details and are not confirmed; the certificate of the course says its {units}.',
    ],
    [
      'La página no dice cuánto vale una especialización como CES o PES, ni si vence',
      'Los cursos de {issuer} cuentan. Otros textos se contradicen y no están confirmados; mira el certificado.',
    ],
  ),
  topic(
    'carry',
    silent,
    say('Do extra CEUs roll over?', '¿Pasan los CEUs sobrantes?'),
    [
      'The page does not say whether surplus {units} roll over',
      'So do not rely on it; only {courses} {units} are asked for in a cycle.',
    ],
    [
      'La página no dice si los {units} sobrantes pasan al siguiente ciclo',
      'No cuentes con ello; en un ciclo solo se piden {courses} {units}.',
    ],
  ),
  topic(
    'twice',
    silent,
    say('Can a course count twice?', '¿Un curso cuenta dos veces?'),
    [
      'The page does not say whether the same course may count again',
      'I count a course once in a cycle; that is our cautious reading.',
    ],
    [
      'La página no dice si el mismo curso puede contar otra vez',
      'Yo lo cuento una vez por ciclo, por prudencia.',
    ],
  ),
  topic(
    'two_certs',
    silent,
    say('I hold several certifications', 'Tengo varias certificaciones'),
    [
      'The page speaks only of the {short}; it does not say how several {issuer} credentials renew together',
      'Whether they share {units} or fees is not stated.',
    ],
    [
      'La página solo habla de la {short}; no dice cómo se renuevan varias a la vez',
      'Tampoco si comparten {units} o cargos.',
    ],
  ),
  topic(
    'nasm_auto',
    silent,
    say('Do NASM courses appear by themselves?', '¿Aparecen solos los cursos de NASM?'),
    [
      'The page does not say whether {issuer}’s own courses appear in your account by themselves',
      'Keep the certificate, and look in {portal}. I do not see {issuer}’s records, so log the course here too.',
    ],
    [
      'La página no dice si los cursos de {issuer} aparecen solos',
      'Guarda el certificado y mira en {portal}. Yo no veo los datos de {issuer}; anótalo aquí también.',
    ],
  ),
  topic(
    'upload_how',
    silent,
    say('How do I hand in documents?', '¿Cómo entrego documentos?'),
    [
      'The page does not describe how documents are handed in',
      'It says that all supporting documents are due within {auditDays} days if your application is audited. Courses may be completed up to {lateDays} days after expiry.',
    ],
    [
      'La página no describe cómo se entregan los documentos',
      'Dice que en una auditoría hay {auditDays} días para enviarlos todos. Los cursos se pueden terminar hasta {lateDays} días después del vencimiento.',
    ],
  ),
  topic(
    'course_verdict',
    stated('courses', 'phases'),
    say('Which of my courses count?', '¿Qué cursos míos cuentan?'),
    [
      'A course counts when it is approved (or petitioned) and completed no later than {lateDays} days after expiry',
      'Log yours and I tell you which count, and why.',
    ],
    [
      'Un curso cuenta si está aprobado (o por petición) y terminado como máximo {lateDays} días después del vencimiento',
      'Anota los tuyos y te digo cuáles cuentan.',
    ],
    go('log'),
  ),
  ...openCourses,
]
