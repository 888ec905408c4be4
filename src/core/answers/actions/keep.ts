import { addDays } from '../../day.ts'
import { dayIn, say } from '../words.ts'
import { lineOf } from '../../line-of.ts'
import type { Ledger } from '../../member.ts'
import type { Answer } from '../answer.ts'
import { amountsTold } from '../facts/facts.ts'
import type { Context } from '../context.ts'
import { type Action, ask, confirm, save } from './card.ts'
import { peaceWanted } from '../vocabulary/peace.ts'
import { type ReminderWish, reminderWishIn } from './reminder-wish.ts'

type Entry = Ledger['entries'][number]

export const undo: Action = (context) => {
  const last = context.situation.member.changes.at(-1)
  if (!last)
    return {
      outcome: 'action',
      lines: [
        context.language === 'en'
          ? 'There is no change to undo'
          : 'No hay ningún cambio que deshacer (undo)',
      ],
      rules: [],
    }
  return confirm(
    context,
    say('Undo your last change: {about}?', '¿Deshago (undo) tu último cambio: {about}?'),
    { about: last.about },
    { label: context.language === 'en' ? 'Undo' : 'Deshacer', line: `undo change:${last.number}` },
  )
}

export const erase: Action = (context) =>
  confirm(
    context,
    say(
      'Delete everything I keep about you? It cannot be undone.',
      '¿Borro (delete) todo lo que guardo de ti? No se puede deshacer.',
    ),
    {},
    {
      label: context.language === 'en' ? 'Yes, delete everything' : 'Sí, borrar todo',
      line: 'delete confirm:yes',
      danger: true,
    },
    {
      label: context.language === 'en' ? 'First give me a copy' : 'Antes una copia',
      line: 'export json',
    },
  )

export const copy: Action = (context) =>
  confirm(
    context,
    say(
      'A copy of your record: as a spreadsheet or as data?',
      'Una copia de tus datos (export): ¿hoja de cálculo o datos?',
    ),
    {},
    { label: 'CSV', line: 'export csv' },
    { label: 'JSON', line: 'export json' },
  )

const removes =
  /\b(?:remove|delete|drop|erase|bin|scrap|toss|kill|strike|get rid of|(?:take|throw|kick)\b.* (?:off|out)|quita|borra\w*|elimina)\b/u

export const edit: Action = (context) => {
  const { ledger } = context.situation.member
  const named = ledger.entries.filter(({ title }) =>
    title
      .toLowerCase()
      .split(/\W+/u)
      .some((word) => word.length > 2 && context.words.includes(word)),
  )
  const [one, ...more] = named
  if (one && more.length === 0) {
    const changed = removes.test(context.words.join(' '))
      ? removal(context, one)
      : amended(context, one)
    if (changed) return changed
  }
  const chosen = (named.length > 0 ? named : ledger.entries).slice(-3)
  return ask(
    context,
    say(
      'Which entry shall be changed or removed, and to what?',
      '¿Qué entrada cambio o quito, y a qué?',
    ),
    {},
    chosen.map(({ number, title }) => ({
      label: `#${number} ${title}`.slice(0, 40),
      line: `edit ${number}`,
    })),
    'entries',
  )
}

function removal(context: Context, { number, title }: Entry): Answer {
  return confirm(
    context,
    say('Remove #{number} {title}?', '¿Quito (remove) #{number} {title}?'),
    { number: String(number), title },
    {
      label: context.language === 'en' ? 'Remove' : 'Quitar',
      line: `remove ${number}`,
      danger: true,
    },
  )
}

/** The amount or the day that the message gives, for the one course that it names. */
function amended(context: Context, { number, title }: Entry): Answer | undefined {
  const { own, language, policy } = context
  const [stated] = amountsTold(own) ?? []
  const on = own.courseOn ?? own.otherDay
  if (!stated && !on) return undefined
  const amount = stated && stated.amount / 1000
  const options = stated?.unit === 'hour' ? { hours: amount, on } : { ceus: amount, on }
  const unit = stated?.unit === 'hour' ? 'h' : policy.unit.many
  return confirm(
    context,
    say('Change #{number} {title} to {what}?', '¿Cambio #{number} {title} a {what}?'),
    {
      number: String(number),
      title,
      what: [
        ...(amount === undefined ? [] : [`${amount} ${unit}`]),
        ...(on ? [dayIn(language, on)] : []),
      ].join(', '),
    },
    { label: save(context), line: lineOf(`edit ${number}`, options) },
  )
}

