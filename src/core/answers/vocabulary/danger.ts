/** Signs of a life in danger: whatever else is said or asked, the number to call comes first. */
const signs: readonly RegExp[] = [
  // the heart
  /\bchest (?:is |feels |feeling |really )*(?:tight\w*|pain\w*|hurt\w*|pressure|heavy|crush\w*)|\b(?:tight\w*|pain|pressure) in (?:my|his|her|the) chest\b|\b(?:hold\w*|clutch\w*|grab\w*) (?:his|her|their|my) chest\b|\b(?:pain|dolor) (?:\w+ )?(?:de|en el|in (?:his|her|my)?) ?(?:pecho|heart)\b|\bduele (?:mucho )?el pecho\b|\bheart (?:is |feels |going )*(?:like |as if )?(?:its |it is )?(?:racing|explod\w*|stopp\w*|crazy|giving out)|\b(?:having|has|is having|think it is) (?:a |an )?(?:heart attack|stroke)\b|\b(?:heart attack|stroke) (?:i think|right now|in progress)\b|\bsuffering a (?:stroke|heart attack)\b|\bcardiac arrest\b|\b(?:le|me) (?:esta dando|dio) un infarto\b/u,
  // breath
  /\b(?:can not|cannot|trouble|hardly|can barely|problems?) (?:breath\w*|catch (?:her|his|my|their|a) breath)\b(?! (?:with|under) )|\b(?:not|no|stopped|barely|ceased) breath\w*\b|\bno breath\b|\b(?:is|are|am|hes|shes|be|someone|member|client|toddler|baby|kid|somebody) chok\w*\b|\bchok\w* (?:on|right now)\b|\b(?:lips?|face|skin|he|she|woman|man) (?:is |are |turned |turning |went |going |all )*(?:blue|grey|gray)\b|\bturn\w* (?:blue|grey|gray)\b|\bno (?:puede )?respira\w*\b|\bgasp\w* (?:every|for)|\b(?:is|hes|shes|keeps) gasping\b|\bagonal\b|\bthroat (?:is |was )?(?:closing|swelling|swollen)|\b(?:asthma|allergic) (?:attack|reaction|shock)\b|\bgrab\w* (?:her|his|their|my) throat\b|\bslump\w*\b|\bwent (?:really |very )?(?:pale|limp|stiff)\b|\btwitching\b|\bwheez\w* bad|\bepipen\b|\bse (?:esta )?(?:ahog|atragant)\w*|\bahogando\b|\bdrown(?:s|ing|ed)\b(?! in (?!the (?:pool|water)))|\b(?:swallowed|under) (?:the )?water\b|\b(?:bottom of|out of) the pool\b/u,
  // consciousness
  /\b(?:no|without|(?:not|cannot|can not) (?:find|feel) (?:a|his|her|the|any)) (?:pulse|heart ?beat)\b|\b(?:no|sin) (?:tiene )?pulso\b|\b(?:will not|not|is not|cannot|can not|does not) (?:wake up|waking|wake|respond\w*|answering me|come to|moving|move|answer me)\b(?! (?:to|on|the) (?:my |the )?(?:e ?mails?|calls?|messages?))|\bno (?:wake|breath|move)\w*\b|\b(?:unconscious|unresponsive|motionless|inconsciente|limp)\b|\bfoam\w* at (?:the|his|her) mouth\b|\b(?:having|has|had|is having) (?:a )?(?:seizures?|fits?|convulsions)\b|\bseizing\b|\bconvuls\w*|\bse (?:desplomo|desmayo|cayo)\b.*\b(?:no|sin|ayuda|reaccion\w*)|\bse (?:desplomo|desmayo)\b|\bno (?:reacciona|responde|despierta|contesta)\b|\b(?:client|guy|man|woman|lady|member|he|she|someone|somebody|gentleman|kid|girl|boy|runner)s? (?:has |have |just |is |went |has just )*(?:collaps\w*|dropped|down|passed out|fainted|went down|keeled over|knocked out|out cold)\b|\b(?:passing|passed|blacked|blacking) out\b|\bfainted (?:just now|and)\b/u,
  // the signs of a stroke, of heat, of low sugar
  /\b(?:arm|face|mouth|side|leg)s?(?: of (?:him|her|me|his|my|face|body))? (?:is |are |went |feels |hangs |hanging |all )*(?:numb|tingl\w*|droop\w*|hang\w*|caida)|\b(?:mouth|face) hangs\b|\bcara (?:caida|torcida)\b|\b(?:talk\w*|speak\w*|word\w*) (?:\w+ ){0,3}?(?:weird\w*|funny|nonsense|slurr\w*|come out right|gibberish)|\bslurr\w*|\bslurs\b|\bnot talking right\b|\bcannot lift (?:his|her|my) arm\b|\bcan not (?:lift|move) (?:his|her|my|their) (?:arms?|legs?)\b/u,
  /\bstopped sweating\b|\bheat ?stroke\b.*\b(?:now|down|help|client|he|she|here)\b|\bdry hot skin\b|\bshak\w* (?:\w+ ){0,2}?on the (?:floor|mat|ground)|\beyes (?:\w+ )?rolled\b|\bhead (?:is )?exploding|\bworst headache\b|\b(?:one|two|people|he|she) (?:\w+ ){0,3}?(?:is|and one) down\b|\b(?:at|on) the bottom\b.*\bout\b|\bgolpe de calor\b|\b(?:diabet\w*|sugar|azucar)\b.*\b(?:shak\w*|pass\w* out|confus\w*|no me|swallow|\d\d|baja|alone)\b.*\b|\bdoes not know (?:his|her) name\b/u,
  // blood, blows, poison, current, weapons
  /\bblood (?:is )?(?:everywhere|all over|gush\w*|squirt\w*|pouring)|\b(?:bleed\w*|sangrar|sangra\w*) (?:\w+ ){0,2}?(?:bad\w*|heavily|out|everywhere|in my|not stop|will not stop)|\b(?:heavy|severe) bleeding\b|\b(?:no para de|will not stop|not stop|wont stop) (?:sangrar|bleeding|vomiting)\b|\b(?:gushing|squirting|spurting)\b|\bcut (?:his|her|my|their) (?:\w+ )?(?:open|deep)\b|\bcut (?:his|her|my|the) (?:wrist|throat|neck|artery)|\b(?:hit|hits|golpe\w*) (?:his|her|my|the|en la) (?:head|neck|cabeza)\b|\b(?:bar|barbell|bench|plates?|machine|rack) (?:\w+ )?fell on\b|\b(?:pinned|trapped|crushed|stuck) (?:under|beneath|between|to it)|\belectr(?:ic|ocut)\w* ?(?:shock|ed)?\b.*\b(?:from|he|she|him|her|stuck)\b|\b(?:stabbed|(?:got|was|been|is|were) shot(?! down)|shooter|a (?:gun|knife) in)\b|\bfire in the\b|\b(?:gas leak|smell of gas)\b|\bsnake bit\b|\blightning hit\b/u,
  /\b(?:overdos\w*|oded|(?:someone|somebody|he|she|guy|member|client|kid|friend|trainer) odd|(?:took|tomo|swallow\w*|ate|had|drank) (?:\w+ ){0,4}?(?:too many|too much|whole bottle|muchas|bunch of|cleaning) (?:\w+ ){0,3}?(?:pills|pre ?workout|caffeine|pastillas|stuff|powder)|took too many|with a needle)\b/u,
  /^(?:help )?(?:emergency|ambulance|urgent|sos)\b(?: ?!| now| here| please)*(?: client down)?\s*$|\b(?:need|call|send) (?:an |the )?ambulance\b|\b(?:start|how many|doing|begin) compressions\b|\baed (?:says|battery)\b|\bclient down\b|\b(?:is (?:he|she)|he is|she is|hes|feel like i am|i am) (?:dead|dying)\b(?! to| for)/u,
]

