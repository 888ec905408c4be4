import { oneOf, within } from './expressions.ts'

const rules =
  'rule* instruction* prompt guideline* restriction* limit* filter* safeguard* checks programming policy policies guidance what_they_told todo_lo_que regla* instruccion*'
const setAside =
  'ignore ignor disregard forget override overwrite bypass drop skip suspend set_aside set_them_aside break quit replace remove lift disable turn_off switch_off stop_following ignora olvida salta* anula*'
const inner =
  'prompt system_prompt config* setting* variables api_key* api_token* token* secret* source_code database environment password* instructions hidden_text first_message system_message text_above message_above everything_above words_above memory'
const reveal =
  'show print repeat reveal output dump list display tell give copy paste summarize what_is what_are expose leak write read say muestra* dime repite imprime ensena*'

/** Words that would make the bot somebody else, set its rules aside, or show what is behind it. */
export const orders: readonly RegExp[] = [
  within(
    4,
    oneOf(setAside),
    oneOf('your the all my any previous these those every prior what tus las todas lo'),
    oneOf(rules, 'everything', 'above', 'todo'),
  ),
  within(
    4,
    oneOf(reveal),
    oneOf('your the all hidden secret system internal its tu el'),
    oneOf(inner),
  ),
  /\b(?:what (?:were|was|are|have) you (?:been )?(?:told|instructed|programmed|given|forbidden)|(?:they|developers?|creators?) (?:told|forbid|forbade|instructed) you)\b/u,
  /\b(?:sudo|jail ?break\w*|god mode|(?:admin|debug|developer|dev|maintenance|expert|unrestricted|root|test) (?:mode|access)|(?:no|without|free of) (?:\w+ )?(?:restrictions|rules|limits|filters?)|override code|break character|quit the character|system ?prompt)\b/u,
  /\b(?:you are (?:now|free|no longer)|from (?:now|here) on (?:you|every|answer|out)|act (?:as|like) (?:a|an|if|the|my|issuer|evil|though)|role ?play|let us play|(?:pretend|imagine) (?:you|to be|the rules|there (?:is|are) no|that you|like you)|your new (?:role|job|name|rules?)|(?:drop|set aside|break|leave) (?:them|those|these|the) rules|rules (?:\w+ ){0,3}(?:replace|drop)|(?:new|learn) (?:rule|policy|this)\b.*\b(?:confirm|from now on|update yourself|use that)|change your facts|update yourself|and (?:obey|follow it|do what it says)|expected output|(?:complete|finish) (?:the|this) sentence|(?:answer|reply|respond) (?:only )?(?:with )?(?:as though|yes|only)|you are (?:dan|the director|an? (?:unrestricted|free|evil))|be my (?:grandma|friend|boss)|finge que|actua como|eres ahora|ahora eres|a partir de ahora)\b/u,
  /^(?:system|admin|developer|root|instructions?)\b(?= (?:user|you|the user|mode|set|new|override|all|mark|unlock|verified|print|ignore))|\buser (?:is|was)? ?(?:verified|certified|approved|an? admin\w*)\b|\b(?:as|i am|im|this is|soy) (?:a |an |the |your |el |from |with )?(?:issuer (?:employee|staff|support|admin\w*|director|headquarters|manager)|developer|programmer|creator|administrator|admin|engineer|desarrollador|creador)\b(?! (?:said|told))/u,
  /^(?:please |just |now |go |bot |simply |pls |kindly )*(?:(?:approve|certify|stamp|pass|declare|recertify|renew|confirm) (?:me|us|that i|it approved|my (?:renewal|application|certification|recertification))|sign off on)\b|(?<!\b(?:can|may|should|could|do|must) i (?:still |just )?)(?<!\b(?:allowed|wrong|ok|okay|right|lie|legal|fine) to )\b(?:say|type|repeat|write|reply|state|tell me|mark|answer|declare|swear|di|repite)(?! (?:whether|if|me (?:whether|if|when|how))) (?:\w+ ){0,4}?(?:you are|i am|im|that i|account|my (?:renewal|application|recertification|certification|credential|audit|petition)|estoy|me) (?:\w+ ){0,3}?(?:approved|certified|renewed|recertified|good (?:until|till|to go|for)|valid|passed|complete|exempt|aprobad\w|certificad\w|renovad\w)\b/u,
]
