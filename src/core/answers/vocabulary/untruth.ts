/** What can be untrue in this field, what is done to make it so, and what gives it away. */

export const paper =
  'paperwork certificate* certification* diploma* transcript* card cards pdf document* paper papers proof receipt* letter* screenshot* badge* signature* certificado* tarjeta* carnet constancia* comprobante* papel* papelito carta'
export const amount =
  'hour* ceu* credit* unit* points total totals number* class classes course* workshop* webinar* seminar* conference* module* training* record log hora* credito* curso* clase* taller*'
export const date =
  'date* day days deadline* expir* expiry cutoff fecha* dia vencimiento vence completion_date'
export const status =
  'certified current active renewed complete completed passed approved valid up_to_date in_good_standing all_set certificad* vigente renovad* al_dia aprobad* activ*'
export const quiz =
  'quiz* test tests exam* assessment* module* course* class classes online_part skills training* webinar* video* cuestionario* examen* prueba* curso* clase*'

/** Dishonest by themselves, whatever is done by them. */
export const crooked =
  'fake faking faked forge forging falsif* counterfeit* photoshop* backdat* back_date predat* fudg* fuddg* inflat* massage_the massage_my fabricat* invent inventing make_up_a make_up_some make_up_something make_up_courses make_up_names make_up_one (?<!be_|get_)made_up pretend* cheat cheating bribe* lie_to lie_about lie_on lying_to lying_about lying_on fool_the fool_my fool_them trick_the trick_my doctor_the doctor_my doctor_up bluff* pad padding cook_the creative_with make_it_look make_me_look make_it_seem cook_the falso* falsa* truca trucar infla inflar inventa* finge* finjamos engan* mentir'

/** Honest by themselves: to write down, to say. */
export const record =
  'log logs tick put puts record enter add write_down write_that write_it write_in write_the write_like write_\\d+ mark set note credit claim claiming register say call_it list count_it show_it sign_off fill_in give_me anota* apunta* pon* registra* di marca* agrega*'
export const change =
  'change changing tweak retype redate alter crop blur cover edit editing modify move moving shift adjust swap switch erase remove rewrite update replace white_out make turn take_off cambia* edita* mueve* quita* corre'
export const produce =
  'make generate write type create produce print draft design build whip_up put_together draw_up mock_up haz* hacer hacerme genera* crea* escrib* redacta* imprim*'

/** It was not done. */
export const undone =
  /\b(?:(?:never|did not|do not|was not|were not|have not|has not|had not|could not|not really|not actually|no(?= (?:hice|fui|tome|take|took|go|do)\b))(?: actually| really| even| ever| exactly| quite)? (?:took|take|taken|go|went|gone|attend\w*|show\w*|watch\w*|do|did|done|finish\w*|sit|be there|there|present|get around|got around|complet\w*|happen\w*|hice|fui|tome)|(?:without|no need for) (?:\w+ )?(?:taking|doing|going|attending|watching|class|course|sitting)|(?:was|were|been|i) (?:fast )?(?:asleep|sleeping|slept|in bed|elsewhere|at the beach|not (?:there|present))|while i (?:slept|cooked|napped)|on mute|in (?:the )?background|another tab|(?:supposed|meant|going|wanted) to (?:go|attend|be there|take|come)\b.*\bbut|(?:could not|cannot|did not) (?:go|make it|attend)|(?:read|watched|saw) (?:\w+ )?(?:the )?(?:summary|intro|trailer|slides)|(?:let|left) (?:\w+ ){1,2}?(?:run|play|running|playing)|ran while|told me (?:all )?about it|had no time to (?:attend|go)|no pude ir|(?:was|were) (?:at work|out sick|on the couch|home)|no me presente|(?:me )?dormi(?:do)?|clicked (?:next|through|thru)|(?:workshop|class|course|webinar|seminar|module|one|that) (?:that )?i (?:canceled|cancelled|skipped|missed|failed|dropped)|(?:i|we|just) skipped|no show|(?:signed|clocked|checked|badged) me (?:in|off)|my name was on|sin (?:tomar|hacer|ir|asistir)\w*|bought the ticket|registered for it but)\b(?! (?:\w+ ){0,3}(?:cpr|aed|yet|rest|others?)\b)/u
/** Less of it was done than is to be claimed. */
export const partly =
  /\b(?:left (?:the \w+ )?(?:early|at|after|before|halfway|during)|(?:was|were) there (?:for|only)|for (?:lunch|coffee|an hour|the first \w+) only|only (?:there )?for|(?:only|just) (?:stayed|watched|did|attended|sat|saw|went)|stayed (?:only )?(?:for )?(?:an|one|the first|half)|(?:about |barely )?(?:half|\d+ minutes|ten minutes) of (?:it|that|the)|walked out|true figure|it was (?:only )?\d|was (?:only )?\d|real(?:ly)? (?:only )?\d)/u
export const inFull =
  /\b(?:certificate (?:says|for)|put down|all|full|whole|entire|anyways?|still|everything|nothing|todas?|complet[oa]s?)\b/u
