/** Words of a message about a course that are not its name. */
const verbs = new Set(
  `x em em. both each two three courses classes workshops workshop module modules session sessions total more i a an the my me we log logged add added record recorded put down register save track note please pls of for in on at from to by with did do done took take finished finish
completed complete attended attend just had got get was is it that this ceu ceus cec credit credits hour hours contact clock minutes and yesterday today tomorrow hoy manana ayer last ago week month year
make meant should actually wait sorry change want wanna course class day morning night afternoon evening tonight also so hey hi ok can you could will been have has approved nasm's
un una el la los las de del curso cursos clase taller horas hora hice tome termine anota agrega registra por mi creditos credito en sobre con
jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday sun sat mon tue wed thu fri lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`.split(
    /\s+/u,
  ),
)
const providers = [
  'nasm',
  'afaa',
  'ace',
  'issa',
  'acsm',
  'nsca',
  'trx',
  'red cross',
  'les mills',
  'precision nutrition',
  'fitbit',
  'coursera',
  'udemy',
]

export function titleIn(words: readonly string[]): string {
  const kept = words.filter(
    (word) => !verbs.has(word) && /^\p{L}/u.test(word) && !providers.includes(word),
  )
  const title = kept.slice(0, 6).join(' ')
  return title === '' ? '' : title.charAt(0).toUpperCase() + title.slice(1, 50)
}

export function providerIn(words: readonly string[]): string | undefined {
  const text = ` ${words.join(' ')} `
  const found = providers.find((name) => text.includes(` ${name} `))
  return (
    found &&
    (found.length <= 4 ? found.toUpperCase() : found.charAt(0).toUpperCase() + found.slice(1))
  )
}
