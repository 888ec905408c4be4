import type { Context } from './context.ts'

interface Point {
  /** The topics beside which the source leaves the point open. */
  readonly beside: RegExp
  readonly words: RegExp
  /** What would make it another question. */
  readonly but?: RegExp
  readonly topic: string
}

const ofPetitions =
  /^(?!do_|near_|far|forge|emergency|others_record|remaining|status|pace|course_verdict)/u
const ofCard =
  /^(?:cpr_|card_mine$|upload_how$|abroad$|do_cpr$|course_format$|audit_docs$|still_apply$|apply_how$|req_when$|apply_day$|process_time$)/u
const ofAudits = /^(?:audit_|upload_how$|do_audit$|hardship$|grace$|cpr_|last_apply$)/u
const ofApplying =
  /^(?:process_time|still_apply|apply_day|apply_how|status|ability|nasm_notice|upload_how|expired|last_apply|nasm_auto|portal_help|after_90|req_when|petition_refund|fee_refund|do_apply|thanks|who|course_verdict|near_issuer|privacy|approved_list|is_approved|audit_random|audit_what)$/u
const saysPetition = /\b(?:petition\w*|peticion\w*)\b/u
/** The only 30 days of the rules are those of an audit. */
const saysAudit = /\b(?:audit\w*|30 (?:days?|dias))\b/u
const saysCard = /\b(?:cpr|aed|card|cards|tarjeta|heartsaver|bls)\b/u
const saysApplication =
  /\b(?:application\w*|applied|apply|renewal|renewed|recert\w*|submi\w*|sent|send|paperwork|form|solicitud|renovacion|approve\w*|accept\w*|processed|thr(?:u|ough)|in)\b/u