/** Somebody in despair, or who speaks of another in despair. */
const despair: readonly RegExp[] = [
  /\b(?:end|ending|take|taking) (?:my|his|her|their) (?:own )?life\b|\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|shoot|hang) (?:my|him|her|them)(?:self|selves)\b|\bself ?harm\w*|\bsuicidal\b|\bcommit suicide\b/u,
  /\b(?:want(?:s|ed)?|wish\w*|rather|better off|hope) (?:to |i |i was |i were |to be |just )*(?:die|dead|not wake up|did not wake up|never wake up|disappear|vanish|not exist|be gone)\b(?! from (?:the|your) list)|\bbetter off without me\b/u,
  /\b(?:do not|no longer|not|never) (?:\w+ )?(?:want|wanna|feel like|see|have) (?:to |the |any |a )*(?:live|living|be (?:alive|here|around)|exist|wake up|point (?:of|in) (?:living|life|going on)|reason to (?:live|go on))\b(?! (?:when|for the|at the|in this) )/u,
  /\bno (?:point|reason|sense) (?:in|to|of) (?:liv\w*|go on|life|going on|being here)|\b(?:can not|cannot) (?:go on|do life|take life|keep going) ?(?:like this|anymore|any longer|any more)?(?! with)(?= |$)|\b(?:end|ending) it (?:all|tonight|today|now|for good)\b|\b(?:jump|driving|drive|walk) (?:\w+ )?(?:off|from|into) (?:the |a )?(?:roof|bridge|traffic|train|building)|\bpills in my hand\b|\bthink\w* (?:about|of) (?:swallowing|jumping|hanging|ending|dying|killing|taking all|driving (?:off|into))\b|\bfeel like ending (?:things|it)\b|\bgive up on life\b|\bwant out of (?:this|my) life\b|\bnothing matters any ?more\b|\blocked (?:him|her|them)sel\w+ in\b.*\bknife\b|\btired of (?:living|life|being alive)\b/u,
  /\b(?:me )?quiero morir\w*|\b(?:no|ya no) (?:quiero|tengo ganas de|vale la pena) (?:vivir|seguir viv\w*|estar aqui)\b|\bquitarme la vida\b|\bmatarme\b|\bsuicid(?:arme|arse)\b|\bhacerme dano\b/u,
]

