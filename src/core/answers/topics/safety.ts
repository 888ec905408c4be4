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
  topic(
    'harm',
    not('declined'),
    say('Harm to somebody', 'Daño a alguien'),
    [
      'I cannot help with hurting, frightening or tracking down anybody',
      'If {issuer} decided something that you find wrong, ask for the reason at {phone}. I can help with the recertification itself. If somebody is in danger now, call the emergency number.',
    ],
    [
      'No puedo ayudar a hacer daño, asustar ni localizar a nadie',
      'Si una decisión de {issuer} te parece mal, pregunta el motivo al {phone}. Puedo ayudar con la recertificación. Si alguien está en peligro, llama a emergencias.',
    ],
    go('status'),
  ),
  topic(
    'near_health',
    not('out_of_scope'),
    say('Health', 'Salud'),
    [
      'Pain, injuries, medicines and eating are not my field, and I cannot advise on them: ask a doctor or a pharmacist',
      'If it gets worse or frightens you, call the emergency number. I help with the {short} recertification: {units}, CPR/AED, dates and fees.',
    ],
    [
      'El dolor, las lesiones, los medicamentos y la alimentación no son mi tema: pregunta a un médico o farmacéutico',
      'Si empeora o te asusta, llama a emergencias. Ayudo con la recertificación de la {short}: {units} (CEUs), RCP, fechas y cargos.',
    ],
    go('help'),
  ),
  topic(
    'forged_what',
    silent,
    say('What becomes of false papers?', '¿Qué pasa con papeles falsos?'),
    [
      'The page does not say what follows when a certificate, a card or hours turn out to be false',
      'What it says: {issuer} audits renewals at random, and then every document has to be handed in. Whoever has a doubtful paper can ask its provider to confirm it.',
    ],
    [
      'La página no dice qué pasa cuando un certificado, una tarjeta u horas resultan falsos',
      'Sí dice que {issuer} audita al azar y entonces pide cada documento (audit). Quien dude de un papel puede pedir a quien lo dio que lo confirme.',
    ],
    go('audit'),
  ),
]
