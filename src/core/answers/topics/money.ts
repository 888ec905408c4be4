import { go, silent, stated, type Topic, topic, not } from '../topic.ts'
import { say } from '../words.ts'

const reported = (rule: 'standard' | 'late' | 'additional' | 'lifetime') => ({
  outcome: 'reported' as const,
  rules: [rule],
})

/** What each reported figure is follows by itself, from the fee that the rule names. */
export const money: readonly Topic[] = [
  topic(
    'cost_standard',
    reported('standard'),
    say('What does renewing cost?', '¿Cuánto cuesta renovar?'),
    [
      'The page does not state what recertification costs',
      'Late applications have a late fee up to day {lateDays} after expiry, and an additional fee after it.',
    ],
    [
      'La página no dice cuánto cuesta recertificarse',
      'Tarde hay un recargo (late fee) hasta el día {lateDays}, y después un cargo adicional (additional fee).',
    ],
    go('fees'),
  ),
  topic(
    'cost_late',
    reported('late'),
    say('How much is the late fee?', '¿De cuánto es el recargo?'),
    [
      'A late fee applies on day 1 to {lateDays} after expiry; the page does not state how much it is',
      'It is the same band for each of those days; after day {lateDays} an additional fee applies.',
    ],
    [
      'Hay un recargo (late fee) del día 1 al {lateDays} después del vencimiento; la página no dice cuánto',
      'Después del día {lateDays} hay un cargo adicional (additional fee).',
    ],
    go('fees'),
  ),
  topic(
    'cost_additional',
    reported('additional'),
    say('How much is the additional fee?', '¿De cuánto es el cargo adicional?'),
    [
      'After day {lateDays} an additional fee applies; the page does not state how much it is',
      'On day 1 to {lateDays} it is a late fee; up to the expiration date there is neither.',
    ],
    [
      'Después del día {lateDays} hay un cargo adicional (additional fee); la página no dice cuánto',
      'Del día 1 al {lateDays} hay un recargo (late fee); hasta el vencimiento, ninguno de los dos.',
    ],
    go('fees'),
  ),
  topic(
    'cost_stack',
    reported('additional'),
    say('Do both fees add up?', '¿Se suman los cargos?'),
    [
      'The page leaves open whether the additional fee comes on top of the late fee or instead of it',
      'It only says that after day {lateDays} an additional fee is applied. That can be read both ways, so I do not add them up: ask {issuer} at {phone}.',
    ],
    [
      'La página no dice si el cargo adicional (additional fee) se suma al recargo (late fee) o lo reemplaza',
      'Se puede leer de las dos formas, así que no los sumo: pregunta a {issuer}, {phone}.',
    ],
    go('fees'),
  ),
  topic(
    'owe',
    stated('phases'),
    say('What do I owe?', '¿Cuánto debo?'),
    [
      'It depends on the day {issuer} gets your application: no late fee up to the expiration date, a late fee on day 1 to {lateDays}, an additional fee after that',
      'The page states only the petition fee ({petitionFee} for each course). Amounts of the others are not stated.',
    ],
    [
      'Depende del día en que {issuer} recibe la solicitud: sin recargo hasta el vencimiento, recargo (late fee) del día 1 al {lateDays}, después un cargo adicional (additional fee)',
      'La página solo dice el importe de la petición ({petitionFee} por curso); los otros no los indica.',
    ],
    go('fees'),
  ),
  topic(
    'installments',
    stated('courses'),
    say('Can I pay in installments?', '¿Puedo pagar a plazos?'),
    [
      'A banner on the page offers prequalification and payment plans without interest, credit check or fees',
      'It is a general sales banner: the page does not say that it covers the recertification fee. Ask {issuer} at {phone}.',
    ],
    [
      'Un anuncio de la página ofrece planes de pago (payment plans) sin intereses ni revisión de crédito',
      'Es un anuncio general: no dice que sirva para la recertificación. Pregunta a {issuer}: {phone}.',
    ],
    go('fees'),
  ),
  topic(
    'credit_check',
    stated('courses'),
    say('Is there a credit check?', '¿Revisan mi crédito?'),
    [
      'The banner on the page says no credit check and no fees for its payment plans',
      'It is a general sales banner and does not mention recertification; ask {issuer} at {phone} before you rely on it.',
    ],
    [
      'El anuncio de la página dice que no hay revisión de crédito (no credit check)',
      'Es un anuncio general y no habla de la recertificación; pregunta a {issuer}: {phone}.',
    ],
    go('fees'),
  ),
  topic(
    'abroad',
    silent,
    say('Is it different abroad?', '¿Es distinto en otro país?'),
    [
      'The page does not say whether fees or rules differ outside the US',
      'It names one rule for everybody, {courses} {units} and CPR/AED every {years} years, and no exception for a country. It gives no prices for any country; a local partner may have its own.',
    ],
    [
      'La página no dice si los cargos o las reglas cambian fuera de EE. UU.',
      'Nombra una regla para todos, {courses} {units} y RCP/AED (CPR) cada {years} años, sin excepción por país. No da precios de ningún país; un socio local puede tener los suyos.',
    ],
  ),
  topic(
    'lifetime',
    reported('lifetime'),
    say('What is Recertify for Life?', '¿Qué es Recertify for Life?'),
    [
      'Recertify for Life is not mentioned on the page',
      'The page says that a {short} is renewed every {years} years. Reported elsewhere and unconfirmed: a one-time payment that removes later renewal fees, while courses, CPR/AED and an application stay due every cycle. Sources disagree on late fees. I cannot say whether it is worth it for you.',
    ],
    [
      'La página no menciona Recertify for Life',
      'La página dice que la {short} se renueva cada {years} años. Según terceros, sin confirmar (unconfirmed): un pago único que elimina los cargos de renovación; cursos, RCP y solicitud siguen siendo necesarios.',
    ],
    go('fees'),
  ),
  topic(
    'lifetime_ceus',
    reported('lifetime'),
    say('Lifetime plan: still CEUs?', 'Plan de por vida: ¿aún CEUs?'),
    [
      'The page does not mention Recertify for Life; it asks every {short} for {courses} {units} and a CPR/AED card',
      'Reported elsewhere and unconfirmed: with that plan courses, CPR/AED and the application are still due every cycle; only the fee goes away.',
    ],
    [
      'La página no menciona Recertify for Life; pide {courses} {units} y RCP (CPR) a todos',
      'Según terceros, sin confirmar: los cursos, el RCP (CPR) y la solicitud siguen siendo necesarios en cada ciclo; solo se ahorra el cargo.',
    ],
    go('fees'),
  ),
  topic(
    'nasm_one',
    silent,
    say('Does NASM One cover it?', '¿Lo cubre NASM One?'),
    [
      'The page does not mention a subscription such as NASM One',
      'Later pages of {issuer} promote one that waives renewal fees; I have no confirmed terms or price.',
    ],
    [
      'La página no menciona una suscripción como NASM One',
      'No tengo condiciones ni precio confirmados.',
    ],
  ),
  topic(
    'discount',
    silent,
    say('Is there a discount?', '¿Hay descuento?'),
    [
      'The page states no discount or code for recertification',
      'It only has a link called special offers.',
    ],
    ['La página no indica descuentos para la recertificación', 'Solo tiene un enlace de ofertas.'],
  ),
  topic(
    'course_cost',
    silent,
    say('What do courses cost?', '¿Cuánto cuestan los cursos?'),
    [
      'The page gives no prices for courses or CPR',
      'Compare providers on {providers}; some employers pay.',
    ],
    ['La página no da precios de cursos ni de RCP', 'Compara en {providers}.'],
  ),
  topic(
    'who_pays',
    silent,
    say('Can somebody else pay?', '¿Puede pagarlo otro?'),
    [
      'The page does not say that an employer, a benefit, a grant or a health account pays for recertification',
      'Ask whoever runs that benefit whether it covers a renewal, and {issuer} which papers it can give you.',
    ],
    [
      'La página no dice que una empresa, una ayuda, una beca o un seguro pague la recertificación',
      'Pregunta a quien da esa ayuda si cubre una renovación.',
    ],
  ),
  topic(
    'fee_refund',
    silent,
    say('Is the renewal fee refunded?', '¿Devuelven el pago?'),
    [
      'The page does not say whether the renewal fee is refunded',
      'It calls only the petition fee nonrefundable.',
    ],
    [
      'La página no dice si devuelven el pago de la renovación',
      'Solo la petición figura como no reembolsable.',
    ],
  ),
  topic(
    'pay_how',
    silent,
    say('How do I pay?', '¿Cómo pago?'),
    ['The page does not say which ways to pay there are', 'Look in {portal}.'],
    ['La página no dice qué formas de pago hay', 'Mira en {portal}.'],
  ),
  topic(
    'near_career',
    not('out_of_scope'),
    say('Jobs, insurance, business', 'Trabajo y seguros'),
    [
      'Jobs, pay, insurance and business are not my field',
      'I know the recertification rules of the {short} and your own record: {units}, CPR/AED, dates and fees.',
    ],
    [
      'Trabajo, sueldo y seguros no son mi tema',
      'Conozco la recertificación de la {short} y tus datos: {units}, RCP, fechas y cargos (CEUs, NASM).',
    ],
    go('help'),
  ),
]
