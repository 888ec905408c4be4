import type { Point } from '../open-points.ts'

const ofApplying =
  /^(?:process_time|still_apply|apply_day|apply_how|status|ability|nasm_notice|upload_how|expired|last_apply|nasm_auto|portal_help|after_90|req_when|petition_refund|fee_refund|do_apply|thanks|who|course_verdict|near_issuer|privacy|days_left|dates_mine|approved_list|is_approved|audit_random|audit_what)$/u
const saysApplication =
  /\b(?:application\w*|applied|apply|renewal|renewed|recert\w*|submi\w*|sent|send|paperwork|form|solicitud|renovacion|procesan|aprueban|aceptan|approve\w*|accept\w*|processed|thr(?:u|ough)|in)\b/u

/** What is open about applications, payers and other conditions, and how people ask of it. */
export const pointsOfStanding: readonly Point[] = [
  {
    beside: ofApplying,
    says: saysApplication,
    words:
      /\b(?:confirm\w*|let (?:you|me|us) know|acknowledg\w*|notif\w*|track\w*|progress|(?:went|go|goes|gone) thr(?:u|ough)|did it (?:arrive|go)|was it received|were they received|(?:know|find out|tell|hear|sure) (?:\w+ )?(?:that |if |when |whether )?(?:it|they|its|it is|mine|my \w+|the \w+) (?:\w+ )?(?:in|arrived|processed|accepted|approved|got|have|received|went|is done)|(?:tell|tells|inform|informs) (?:me|you|us)(?: of| about)? (?:the )?(?:outcome|result|decision)|avisan|acuse)\b|\b(?:llega|mandan|informan|escriben|entero)\b.*\b(?:procesan|aprueban|aceptan|reciben|aprobad[ao]|recibid[ao])\b/u,
    but: /\b(?:audit\w*|how long|how soon|how many (?:days|weeks)|remind\w*|before i expire|petition\w*|(?:every|each|any) application|applications|lottery|random\w*|chosen|picked)\b/u,
    topic: 'confirmation',
  },
  {
    beside: ofApplying,
    says: saysApplication,
    words:
      /\b(?:reject\w*|den(?:y|ied|ies)|refus\w*|turn(?:ed|s)? (?:it |me )?down|(?:kick|knock|sen[td]|bounc)\w* (?:it |mine |my \w+ )?back|incomplete|bounced|declined?|say no|appeal\w*|rechaz\w*|niegan|incomplet[ao])\b/u,
    but: /\b(?:petition\w*|peticion\w*|refund\w*|money|cards?|because|too late|at what point|(?:until|from|up to) (?:when|which)|when (?:do|does|will|would) they|which day|after (?:the )?(?:day|90|date)|course|class)\b/u,
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
      /\b(?:have not (?:trained|worked|coached)|not (?:been )?(?:working|training|coaching)|no (?:longer )?(?:clients|working|training|coaching)|(?:quit|stopped) (?:working|training|coaching)|actively (?:working|training|coaching)|active (?:coach|trainer)|without clients|(?:entrenador|trabajador) activo|no (?:trabajo|entreno|ejerzo))\b/u,
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
]
