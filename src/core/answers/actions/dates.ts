import { addDays } from '../../day.ts'
import { lineOf } from '../../line-of.ts'
import { dayIn, say } from '../words.ts'
import type { Answer } from '../answer.ts'
import type { Context } from '../context.ts'
import { type Action, ask, confirm, save, whichDay } from './card.ts'
import { readZone } from '../../zone.ts'
import { zoneOfPlace } from '../vocabulary/places.ts'
import { standingOf } from '../../standing.ts'
import { phaseLine } from '../personal/window.ts'

export const expiry: Action = (context) => {
  const { own, language, situation, today } = context
  const both = bothDays(context)
  if (both) return both
  const open = whichDay(context, (day) => `setup expires:${day}`)
  const day = own.expires ?? own.otherDay ?? own.applyOn ?? own.courseOn
  if (open && !day) return open
  if (!day)
    return ask(
      context,
      say('When does your {short} expire?', '¿Cuándo vence tu {short}?'),
      {},
      [],
      'setup 2027-01-15',
    )
  const ledger = { ...situation.member.ledger, expires: day }
  const standing = standingOf(ledger, situation.policies, today)
  const answer = confirm(
    context,
    say('Your {short} expires on {day}: save it?', 'Tu {short} vence el {day}: ¿lo guardo?'),
    { day: dayIn(language, day) },
    { label: save(context), line: `setup expires:${day}` },
  )
  const dated = { ...context, standing }
  return {
    ...answer,
    lines: [...answer.lines, ...(standing.deadlines ? [phaseLine(dated, standing.deadlines)] : [])],
  }
}

/** Who tells their own day and that of the card saves both by one press. */
function bothDays(context: Context): Answer | undefined {
  const { own, language, today } = context
  const { expires, cardExpires } = own
  if (!expires || !cardExpires || cardExpires < today) return undefined
  return confirm(
    context,
    say(
      'Your {short} expires on {day}, and your CPR/AED card is good until {card}: save both?',
      'Tu {short} vence el {day} y tu tarjeta de RCP/AED (CPR) vale hasta el {card}: ¿guardo las dos?',
    ),
    { day: dayIn(language, expires), card: dayIn(language, cardExpires) },
    { label: save(context), line: lineOf('setup', { expires, cpr: cardExpires }) },
  )
}

export const cpr: Action = (context) => {
  const both = bothDays(context)
  if (both) return both
  const { own, language, today, words } = context
  const open = whichDay(context, (day) => `cpr expires:${day}`)
  const until = own.cardExpires ?? own.expires ?? own.otherDay
  if (open && !until) return open
  const mode = words.includes('online')
    ? 'online'
    : /\bhands on\b/u.test(words.join(' '))
      ? 'hands-on'
      : undefined
  if (until && until >= today) {
    return confirm(
      context,
      say(
        'Your CPR/AED card is good until {day}: save it?',
        'Tu tarjeta de RCP/AED (CPR) vale hasta el {day}: ¿la guardo?',
      ),
      { day: dayIn(language, until) },
      { label: save(context), line: lineOf('cpr', { expires: until, mode }) },
    )
  }
  const done = own.courseOn ?? until
  return ask(
    context,
    say(
      'Until which day is your CPR/AED card good? It is printed on the card.',
      '¿Hasta qué día vale tu tarjeta de RCP/AED (CPR)? Lo dice la tarjeta.',
    ),
    {},
    [],
    lineOf('cpr', {
      expires: '2028-12-01',
      completed: done && done <= today ? done : undefined,
      mode,
    }),
  )
}

export const apply: Action = (context) => {
  const day =
    context.own.applyOn ??
    context.own.otherDay ??
    context.own.courseOn ??
    context.own.expires ??
    context.today
  const open = whichDay(context, (each) => `apply on:${each}`)
  if (open) return open
  return confirm(
    context,
    say(
      'Application sent on {day}: record it?',
      'Solicitud (application) enviada el {day}: ¿la anoto?',
    ),
    { day: dayIn(context.language, day) },
    { label: save(context), line: `apply on:${day}` },
  )
}

export const audit: Action = (context) => {
  const { own, today, words, language } = context
  const open = whichDay(context, (each) => `audit on:${each}`)
  if (open) return open
  const answered =
    words.some((word) => /^(?:sent|answered|submitted|mande|envie)$/u.test(word)) &&
    !words.includes('me')
  const day = own.auditOn ?? own.otherDay ?? own.applyOn ?? today
  return confirm(
    context,
    answered
      ? say(
          'Audit documents sent on {day}: record it?',
          'Documentos de auditoría enviados el {day}: ¿lo anoto?',
        )
      : say(
          'Audit notice of {day}: record it? All documents are due within {auditDays} days, by {due}.',
          'Aviso de auditoría del {day}: ¿lo anoto? Hay {auditDays} días para los documentos, hasta el {due}.',
        ),
    {
      day: dayIn(language, day),
      due: dayIn(language, addDays(day, Number(context.values['auditDays']))),
    },
    {
      label: save(context),
      line: answered ? `audit answered:${day}` : `audit on:${day}`,
    },
  )
}

function zoneNamed(place: string): string | undefined {
  return zoneOfPlace.get(place) ?? readZone(place)
}

export const zone: Action = (context) => {
  const { words } = context
  const found = words
    .flatMap((word, at) => zoneNamed(`${word} ${words[at + 1] ?? ''}`) ?? zoneNamed(word) ?? [])
    .at(0)
  if (found === undefined) {
    return ask(
      context,
      say('Which clock do you live by? Name a city.', '¿Qué reloj usas? Di una ciudad.'),
      {},
      [],
      'setup timezone:America/New_York',
    )
  }
  return confirm(
    context,
    say('Your clock is {zone}: save it?', 'Tu reloj es {zone}: ¿lo guardo?'),
    { zone: found },
    {
      label: save(context),
      line: `setup timezone:${found}`,
    },
  )
}
