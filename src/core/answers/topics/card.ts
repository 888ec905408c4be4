import { go, silent, stated, type Topic, topic } from '../topic.ts'
import { say } from '../words.ts'
import { openCard } from './open-papers.ts'

export const card: readonly Topic[] = [
  topic(
    'card_mine',
    stated('card'),
    say('When does my CPR end?', '¿Cuándo vence mi RCP?'),
    ['A current CPR/AED card counts {card} {units}; I know of none of yours yet'],
    ['Una tarjeta de RCP/AED (CPR) vigente cuenta {card} {units}; aún no conozco la tuya'],
    go('cpr'),
  ),
  topic(
    'cpr_needed',
    stated('card'),
    say('Do I need CPR?', '¿Necesito RCP?'),
    [
      'A current CPR/AED certification is required; it is worth {card} {units}',
      'It must include {covers}. The {card} comes beside the {courses} of courses and makes {total}. Keep it current until you apply; hands-on is safest, for online-only rests on a temporary COVID-19 waiver.',
    ],
    [
      'Hace falta una certificación de RCP/AED (CPR) vigente; vale {card} {units}',
      'Debe incluir {covers}. Los {card} se suman a los {courses} de cursos: {total}. Que esté vigente al aplicar; lo más seguro es presencial (hands-on), pues en línea depende de una exención temporal.',
    ],
    go('cpr'),
  ),
  topic(
    'cpr_online',
    stated('waiver'),
    say('Does online CPR count?', '¿Sirve el RCP en línea?'),
    [
      'Online-only CPR/AED is accepted only under a temporary COVID-19 waiver, and I cannot tell whether that still holds',
      'The waiver ends {waiverDays} days after all US distancing orders are lifted; the page gives no date. Hands-on is the safe choice: the page advises it, because of insurance and liability. Online or not, it must include {covers}. Check with {issuer} at {phone}.',
    ],
    [
      'El RCP/AED (CPR) solo en línea se acepta únicamente por una exención temporal (waiver) del COVID-19, y no puedo saber si sigue',
      'Termina {waiverDays} días después de levantarse las restricciones en EE. UU.; la página no da fecha. Lo seguro es un curso presencial (hands-on), también por el seguro (insurance). Debe incluir {covers}. Pregunta a {issuer}: {phone}.',
    ],
    go('cpr'),
  ),
  topic(
    'cpr_waiver',
    { outcome: 'answered', rules: ['waiver'] },
    say('Is the CPR waiver still on?', '¿Sigue la exención de RCP?'),
    [
      'The page does not say on which day the CPR waiver ends, so I cannot confirm that it still holds',
      'It was temporary, because COVID-19 left few hands-on classes, and was meant for exam candidates as well as for renewals: it lasts until the CDC and government distancing orders are all lifted in the US, then {waiverDays} days more before hands-on is required again. Take a hands-on course to be safe, and ask {issuer} at {phone}.',
    ],
    [
      'La página no dice qué día termina la exención (waiver), así que no puedo confirmar que siga',
      'Era temporal, por el COVID-19: hasta levantarse todas las órdenes de distanciamiento en EE. UU. y {waiverDays} días más. Haz un curso presencial (hands-on) y pregunta a {issuer}: {phone}.',
    ],
    go('cpr'),
  ),
  topic(
    'cpr_handson_after',
    stated('waiver'),
    say('Must I redo CPR hands-on?', '¿Debo repetir el RCP presencial?'),
    [
      'The page recommends a hands-on skills assessment afterwards; it does not demand it',
      'The reason it gives: trouble with insurance or liability if that training is missing. Online-only was accepted under a temporary COVID-19 waiver.',
    ],
    [
      'La página recomienda hacer después la evaluación presencial (hands-on); no la exige',
      'El motivo: posibles problemas de seguro (insurance) o de responsabilidad. En línea se aceptaba por una exención temporal (waiver) del COVID-19.',
    ],
    go('cpr'),
  ),
  topic(
    'cpr_adult_aed',
    stated('card', 'waiver'),
    say('What must CPR cover?', '¿Qué debe incluir el RCP?'),
    [
      'It must include both {covers}; a card without one of them is not enough',
      'That holds for online courses too. Infant or child CPR alone does not do, and is not asked for in addition. The page does not name providers beyond {issuer}’s own course.',
    ],
    [
      'Debe incluir {covers}; una tarjeta sin una de las dos cosas no basta',
      'También si es en línea. Solo infantil no sirve; se necesita de adultos (adult CPR y AED). La página no nombra proveedores fuera del curso de {issuer}.',
    ],
    go('cpr'),
  ),
  topic(
    'cpr_extra',
    silent,
    say('Do BLS or more CPR give extra?', '¿BLS da más?'),
    [
      'CPR/AED gives {card} {units}, once; the page does not say that BLS, ACLS, first aid or a second card gives more',
      'An advanced card serves as long as it covers {covers}; ask {issuer} whether it adds credit.',
    ],
    [
      'RCP/AED (CPR) da {card} {units}, una vez; la página no dice que BLS u otra tarjeta dé más',
      'Una tarjeta avanzada sirve si incluye {covers}; pregunta a {issuer} si añade crédito.',
    ],
  ),
  topic(
    'cpr_currency',
    stated('card', 'current'),
    say('When must CPR be valid?', '¿Cuándo debe estar vigente el RCP?'),
    [
      'The card must be current; the page does not say on which day',
      'The safe reading is the day you apply: renew it first if it would have run out by then. An expired card gives no {card} {units} until it is renewed.',
    ],
    [
      'La tarjeta de RCP (CPR) debe estar vigente; la página no dice qué día',
      'Lo seguro es el día de la solicitud: si para entonces ha vencido, renuévala antes. Una tarjeta vencida no da los {card} {units} hasta renovarla.',
    ],
    go('cpr'),
  ),
  topic(
    'cpr_provider',
    stated('waiver', 'card'),
    say('Where do I take CPR?', '¿Dónde hago el RCP?'),
    [
      '{issuer} offers an online CPR/AED course as an option; the page names no other provider',
      'Any course must include {covers}. Online-only is accepted under a temporary waiver that may have ended, so choose hands-on, and ask {issuer} at {phone} about your provider.',
    ],
    [
      '{issuer} ofrece un curso de RCP/AED (CPR) en línea (online); la página no nombra otros proveedores',
      'Debe incluir {covers}. En línea solo vale por una exención temporal que puede haber terminado; mejor presencial (hands-on), y pregunta a {issuer} por tu proveedor: {phone}.',
    ],
    go('cpr'),
  ),
  ...openCard,
]
