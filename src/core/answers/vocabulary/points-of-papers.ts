import type { Point } from '../open-points.ts'

const ofPetitions =
  /^(?!do_|near_|far|forge|emergency|others_record|remaining|status|pace|course_verdict)/u
const ofCard =
  /^(?:cpr_|card_mine$|upload_how$|abroad$|do_cpr$|course_format$|audit_docs$|still_apply$|apply_how$|req_when$|apply_day$|process_time$)/u
const ofAudits = /^(?:audit_|upload_how$|do_audit$|hardship$|grace$|cpr_|last_apply$)/u
const saysPetition = /\b(?:petition\w*|peticion\w*)\b/u
/** The only 30 days of the rules are those of an audit. */
const saysAudit = /\b(?:audit\w*|30 (?:days?|dias))\b/u
const saysCard = /\b(?:cpr|aed|card|cards|e ?cards?|tarjeta|heartsaver|bls)\b/u

/** What is open about petitions, audits, cards and certificates, and how people ask of it. */
export const pointsOfPapers: readonly Point[] = [
  {
    beside: ofPetitions,
    says: saysPetition,
    words:
      /\b(?:how often|how many (?:get|are|do they|of them)|what (?:share|part|portion|fraction|percent\w*)|percent\w*|most|mostly|usually|normally|generally|odds|chances?|likel\w*|success|strict|picky|almost (?:every|all|any)|nearly (?:every|all)|approval rate|(?:gets?|get) a (?:yes|no)|tend to|win|normalmente|suelen|probabilidad|cuant[ao]s (?:\w+ )?(?:aprueban|rechazan|aceptan))\b/u,
    but: /\b(?:refund|money back|cost|costs|fee|how much|dollars|devuelv\w*)\b/u,
    topic: 'petition_odds',
  },
  {
    beside: ofPetitions,
    says: saysPetition,
    words:
      /\b(?:beforehand|ahead of time|in advance|prior to|before (?:i|we|you|it|taking|buying|booking|enrolling|signing|paying|doing|the (?:course|class|event))|antes de)\b/u,
    but: /\b(?:how much|costs?|price|before (?:i|we|you) (?:expire|renew|apply|recertify|send|submit)|antes de (?:vencer|renovar|aplicar))\b/u,
    topic: 'petition_before',
  },
  {
    beside: ofPetitions,
    says: saysPetition,
    words:
      /\b(?:maximum|max|at most|limit\w*|cap|ceiling|fewer|less (?:ceus|credits?|hours|than)|partial\w*|full (?:credit|hours|amount)|all (?:of )?my|how many (?:ceus|credits|units|hours)|credited? (?:me )?(?:for )?(?:every|each|all|the (?:full|whole))|(?:every|each|the whole|the full) (?:\d+ )?hours?|most you can|tope|maximo)\b/u,
    but: /\b(?:how much|costs?|fees?|dollars|bucks|pay|paid|price|total|cuanto cuesta|refund\w*)\b|\$/u,
    topic: 'petition_limit',
  },
  {
    beside: ofAudits,
    says: saysAudit,
    words:
      /\b(?:more time|extra (?:time|days?|weeks?)|extensions?|extend\w*|longer|postpon\w*|push(?:ed)? back|delay\w*|wait|mas tiempo|prorroga|aplazar)\b/u,
    topic: 'audit_extension',
  },
  {
    beside: ofAudits,
    says: saysAudit,
    words:
      /\b(?:pdfs?|jpe?gs?|scan\w*|fax|originals?|cop(?:y|ies)|formats?|notari\w*|(?:e ?mail|mail|post|fax) or|or (?:e ?mail|mail|post|fax|upload)|by (?:mail|post|e ?mail)|online or|copias?|originales|formato)\b/u,
    but: /\b(?:lost|get a copy|new copy|no copy|came|arrived|got)\b/u,
    topic: 'audit_form',
  },
  {
    beside: ofCard,
    says: saysCard,
    words:
      /\b(?:abroad|foreign|(?:another|other|different|my home|mi|otro) (?:country|pais)|photos?|pictures?|screenshots?|printouts?|printed|printer|pdf|e ?cards?|digital|qr|plastic|photocop\w*|temp|temporary (?:card|paper|printout|slip)|laminated|fotos?|impres[ao]|provisional|extranjer[ao])\b|\b(?:cpr|card|rcp)\b.{0,20}\b(?:in|from) (?!the\b|person\b|date\b|my\b|a\b|an\b|me\b)(?:mexico|brazil|canada|india|spain|germany|france|italy|japan|china|korea|australia|ireland|england|uk|colombia|peru|argentina|chile|philippines|the philippines|europe)\b|\b(?:done|taken|took|issued|made|hecho|sacad[oa]) (?:it )?(?:in|en) (?!person\b|a\b|an\b|the\b|my\b|class\b|una?\b|el\b|la\b|linea\b|20\d\d|\d|jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|ener|febr|abril|mayo|juni|juli|ago|octu|novi|dici|last\b|early\b|late\b|time\b|full\b|hours?\b)\p{L}{3,}/u,
    but: /\b(?:online|waiver|covid)\b/u,
    topic: 'card_form',
  },
  {
    beside: ofCard,
    says: saysCard,
    words:
      /\b(?:yearly|every year|each year|annual\w*|cada (?:cuant[ao]s? )?anos?|(?:whole|entire|full) (?:day|thing)|half the length|(?:1|one) year|refresher|(?:short|shorter|quick|brief|abbreviated|renewal|recert|update|full|whole|entire|complete|long) (?:\w+ )?(?:class|course|version|update|training|one)|how many years|(?:1|one) or (?:two|2) years|years or (?:one|two|1|2)|curso (?:corto|completo)|cuanto dura|cuantos anos)\b|\bhow long (?:is|are|does|do) (?:a|an|the|cpr)\b/u,
    but: /\b(?:online|waiver|covid|infant|child|extra|twice|0\.\d)\b|\b(?:ceus?|credits?)\b/u,
    topic: 'card_length',
  },
  {
    beside:
      /^(?:last_course|last_apply|cpr_currency|req_when|upload_how|nasm_auto|still_apply|audit_lost|course_day)$/u,
    says: /\b(?:how long|how many (?:years|months)|until when|cuanto tiempo|hasta cuando)\b/u,
    words: /\b(?:keep|kept|store|stored|hold|retain\w*|save|saved|hang on|throw|toss|guard\w*)\b/u,
    topic: 'audit_docs',
  },
  {
    beside: /^do_cpr$/u,
    says: /\b(?:cpr|aed|card)\b.*\b(?:right|correct|true|no|yes|verdad|cierto)$|\b(?:yearly|every year|each year|annually|cada ano)\b/u,
    words: /\b(?:lasts?|good for|valid for|redo|repeat|renew|dura|vale)\b/u,
    topic: 'card_length',
  },
  {
    beside:
      /^(?:do_edit|do_expiry|req_when|course_verdict|audit_lost|new_certificate|course_day|nasm_auto|cpr_currency)$/u,
    says: /\b(?:(?:course|class|workshop|completion) (?:certificate|paper|diploma)|certificates?|diplomas?|certificado)\b/u,
    words:
      /\b(?:typo|misspel\w*|(?:wrong|old) (?:name|surname|spelling)|no (?:date|hours|signature|stamp)|(?:not|never) (?:say|show|state|list|signed|dated)|unsigned|mal escrito|no dice)\b/u,
    but: /\b(?:cpr|aed|card|married|wedding|divorce\w*)\b/u,
    topic: 'certificate_shows',
  },
]
