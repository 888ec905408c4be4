const agrees =
  '(?:yes|yep|yeah|yup|ya|sure|ok|okay|correct|right|exactly|si|claro|dale|perfecto|vale|do it|go ahead|save(?: it| that)?|log it|confirm(?:ed)?|thats right|that is right|looks good|guardalo|confirmo)'
const politely = '(?:please|por favor|thanks|thank you|gracias)'
const gap = '[ ,.!]+'
const yes = new RegExp(`^${agrees}(?:${gap}(?:${agrees}|${politely}))*[ .!]*$`, 'u')

/** Said to be polite as well, where nothing was offered. */
export function saysFine(typed: string): boolean {
  return /^(?:ok|okay|right|exactly|claro|perfecto|vale|that'?s right|looks good)\b/iu.test(
    typed.trim(),
  )
}

/** Whether somebody agrees to what was just offered, and says nothing else. */
export function saysYes(typed: string): boolean {
  const plain = typed
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .trim()
  return plain.length < 40 && yes.test(plain)
}
