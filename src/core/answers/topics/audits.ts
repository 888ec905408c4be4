import { go, silent, stated, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'
import { openAudits } from './open-papers.ts'

export const audits: readonly Topic[] = [
  topic(
    'audit_what',
    stated('audit'),
    say('What happens in an audit?', '¿Qué pasa en una auditoría?'),
    [
      'If your application is picked for audit you have {auditDays} days to submit all supporting documents',
      'Audits are random, and no accusation. The papers go to the {issuer} Recertification Department: course certificates and the CPR/AED card. The page does not say what follows if they are late or missing: ask {issuer} at {phone}.',
    ],
    [
      'Si auditan tu solicitud tienes {auditDays} días para enviar todos los documentos',
      'Las auditorías son al azar (random) y no acusan a nadie. Los papeles van al departamento de recertificación de {issuer}: certificados de cursos y tarjeta de RCP (CPR). La página no dice qué pasa si llegan tarde o faltan: pregunta a {issuer}, {phone}.',
    ],
    go('audit'),
  ),
  topic(
    'audit_random',
    stated('audit'),
    say('Who gets audited?', '¿A quién auditan?'),
    [
      'Audits are random and can hit any application, so being picked does not mean you did something wrong',
      'The page does not say how many are picked; {issuer} ({phone}) may know. Keep every course certificate and your CPR/AED card: there are {auditDays} days to send them.',
    ],
    [
      'Las auditorías son al azar (random) y pueden tocar a cualquiera',
      'La página no dice a cuántos. Guarda cada certificado y tu tarjeta de RCP: hay {auditDays} días para enviarlos.',
    ],
    go('audit'),
  ),
  topic(
    'audit_deadline',
    stated('audit'),
    say('When are audit papers due?', '¿Cuándo vence la auditoría?'),
    [
      'Audit documents are due within {auditDays} days; tell me the day of the notice and I count',
      'Send all course certificates and the CPR/AED card to the {issuer} Recertification Department. The page does not say on which day the {auditDays} days begin; I count from the notice.',
    ],
    [
      'Los documentos vencen a los {auditDays} días; dime el día del aviso y lo cuento',
      'Envía todos los certificados y la tarjeta de RCP (CPR). La página no dice desde qué día; yo cuento desde el aviso.',
    ],
    go('audit'),
  ),
  topic(
    'audit_lost',
    silent,
    say('I lost a certificate', 'Perdí un certificado'),
    [
      'The page does not say what to do about a lost certificate',
      'In an audit all documents are due within {auditDays} days. Ask the provider for a copy today, and tell {issuer} if it is late. Never make one yourself.',
    ],
    [
      'La página no dice qué hacer con un certificado perdido',
      'En una auditoría hay {auditDays} días. Pide una copia al proveedor hoy mismo, y avisa a {issuer} si tarda. Nunca hagas una tú.',
    ],
  ),
  topic(
    'audit_docs',
    stated('audit'),
    say('Which papers do I keep?', '¿Qué papeles guardo?'),
    [
      'Keep every course certificate and your CPR/AED card: any application can be audited',
      'Audits are random: then all supporting documents are due within {auditDays} days. The page does not say for how long to keep them.',
    ],
    [
      'Guarda cada certificado y tu tarjeta de RCP: cualquier solicitud puede auditarse',
      'Son al azar (random): entonces hay {auditDays} días para enviarlos. La página no dice por cuánto tiempo guardarlos.',
    ],
    go('audit'),
  ),
  ...openAudits,
]