/** It is over, or the name of a class: the question is about the rules. */
const past =
  /\b(?:last (?:year|month|week|spring|summer|fall|winter|night)|(?:years?|months?|weeks?|days) (?:ago|back)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|the hospital)|(?:was|been) (?:in|at|to) (?:the )?(?:hospital|er|rehab)|hospitalized|this (?:spring|summer|year)|el (?:ano|mes) pasado|hace \w+ (?:anos|meses)|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|i (?:had|have had|survived|used to)|when i was|when (?:a|my|the|one of my) (?:client|member)|once|in case|(?:no|not) (?:classes|lifting) (?:till|until)|fine (?:again|now)|in the mornings|talk on|\d years)\b/u
const ofRules =
  /\b(?:ceus?|credits?|course|class on|class about|workshop|webinar|training on|module|seminar|curso|taller|extension|exceptions?|deadline|renew\w*|expir\w*|count|counts|valid|approved|hardship|petition|prorroga|recertify|insurance|liable|sue|policy|card|waiver|(?:child|adult|infant|need|want|my) cpr|hours|mercy|talk on|rows|classes|thanks|breakfast)\b/u
const atOnce = /\b(?:right now|now|currently|at this moment|hurry|ahora|rn|is back|again)\b|!/u
/** No being: what does not answer or is dead is a thing. */
const things =
  /\b(?:portal|site|website|page|app|login|button|link|computer|laptop|phone|battery of my|printer|account|video|screen|upload|nasm|they|support|e ?mail|letter)\b(?: (?:\w+ ){0,4}?)(?:not|never|no|dying|dead|down|frozen|stopped)/u

export function isInDanger(words: readonly string[]): boolean {
  const text = words.join(' ')
  if (despair.some((sign) => sign.test(text))) return true
  if (!signs.some((sign) => sign.test(text)) || things.test(text)) return false
  return !isOver(text)
}

/** Somebody was in danger once, or it is what a class is about. */
function isOver(text: string): boolean {
  return ofRules.test(text) && ((past.test(text) && !atOnce.test(text)) || isOfClass.test(text))
}

const isOfClass =
  /\b(?:does|do|is|are|can|will|log|took|did|finished|completed|add|hice) (?:a |an |the |my |my own |\d+ \w+ |hours? |of |on )*(?:course|class|workshop|webinar|training|module|seminar|ceus?|curso|taller)\b/u
