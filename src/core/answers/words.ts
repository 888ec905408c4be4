import { type Day, formatDay } from '../day.ts'

export type Language = 'en' | 'es'

/** The same thing in each language. */
export type Said = Readonly<Record<Language, string>>

export const say = (en: string, es: string): Said => ({ en, es })

const spanishMonths =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  )

export function dayIn(language: Language, day: Day): string {
  if (language === 'en') return formatDay(day)
  const [year, month, dayOfMonth] = day.split('-')
  return `${Number(dayOfMonth)} de ${spanishMonths[Number(month) - 1] ?? ''} de ${year ?? ''}`
}

const spanishWords = new Set(
  'que como cuando cuanto cuanta cuantos cuantas donde mi mis el la los las un una de del para por se me es son esta estoy tengo necesito puedo hay quiero debo hace hasta si vence vencio renovar certificacion curso cursos horas hola gracias cual ayuda borra recuerdame ayer hoy sin con cada soy le al mucho ya mas fue sobre dame dime llevo hice tome cuesta creditos recertificarme recertificarse todavia aun tiempo vencido vencida entiendes hablas espanol castellano idioma plazo fecha paso pagar quien pueden sirve vale tarjeta solicitud auditoria peticion peticiones estan cuantas tarda renove renovaron aprobaron paga dejame luego despues ahora primo'.split(
    ' ',
  ),
)
const englishWords = new Set(
  'the is are do does did i my me you what when how where can to of for a an it in on have has need much many if and not will with was late fee course ceus'.split(
    ' ',
  ),
)

export function languageOf(words: readonly string[]): Language {
  const spanish = words.filter((word) => spanishWords.has(word)).length
  const english = words.filter((word) => englishWords.has(word)).length
  return spanish > english && spanish > 0 ? 'es' : 'en'
}

/** Puts values where `{name}` stands; a name without a value is a fault of ours. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(?<name>\w+)\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`no value is called "${name}"`)
    return value
  })
}