function daysBefore(text: string): number | undefined {
  const { n, unit } =
    /(?<n>\d{1,3}) (?<unit>day|dia|week|semana|month|mes)\w* (?:before|antes|prior|ahead)/u.exec(
      text,
    )?.groups ?? {}
  if (n === undefined) return undefined
  return Number(n) * (/^[ws]/u.test(unit ?? '') ? 7 : unit?.startsWith('m') ? 30 : 1)
}

const wantsNone =
  /\b(?:off|stop|no more|disable|cancel|unsubscribe|quit|leave me alone|do not (?:want|write|text|message|send)|dejame|basta|no (?:me )?(?:escribas|quiero|mandes|envies)|apaga\w*|quita\w*)\b/u

export const remind: Action = (context) => {
  const { own, words, language } = context
  const text = words.join(' ')
  const before = daysBefore(text)
  const { expires } = context.ledger
  const off = peaceWanted(words) === 'do_remind' || wantsNone.test(text)
  const wish = reminderWishIn(text)
  if (!off && before === undefined && (wish.at ?? wish.days) !== undefined)
    return wished(context, wish)
  const day =
    before === undefined
      ? (own.otherDay ?? own.expires ?? own.applyOn ?? own.cardExpires ?? own.courseOn)
      : expires && addDays(expires, -before)
  const unanchored =
    language === 'en' ? `${before ?? ''} days before` : `${before ?? ''} días antes`
  const when = day ? dayIn(language, day) : before === undefined ? '' : unanchored
  const can = context.situation.commands.some(({ name }) => name === 'remind')
  const line = off ? 'remind off' : 'remind on'
  if (!off && when === '' && words.length < 4) return ofWhat(context, can ? line : undefined)
  const title = off
    ? say('Switch your reminders off?', '¿Apago tus recordatorios (reminders)?')
    : when === ''
      ? say(
          'Switch reminders on? They come before your deadlines, more often when one is near',
          '¿Enciendo los recordatorios (reminders)? Llegan antes de tus plazos',
        )
      : say(
          'A reminder, {when}: reminders follow your deadlines; switch them on?',
          'Un recordatorio (reminder), {when}: siguen tus plazos; ¿los enciendo?',
        )
  const button = can
    ? { label: off ? 'Off' : 'On', line }
    : { label: language === 'en' ? 'Deadlines' : 'Fechas', line: 'deadlines' }
  return confirm(context, title, { when }, button)
}

/** The hour and the days of the week that somebody wants. */
function wished(context: Context, wish: ReminderWish): Answer {
  const { language } = context
  const at = wish.at === undefined ? [] : [language === 'en' ? `at ${wish.at}` : `a las ${wish.at}`]
  const days = wish.days === undefined ? [] : [wish.days]
  return confirm(
    context,
    say(
      'Switch reminders on, {when}? They come before your deadlines, more often when one is near',
      '¿Enciendo los recordatorios (reminders), {when}? Llegan antes de tus plazos',
    ),
    { when: [...at, ...days].join(', ') },
    { label: 'On', line: lineOf('remind on', { ...wish }) },
  )
}

function ofWhat(context: Context, line: string | undefined): Answer {
  const label = context.language === 'en' ? 'Before my deadlines' : 'Antes de mis plazos'
  const question = say(
    'What about, and when? I can write before your deadlines, more often when one is near.',
    '¿De qué y cuándo? Puedo escribirte antes de tus plazos (recordatorio, reminder).',
  )
  const button = line === undefined ? [] : [{ label, line }]
  return ask(context, question, {}, button, 'remind me 60 days before')
}

export const snooze: Action = (context) => {
  const { own, words, today, language } = context
  const groups = /(?<n>\d{1,3}|a|un|una) (?<unit>day|dia|week|semana|month|mes)/u.exec(
    words.join(' '),
  )?.groups
  const per = { d: 1, w: 7, s: 7, m: 28 }[groups?.['unit']?.charAt(0) ?? 'd'] ?? 1
  const days = groups ? (Number.parseInt(groups['n'] ?? '1', 10) || 1) * per : undefined
  const until = own.otherDay ?? own.expires ?? own.unsure?.days.at(-1)
  const day =
    days === undefined ? (until ?? addDays(today, 8)) : addDays(today, Math.min(days, 365) + 1)
  const can = context.situation.commands.some(({ name }) => name === 'snooze')
  return confirm(
    context,
    say(
      'Pause (snooze) your reminders until {day}?',
      '¿Pauso (snooze) tus recordatorios hasta el {day}?',
    ),
    { day: dayIn(language, day) },
    ...(can
      ? [
          { label: 'Snooze', line: `snooze until:${day}` },
          { label: language === 'en' ? 'Switch them off' : 'Apagarlos', line: 'remind off' },
        ]
      : [{ label: language === 'en' ? 'Deadlines' : 'Fechas', line: 'deadlines' }]),
  )
}
