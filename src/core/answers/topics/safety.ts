import { go, not, silent, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'

export const safety: readonly Topic[] = [
  topic(
    'forge',
    not('declined'),
    say('Something untrue', 'Algo falso'),
    [
      'I cannot help with that: I only record what you really did, and I cannot change, make or confirm what is not true',
      'An audit can ask for every document, and false papers can cost the credential. Honest ways exist: courses count up to {lateDays} days after expiry, and a lost certificate can be asked for again.',
    ],
    [
      'No puedo ayudar con eso: solo anoto lo que hiciste de verdad y no cambio ni invento documentos',
      'Una auditoría puede pedir cada documento, y uno falso puede costar la credencial. Hay formas honestas: los cursos cuentan hasta {lateDays} días después del vencimiento, y un certificado perdido se puede pedir otra vez.',
    ],
    go('status'),
  ),
  topic(
    'false_papers',
    silent,
    say('What follows from false papers?', '¿Qué pasa con los papeles falsos?'),
    [
      'The page does not say what follows when a document is false or doubted',
      'It does say that an application can be picked for audit, with {auditDays} days to send every document. Whoever issued a certificate or card can confirm that it is real.',
    ],
    [
      'La página no dice qué pasa cuando un documento es falso o genera dudas',
      'Sí dice que una solicitud puede ser auditada, con {auditDays} días para enviar cada documento. Quien emitió el certificado o la tarjeta puede confirmar que es auténtico.',
    ],
  ),
  topic(
    'others_record',
    not('declined'),
    say('Somebody else’s record', 'Datos de otra persona'),
    [
      'I cannot show or change somebody else’s record; I only speak with each person about their own',
      'They can ask me themselves, and share their recertification status if they wish.',
    ],
    [
      'No puedo mostrar ni cambiar datos de otra persona; solo hablo con cada quien de los suyos',
      'Esa persona puede preguntarme y compartir su estado.',
    ],
    go('status'),
  ),
  topic(
    'inject',
    not('declined'),
    say('Other instructions', 'Otras instrucciones'),
    [
      'I cannot do that: I am not able to set aside my rules, approve anything or say that you are certified',
      'Only {issuer} renews a certification. I can show you where your recertification stands.',
    ],
    [
      'No puedo hacerlo: no dejo mis reglas ni apruebo nada ni digo que estás certificado',
      'Solo {issuer} renueva una certificación.',
    ],
    go('status'),
  ),
  topic(
    'emergency',
    not('declined'),
    say('An emergency', 'Una emergencia'),
    [
      'Call 911 now (112 or your local emergency number elsewhere) and do what the dispatcher says',
      'I am a recertification bot and cannot guide you in an emergency. If it is you who is in danger or despair, call as well: in the US 988 is there day and night.',
    ],
    [
      'Llama ya al 911 (112 o tu número local de emergencias) y sigue lo que te digan',
      'Soy un bot de recertificación y no puedo guiarte en una emergencia. Si eres tú quien está en peligro, llama también: en EE. UU. el 988.',
    ],
    go('help'),
  ),
]
