import { oneOf, within } from './expressions.ts'

const body =
  'knee* (?<!come_|go_|get_|got_|money_|hear_|heard_|going_|coming_)back shoulder* hip hips neck wrist* ankle* elbow* foot feet heel* shin* groin hamstring* calf calves quad* spine rotator_cuff achilles tendon* joint* muscle* head stomach rodilla* espalda hombro* cadera cuello tobillo* muneca* codo*'
const ails =
  'hurt* pain* ache* aching sore click* pop pops popping torn tore tear tweak* pulled strain* sprain* swollen swelling numb stiff injur* locked bruis* pinch* inflam* duele* dolor lesion* lastim* broke broken blew bad'
const drugs =
  'ibuprofen advil tylenol aspirin painkiller* naproxen adderall steroid* testosterone sarms trt hgh clenbuterol ephedrine insulin antidepressant* medication* medicine meds metformin ozempic semaglutide opioid* cortisone anavar xanax beta_blocker* melatonin medicamento* ibuprofeno esteroides pastilla*'
const eating =
  /\b(?:throw(?:ing)? up (?:after|my|what)|make myself (?:throw up|sick|vomit)|purg(?:e|ing) (?:after|my food|meals)|binge\w*|starv(?:e|ing) (?:my|him|her)self|anore\w*|bulimi\w*|laxatives?|(?:eat|eating|on) (?:only )?(?:[2-9]|\d)00 calories|not eaten (?:in|for)|fasting|stop(?:ped)? eating|vomit\w* (?:after|despues))\b/u
const minors =
  /\b(?:(?:[5-9]|1[0-7]) ?(?:year|yr)s? ?old|teen\w*|kid|child|minor|my son|my daughter)\b.*\b(?:creatine|pre ?workout|supplement\w*|protein|lift\w*|fast\w*|lose weight|diet|caffeine|steroid\w*|sarms|bulk|cut)\b/u

/** Pain, injuries, medicines, eating: what a doctor is asked about. */
export const ailments: readonly RegExp[] = [
  within(4, oneOf(body), oneOf(ails)),
  within(4, oneOf(ails), oneOf(body)),
  within(0, oneOf(drugs)),
  eating,
  minors,
  /\b(?:rash|fever|concussion|hernia|dizz\w*|blood pressure|migraine|diagnos\w*|depress(?:ed|ion)|anxiety|panic attacks?|pregnan\w* and (?:lift|train)\w*|covid symptoms|infection|swollen|pee (?:is|looks))\b/u,
]
/** It is told of to explain a date, or is the matter of a class. */
export const ofRenewal =
  /\b(?:ceus?|credits?|courses?|class|classes|workshop|webinar|seminar|extension|extend|exception\w*|deadline|renew\w*|recert\w*|expir\w*|certification|certified|cpr|card|petition|audit|fees?|log|hours?|hardship|issuer|cpt|portal|curso|prorroga|plazo|venc\w*|late|missed|compressions|congress\w*|symposium|study|published|petition\w*|evaluated|required|remind\w*|send me|(?:they|issuer) do|this year|screens|waiver|freeze|pause|policy|cycle|date)\b/u