/** It is to be done some day. */
export const later =
  /\b(?:(?:will|ill|going to|plan\w* to|intend to|want to|swear) (?:\w+ ){0,3}?(?:take|do|get|finish|make|complete|attend|fix|sit) (?:it|them|that|those|the (?:real|class|course|papers?|actual)|this|january)\b|(?:it|them|the real\w*(?: \w+)?|class|course) (?:later|next (?:week|month|year|spring))|luego l[oa]s? ha\w+|as (?:already )?(?:done|complete\w*|finished|taken|if)\b.*|(?:next|plan\w*|intend\w*|upcoming)\b.*\bas (?:if|already|done|complete\w*))/u
/** Nobody is to know, or to look. */
export const unseen =
  /\b(?:(?:nobody|no one|noone|nadie|who) (?:ever |even |really |actually |is |are |was |has |will |would |going to |else |that |they |lo |se |de |them )*(?:know\w*|check\w*|notic\w*|counting|verif\w*|looks?|looking|cares?|revis\w*|sab\w*|find out|audited|asks?|confirm)|(?:they|people|issuer|he|she) (?:can |could |would |will |do |does )*(?:never|not|hardly|cannot) (?:ever |even |really |actually |so )?(?:know|checks?|notice|counts?|verify|verif\w*|looks?|care|find out|confirm|see)|just between|between (?:us|you and me|friends|gentlemen)|do not tell|wink|just (?:this )?once|every(?:body|one) (?:\w+ )?(?:does|fudges)|say nothing|keep it quiet|not supposed to|in spirit|for simplicity)\b/u
/** What the untruth is for. */
export const aim =
  /\b(?:so (?:that )?(?:it|its|i|they|he|she|my \w+|the \w+|that|we) (?:\w+ ){0,3}?(?:counts?|fits?|looks?|pass(?:es)?|qualif\w+|reach\w*|think\w*|believe\w*|inside|within|in time|make|makes|sees?|shows?|does not|do not|did not|will not)|(?:so|where) it(?: i)?s (?:inside|within|in time|before)|so (?:it|mine|that) (?:\w+ )?match\w*|need it to match|pass(?:es)? (?:for|as)|so (?:i am|im|we are) (?:\w+ )?(?:in the clear|fine|ok|okay|safe|good|covered|on time|in time)|so (?:\w+ ){1,2}?(?:leaves?|stops?|will not ask|do not ask|does not ask|lets me)|(?:when|because) my (?:\w+ )?(?:boss|manager|gym|hr|employer) (?:checks|looks|asks|sees)|my (?:boss|manager|gym|hr|employer) (?:checks|is going to look)|look(?:s|ing)? (?:real|legit|right|good|complete|better|official|like|as if)|(?:make|beat|hit|meet) the (?:cut ?off|deadline)|(?:otherwise|else|because) (?:\w+ ){0,3}too late|para que (?:\w+ )?(?:entre|parezca|cuente|crean?|piensen?|vea|salga)|before (?:the |my |i )?(?:lapsed|\d+ days|deadline|cut ?off|audit|expir\w+)|antes del? (?:vencimiento|plazo)|(?:inside|within) my \d+)\b/u
/** The asker knows that it is not so. */
export const knowing =
  /\b(?:(?:even (?:though|tho|if)|although|aunque)(?! (?:the |my )?(?:website|portal|page|site|issuer|card|certificate)\b)|(?:say|that|write) (?:that )?(?:i|it) (?:\w+ )?(?:finished|took|did|completed|was|ended)\b.*\b(?:instead of|rather than)|(?:i|it) (?:actually|really) (?:sent|did|took|finish\w*|was|ended|happened|expired)|but (?:just |lets |let us |can (?:you|we) )(?:put|write|say|log|enter|make it|call it)|but (?:put|write|log|enter)|for my purposes|who can wait|i know how it works|(?:surely|same thing|we agree that|let us agree|lets agree))\b/u
/** Anything will do, as long as something is there. */
export const whatever =
  /\b(?:does not matter (?:which|what)|any (?:provider|course|old|number|class)|some number|something (?:plausible|for the missing)|whatever(?: is| i am)? (?:missing|short)|fill (?:up|in) (?:whatever|the (?:rest|missing|gap))|whatever (?:class|course|issuer|provider)|(?:rest|remainder) of my (?:credits|hours|ceus) with|auto ?fill|throw (?:in|on)|(?:hours|ceus|credits|class|course) of (?:anything|something|whatever)|anything you (?:like|want)|come up with (?:something|some|a)|skip the (?:paperwork|class|course)|(?:slip|stick|sneak) (?:in|on)|(?:\d+|few|couple|some) (?:extra|more|bonus) (?:hours|ceus|credits)|that sounds? real|that they (?:can ?not|never) (?:verify|check)|call it a day|under (?:another|a different|different|a fancy|three|two) (?:names?|titles?)|as (?:a different|another) one|by the name of|an approved (?:\w+ )?next to)\b/u
