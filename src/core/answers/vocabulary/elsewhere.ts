/** What runs out, is renewed, audited or charged elsewhere: papers, offices, shops, homes, food. */
const things = `passports? pasaportes? visas? green_cards? residence_permits? dni
driv(?:ers?|ing)_licen[cs]es? licencia_de_(?:conducir|manejo|conductor) carnet_de_conducir dmv license_plates? number_plates? placas
(?:car|vehicle|boat|voter)_registration registration_for_my_car car_tags
irs hmrc tax_(?:returns?|office|audit|refund|extension|deadline|season) (?:my|file|filing|income|property|state|federal|sales|quarterly)_tax(?:es)? taxes impuestos hacienda declaracion_de_la_renta revenue_office
costco walmart target_take netflix spotify hulu disney_plus amazon ebay ikea best_buy prime_(?:membership|renewal) gym_membership streaming
leases? rent landlord mortgage tenancy alquiler hipoteca apartment
coupons? vouchers? gift_cards? warranty guarantee_on cupon garantia
milk leche yogh?urts? yogur carton_of bread sunscreen
parking_(?:ticket|fine) speeding_ticket traffic_(?:ticket|court|school) jury_duty multa_de_(?:transito|trafico)
(?:fishing|hunting|marriage|liquor|gun|dog|boating|concealed_carry)_licen[cs]e
library books?_overdue overdue_books? biblioteca domain_name web_hosting antivirus sim_card
ballot election elections vote_by divorce wedding vows
credit_(?:card|score|report|union|history)s? student_loans? fafsa social_security medicare medicaid unemployment
(?:car|auto|home|renters|pet|health|dental|life)_insurance seguro_(?:del?_)?(?:auto|carro|coche|medico|vida)
flights? airline hotel frequent_flyer bus_pass season_ticket phone_(?:plan|contract)`

/** Papers of other trades, which are certifications too. */
const trades = `forklift food_handlers? food_safety servsafe aws azure cisco comptia scrum salesforce cdl notary scuba padi
(?:teachers?|nurs(?:e|ing|es)|pilots?|real_estate|insurance|electricians?|plumb(?:er|ing)|barber|cosmetology|contractors?|security_guard|medical|law|pharmacy)_licen[cs]es?`

const pattern = (list: string) =>
  new RegExp(
    `(?<![\\p{L}])(?:${list.trim().split(/\s+/u).join('|').replaceAll('_', ' ')})(?![\\p{L}])`,
    'u',
  )
const isThing = pattern(things)
const isTrade = pattern(trades)
const ofIssuer = /\b(?:nasm|cpt|ceus?|cpr|aed|recert\w*|petition\w*|peticion\w*|count|counts)\b/u
const ofField =
  /\b(?:certif\w*|credential\w*|courses?|class(?:es)?|workshops?|webinars?|trainers?|cursos?|entrenador\w*)\b/u

/** A matter of some other office or shop, however much it is worded as one of ours. */
export function isElsewhere(words: readonly string[]): boolean {
  const text = words.join(' ')
  if (ofIssuer.test(text.replace(/\bpetitions? (?:to|for|against|on)\b/u, ''))) return false
  return isTrade.test(text) || (isThing.test(text) && !ofField.test(text))
}
