/** What runs out, is renewed, audited or charged elsewhere: papers, offices and what is bought. */
const things = `passports? pasaportes? visas? green_cards? residence_permits? work_permits? permiso_de_(?:trabajo|residencia|conducir) dni
driv(?:ers?|ing)_licen[cs]es? licencia_de_(?:conducir|manejo|conductor) carnet_de_conducir dmv license_plates? number_plates?
(?:car|vehicle|boat|voter)_registration registration_for_my_car car_tags
irs hmrc tax_(?:returns?|office|audit|refund|extension|deadline|season) (?:file|filing|income|property|state|federal|quarterly)_tax(?:es)? hacienda declaracion_de_(?:la_renta|impuestos) revenue_office
costco sams_club matricula_(?:del?_)?(?:coche|carro|auto) (?:my|car)_(?:license_)?tags bank_(?:loan|account) netflix spotify hulu disney_plus ikea best_buy prime_(?:membership|renewal)
coupons? vouchers? gift_cards? warranty guarantee_on cupon garantia_de
parking_(?:ticket|fine) speeding_ticket traffic_(?:ticket|court|school) jury_duty multa_de_(?:transito|trafico)
(?:fishing|hunting|marriage|liquor|gun|dog|boating|concealed_carry)_licen[cs]e
library_(?:book|card|fine)s? overdue_books? domain_name web_hosting antivirus sim_card
credit_(?:score|report|union|history)s? student_loans? fafsa social_security medicare medicaid
(?:car|auto|home|renters|pet|dental)_insurance seguro_(?:del?_)?(?:auto|carro|coche)
frequent_flyer bus_pass season_ticket phone_(?:plan|contract)`

/** Matters that a trainer may name in passing too. */
const matters = `taxes (?:my|sales)_tax impuestos walmart target_take amazon ebay streaming gym_membership
leases? rent landlord mortgage tenancy alquiler hipoteca apartment loan prestamo
milk leche yogh?urts? yogur carton_of bread sunscreen medication medicine medicina medicamento
library biblioteca ballot elections? divorce wedding vows unemployment bank_account overtime paycheck
(?:health|life)_insurance seguro_(?:medico|de_vida) credit_card flights? airline hotel
concert concierto shoes zapatos jacket airbnb uber doordash nba nfl mlb lakers yankees futbol partido_de juega_el touchdown
bank banco a_junior a_senior freshman sophomore android iphone macbook laptop wifi six_pack financial_aid (?:el|la|del|de_la)_(?:agua|luz|gas|electricidad) hoa minimum_wage legal_to_work work_week electric_bill water_bill phone_bill luz_y_agua`

/** Papers of other trades, which are certifications too. */
const trades = `forklift food_handlers? food_safety servsafe aws azure cisco comptia scrum salesforce cdl notary scuba padi
(?:teachers?|nurs(?:e|ing|es)|pilots?|real_estate|insurance|electricians?|plumb(?:er|ing)|barber|cosmetology|contractors?|security_guard|medical|law|pharmacy)_licen[cs]es?`

const pattern = (list: string) =>
  new RegExp(
    `(?<![\\p{L}])(?:${list.trim().split(/\s+/u).join('|').replaceAll('_', ' ')})(?![\\p{L}])`,
    'u',
  )
const isThing = pattern(things)
const isMatter = pattern(matters)
const isTrade = pattern(trades)
const ofIssuer = /\b(?:nasm|cpt|ceus?|cpr|aed|recert\w*|petition\w*|peticion\w*|count|counts)\b/u
const ofField =
  /\b(?:certif\w*|credential\w*|courses?|class(?:es)?|workshops?|webinars?|trainers?|portal|upload\w*|documents?|bank holidays?|cursos?|entrenador\w*)\b/u

/** Signed by many, for an office. */
const isCivic =
  /\b(?:ballot|signatures?|signed|sign (?:my|the|a|our|this)|mayor|city council|street|park|neighbou?rs?|divorce)\b.*\bpetition|\bpetition\w*\b.*\b(?:ballot|signatures?|mayor|city|council|street|park|neighbou?rs?|divorce|road|school board)\b/u
const ofRules = /\b(?:nasm|cpt|ceus?|recert\w*|courses?|class(?:es)?)\b/u

/** Tax on our own fee is asked of us. */
const ofRenewal = /\brenewal (?:fee|cost|price)|\b(?:on|in|to) (?:the|my) renewal\b/u

/**
 * Whether the message is of some other office or shop, however much it is worded as one of ours: `surely`, or only
 * perhaps, where a trainer may name the matter in passing.
 */
export function elsewhere(words: readonly string[]): 'surely' | 'perhaps' | undefined {
  const text = words.join(' ')
  if (isCivic.test(text) && !ofRules.test(text)) return 'surely'
  if (ofIssuer.test(text)) return undefined
  if (isTrade.test(text)) return 'surely'
  if (ofField.test(text) || ofRenewal.test(text)) return undefined
  if (isThing.test(text)) return 'surely'
  return isMatter.test(text) ? 'perhaps' : undefined
}

/** How a life is saved is taught in a class, and told by who answers the emergency call. */
const technique =
  /\b(?:compressions?|compresiones|rescue breath\w*|mouth to mouth|boca a boca|heimlich|breaths?|pushes|push to breath|pads?)\b.*\b(?:cpr|aed|ratio|minute|minuto|deep|infants?|bab(?:y|ies)|kid|child|adults?|chest|proper\w*|placement|how|go|order|first)\b|\b(?:how|ratio|number|cuant[ao]s|como)\b.*\b(?:compressions?|compresiones|rescue breath\w*|mouth to mouth|heimlich|breaths|chest push\w*)\b|\bhow (?:do|to|would|should) (?:you |i |we |one )?(?:properly )?(?:do|perform|give|use|operate) (?:\p{L}+ )?(?:cpr|aed|chest|mouth)\b(?! (?:class|course|online|renewal|again|credit))|\b(?:steps|order|sequence) (?:of|for|in) (?:\p{L}+ )?(?:cpr|aed)\b|\b(?:aed|defibrillator) pads?\b/u

export function asksTechnique(words: readonly string[]): boolean {
  return technique.test(words.join(' '))
}
