/** Signs of a life in danger: whatever else is said or asked, the number to call comes first. */
const signs: readonly RegExp[] = [
  // the heart
  /\bchest (?:is |feels |feeling |really )*(?:tight\w*|pain\w*|hurt\w*|pressure|heavy)|\b(?:tight\w*|pain|pressure) in (?:my|his|her|the) chest\b|\b(?:holding|clutching|grabbing) (?:his|her|their|my) chest\b|\bdolor (?:de|en el) pecho\b/u,
  // breath
  /\b(?:can not|cannot|trouble) breath\w*\b(?! (?:with|under) )|\b(?:not|stopped|barely) breathing\b|\b(?:is|are|am|hes|shes) choking\b|\b(?:lips?|face|skin) (?:is |are |turned |turning |went |going )*(?:blue|grey|gray)\b|\bturning (?:blue|grey|gray)\b|\bno (?:puede )?respira\w*\b/u,
  // consciousness
  /\b(?:no|(?:not|cannot|can not) (?:find|feel) (?:a|his|her|the|any)) pulse\b|\b(?:will not|not|is not|cannot|can not) (?:wake|waking|respond|responding)\b(?! to (?:my |the )?(?:e ?mails?|calls?|messages?))|\b(?:unconscious|unresponsive)\b|\bfoam\w* at (?:the|his|her) mouth\b|\b(?:having|has|had) a seizure\b|\bse (?:desplomo|desmayo)\b/u,
  // a weight, and the body below it
  /\b(?:bar|barbell|weights?|plates?|dumbbell|rack|machine) (?:\w+ ){0,3}(?:landed|fell|dropped|rolled|crushed|crushing) (?:\w+ ){0,3}(?:throat|neck|head|face|chest)\b|\b(?:she|he|client|member|they|guy|lady|man|woman) (?:has |just )?stopped (?:responding|moving|talking)\b/u,
  // the machine speaks
  /\b(?:aed|defibrillator|machine) (?:is |just )?(?:telling|says|said|saying|beeping|advis\w*)(?: \w+){0,4} (?:shock|pads)\b|\bshock advised\b/u,
  // the signs of a stroke
  /\b(?:arm|face|mouth|side) (?:is |are |went |feels |hangs |hanging )*(?:numb|tingl\w*|droop\w*)|\b(?:mouth|face) hangs\b/u,
  // somebody in despair
  /\b(?:end|ending|take|taking) my (?:own )?life\b|\bkill(?:ing)? myself\b|\bwant(?:ed)? to die\b|\bbetter off without me\b|\b(?:do not|no longer) want to (?:live|be (?:alive|here anymore))\b|\bquiero morir\w*\b|\b(?:do not|no longer) want to be (?:here|around) any ?more\b|\bno quiero (?:seguir )?(?:vivi\w+|vivir)\b|\b(?:took|swallowed|taken) (?:too many|a bunch of|a lot of|all (?:of )?(?:my|the|his|her)|a handful of|\d+) (?:\w+ )?(?:pills?|tablets|sleeping|pastillas)\b|\btome (?:muchas|demasiadas|\d+) pastillas\b/u,
]

export function isInDanger(words: readonly string[]): boolean {
  const text = words.join(' ')
  return signs.some((sign) => sign.test(text))
}