const points: readonly (Point & { readonly says: RegExp })[] = [
  {
    beside: ofPetitions,
    says: saysPetition,
    words:
      /\b(?:how often|how many (?:get|are|do they|of them)|what (?:share|part|portion|fraction|percent\w*)|percent\w*|most|mostly|usually|normally|generally|odds|chances?|likel\w*|success|strict|picky|tend to|win|normalmente|suelen|probabilidad|cuant[ao]s (?:\w+ )?(?:aprueban|rechazan|aceptan))\b/u,
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
      /\b(?:maximum|max|at most|limit\w*|cap|ceiling|fewer|less (?:ceus|credits?|hours|than)|partial\w*|full (?:credit|hours|amount)|all (?:of )?my|how many (?:ceus|credits|units|hours)|most you can|tope|maximo)\b/u,
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
      /\b(?:abroad|foreign|(?:another|other|different|my home|mi|otro) (?:country|pais)|photos?|pictures?|screenshots?|printouts?|printed|printer|pdf|e ?cards?|digital|qr|plastic|photocop\w*|temp|temporary (?:card|paper|printout|slip)|laminated|fotos?|impres[ao]|provisional|extranjer[ao])\b|\b(?:cpr|card|rcp)\b.{0,20}\b(?:in|from) (?!the\b|person\b|date\b|my\b|a\b|an\b|me\b)(?:mexico|brazil|canada|india|spain|germany|france|italy|japan|china|korea|australia|ireland|england|uk|colombia|peru|argentina|chile|philippines|the philippines|europe)\b/u,
    but: /\b(?:online|waiver|covid)\b/u,
    topic: 'card_form',
  },
  {
    beside: ofCard,
    says: saysCard,
    words:
      /\b(?:refresher|(?:short|shorter|quick|brief|abbreviated|renewal|recert|update|full|whole|entire|complete|long) (?:\w+ )?(?:class|course|version|update|training|one)|how many years|(?:1|one) or (?:two|2) years|years or (?:one|two|1|2)|curso (?:corto|completo)|cuanto dura|cuantos anos)\b|\bhow long (?:is|are|does|do) (?:a|an|the|cpr)\b/u,
    but: /\b(?:online|waiver|covid|infant|child)\b|\bhow many (?:ceus|credits)\b/u,
    topic: 'card_length',
  },
  {
    beside: ofApplying,
    says: saysApplication,
    words:
      /\b(?:confirm\w*|let (?:you|me|us) know|acknowledg\w*|notif\w*|track\w*|progress|(?:went|go|goes|gone) thr(?:u|ough)|did it (?:arrive|go)|was it received|were they received|(?:know|find out|tell|hear|sure) (?:\w+ )?(?:that |if |when |whether )?(?:it|they|its|it is|mine|my \w+|the \w+) (?:\w+ )?(?:in|arrived|processed|accepted|approved|got|have|received|went|is done)|(?:tell|tells|inform|informs) (?:me|you|us)(?: of| about)? (?:the )?(?:outcome|result|decision)|avisan|acuse)\b/u,
    but: /\b(?:audit\w*|how long|how soon|how many (?:days|weeks)|remind\w*|before i expire|petition\w*)\b/u,
    topic: 'confirmation',
  },
  {
    beside: ofApplying,
    says: saysApplication,
    words:
      /\b(?:reject\w*|den(?:y|ied|ies)|refus\w*|turn(?:ed|s)? (?:it |me )?down|(?:kick|knock|sen[td]|bounc)\w* (?:it |mine |my \w+ )?back|incomplete|bounced|declined?|say no|appeal\w*|rechaz\w*|niegan|incomplet[ao])\b/u,
    but: /\b(?:petition\w*|peticion\w*|refund\w*|money|cards?|because|too late|after (?:the )?(?:day|90|date)|course|class)\b/u,
    topic: 'denied',
  },
  {
    beside:
      /^(?:cost_|installments$|pay_how$|discount$|owe$|near_issuer$|near_career$|nasm_one$|still_apply$|apply_how$|fee_refund$)/u,
    says: /\b(?:pay\w*|paid|cover\w*|reimburs\w*|fund\w*|money|paga\w*|cubr\w*|cubierta)\b/u,
    words:
      /\b(?:gi bill|va|veterans?|army|military money|employers?|my (?:gym|boss|company|job|work|studio|union)|the (?:gym|state|government|union|company)|program|funding|grants?|scholarships?|stipend|hsa|fsa|tuition|benefits?|award|beca|ayuda|empresa|gobierno|subsidio)\b/u,
    but: /\b(?:how much|what (?:does|will) it cost|wants? to know|number|price|amount|late fee|cuanto)\b/u,
    topic: 'who_pays',
  },
  {
    beside:
      /^(?:convert|req_total|contact_hour|remaining|course_day|own_only|petition_event|pace|do_log)$/u,
    says: /\b(?:all|whole|entire|everything|tod[oa]s?)\b/u,
    words:
      /\b(?:from|out of|in|with|through|at|by|en|de|con) (?:just |only )?(?:a |the )?(?:one|1|single|same|un[oa]?|misma?) (?:single |big |long )?(?:courses?|events?|class|weekend|providers?|workshop|conference|company|curso|evento|taller)\b/u,
    topic: 'min_cap',
  },
  {
    beside:
      /^(?:last_course|last_apply|cpr_currency|req_when|upload_how|nasm_auto|still_apply|audit_lost|course_day)$/u,
    says: /\b(?:how long|how many (?:years|months)|until when|cuanto tiempo|hasta cuando)\b/u,
    words: /\b(?:keep|kept|store|stored|hold|retain\w*|save|saved|hang on|throw|toss|guard\w*)\b/u,
    topic: 'audit_docs',
  },
  {
    beside: /^(?:owe|claim|expired|status|still_apply|cost_|grace|near_)/u,
    says: /\b(?:insur(?:er|ance|ed)|liability|asegurad\w*|seguro)\b/u,
    words: /\b(?:expired?|laps\w*|valid|void|pay\w*|cover\w*|claim|vencid\w*|paga|cubre)\b/u,
    but: /\b(?:cpr|aed|hands|online|waiver)\b/u,
    topic: 'near_career',
  },
  {
    beside: /^(?!far|near_|do_|languages|emergency|forge)/u,
    says: /./u,
    words:
      /\b(?:accommodations?|disab\w*|wheelchair|screen ?readers?|deaf|dyslexi\w*|discapacidad|sord[oa]|cieg[oa])\b|\b(?:application|form|courses?|class|page|portal|test|version|solicitud|formulario|cursos?)\b.*\bin (?:spanish|french|german|italian|portuguese|chinese|tagalog|japanese|russian|arabic|another language|other languages)\b/u,
    topic: 'form_language',
  },
  {
    beside: /^(?!near_|far|forge|emergency|do_log|twice|write)/u,
    says: /\b(?:edition|editions|manual|textbook|text book|book|libro|version|curriculum)\b/u,
    words:
      /\b(?:new|newer|newest|old|older|latest|current|updated|previous|\d{1,2}(?:th)?|5th|6th|7th|8th|nuev[ao]|anterior|viej[ao]) (?:\w+ )?(?:edition|manual|textbook|text book|book|libro|version|curriculum)\b/u,
    but: /\b(?:course|class|wrote|write|author\w*|exam|test|page|app|bot)\b/u,
    topic: 'edition',
  },
  {
    beside: /^(?!far|forge|emergency|do_)/u,
    says: /\b(?:renew\w*|recert\w*|renov\w*|certif\w*)\b/u,
    words:
      /\b(?:have not (?:trained|worked|coached)|not (?:been )?(?:working|training|coaching)|no (?:longer )?(?:clients|working|training|coaching)|actively (?:working|training|coaching)|active (?:coach|trainer)|without clients|(?:entrenador|trabajador) activo|no (?:trabajo|entreno|ejerzo))\b/u,
    topic: 'other_conditions',
  },
  {
    beside:
      /^(?:claim|expired|grace|near_|still_|after_|req_cycle|installments|status|days_left|retake_exam|portal_help)/u,
    says: /./u,
    words:
      /\b(?:(?:go|going|be|become) (?:inactive|dormant)|(?:inactive|dormant|retired) (?:status|trainer|member)|on (?:ice|hold)|freeze|(?:pause|park) (?:my|the|it)|pausar|congelar|estado inactivo)\b/u,
    but: /\b(?:remind\w*|messages?|freezer)\b/u,
    topic: 'hardship',
  },
  {
    beside: /^do_cpr$/u,
    says: /\b(?:cpr|aed|card)\b.*\b(?:right|correct|true|no|yes|verdad|cierto)$|\b(?:yearly|every year|each year|annually|cada ano)\b/u,
    words: /\b(?:lasts?|good for|valid for|redo|repeat|renew|dura|vale)\b/u,
    topic: 'card_length',
  },
]

/** The topic of a point that the source leaves open, where a rule near it would be answered as if it spoke of that. */
export function openPoint(topic: string, { words, organisation }: Context): string | undefined {
  const text = words.join(' ')
  if (organisation !== undefined && topic === 'near_org') return undefined
  return points.find(
    ({ beside, says, words: said, but }) =>
      beside.test(topic) && says.test(text) && said.test(text) && !(but?.test(text) ?? false),
  )?.topic
}
