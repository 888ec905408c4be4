import { anyOf, oneOf, within } from '../vocabulary/expressions.ts'
import { status, unseen } from '../vocabulary/untruth.ts'

/** It is no longer so, by their own words. */
const lapsed =
  /\b(?:expired|lapsed|ran out|run out|out of date|(?:am|is|are|was) not (?:\w+ )?(?:renewed|certified|current|active|complete|anymore|now|yet)|not (?:certified|current|active|renewed)|no longer|no cert\w*|without (?:a )?cert\w*|never (?:passed|got|was)|(?:do not|does not) have a cert\w*|failed|(?:even )?if it is not|even the ones that are not|was expired|ended in|the gap|am behind|technically (?:is|am) not|(?:se )?(?:me )?vencio|venci\w*|ya no|caduc\w*)\b/u
const asserts =
  'say saying tell telling claim claiming put putting write list show prove confirm word phrase hint sound sounds look keep_telling tick ticking check print send call answer leave bio digo decir diga* pon* escrib*'
/** They ask whether they may, or what is right: that is answered by the rule. */
const asksLeave =
  /(?:^|[.?!,;] |\b(?:so|but|and) )(?:can i|may i|could i|am i|is it|do i|does|would it|must i|what (?:do|should|can) i (?:tell|say|call)|how (?:do|should) i tell|should i (?:still |not )?(?:tell|say|call) (?!the insurance)|puedo|debo|tengo que)\b/u

const hides = [
  /\b(?:boss|manager|employer|gym|clients?|nobody|insurance|they|he|she|jefe) (?:must|can|should|may|do|does|did)? ?(?:not|never|no) (?:puede )?(?:know|find out|see|notice|hear|enterar\w*|saber)\b/u,
  within(
    4,
    oneOf('hide hiding cover conceal disguise mask ocult* escond* tapar'),
    oneOf('lapse* expir* gap fact that it from up this certification cpr vencid* vencio'),
  ),
  within(
    5,
    '(?:keep|stop|prevent)',
    oneOf('boss manager employer gym client* owner insurance them him her anyone people'),
    '(?:from|de)',
    oneOf('finding find knowing know seeing see noticing notice'),
  ),
  /\b(?:so|that) (?:that )?(?:they|he|she|my \w+|the \w+|nobody|no one|people|clients?) (?:\w+ ){0,2}?(?:thinks?|believes?|assumes?|does not (?:see|know|notice|find)|do not (?:see|know|notice|find|ask|realize|realise)|will not (?:see|know|notice|find))\b|\b(?:crea|crean|piense|piensen|no se (?:entere|den cuenta))\b/u,
]
const keepsUp = /\b(?:keep|leave) it that way\b|\bkeep (?:him|her|them) (?:thinking|believing)\b/u
const isStatus = anyOf(status)
const isTitle = anyOf(status, 'cpt title letters fine proof')
const isAsserted = anyOf(asserts)
const believes =
  /\b(?:para que|so (?:that )?) ?(?:\w+ ){1,3}?(?:thinks?|believes?|crean?|piensen?) (?:that )?(?:\w+ ){0,3}?/u
/** Words for others that only the issuer could say. */
const vouches = [
  /(?:^|\b(?:please|just|can you|could you|you|and|help me|need you to|you to|want you to) )(?:tell|send|write|e ?mail|message|assure|convince|confirm (?:to|with)|show|let) (?:to )?(?:my|the|our|a|mi) (?:\w+ )?(?:boss|manager|employer|gym|clients?|insurance|insurer|supervisor|owner|company|hr|jefe|jefa|cliente|gimnasio)\b.*\b(?:certified|renewed|complete|current|finished|passed|done|active|valid)\b/u,
  within(
    3,
    '(?:make|set|show|mark|put|get|turn|have)',
    '(?:it|me|my|mine|everything|the|all|them|page|status)',
    oneOf('look show say read appear display'),
    oneOf(status, 'green better done full 1.9 2.0 good'),
  ),
  within(
    1,
    '(?:mark|show|list|set|report|put|tick)',
    '(?:me|it|my (?:account|record|status|profile|file|renewal|certification|audit)|renewed|all of them|everything)',
    '(?:as |down as |to )?',
    oneOf(status, 'done'),
  ),
  within(
    4,
    oneOf('write make draft print create generate type need_a just_need_a'),
    '(?:that|which|saying|says|to say|stating|i am|con que)',
    oneOf('certified renewed current active recertified certificad* i_am me good'),
  ),
  within(
    3,
    '(?:bio|sentence|line|wording|caption)',
    '(?:that|which|to|saying|says)',
    '(?:sounds?|says|saying|use|looks)',
  ),
]
const passedOff =
  /\b(?:send|show|give|hand|use|submit)\b.*\bold (?:certificate|card|letter|proof)\b.*\b(?:hope|miss|notice|overlook|look closely)\b/u
const granted =
  /\b(?:got|was|were|been|issuer (?:has )?|they (?:have )?|it (?:is|was)) (?:approved|renewed|accepted)\b|\b(?:my gym|gym|boss|manager|employer|he|she|they) (?:\w+ )?(?:wants?|needs?|asks?|asked)\b.*\b(?:where|how) (?:do|can) i (?:get|find)\b|\b(?:can i|may i) share\b/u
const helpWith =
  /\b(?:help me|how (?:do|can|would|should) (?:i|you) (?:word|phrase|put it|hint|write|hide|make|keep|explain)|write|word(?:ing)? (?:it|this|the|my|that)|phrase|draft|give me|what can i show|como (?:lo|se lo|le) (?:explico|digo|hago)|get around|dodge|dime como|any tips)\b/u
const sworn =
  /\b(?:i am (?:just )?(?:going to|gonna)|ill|i will|lets?|let us|will just|just|and i|i) (?:\w+ )?(?:say|put|tell|tick|claim|check|keep|leave|list|write|answer)\b/u

/** Whether somebody is to look certified who, as they say themselves, is not. */
export function pretendsStatus(text: string): boolean {
  if (passedOff.test(text)) return true
  const isLapsed = lapsed.test(text)
  if ((believes.test(text) || keepsUp.test(text)) && isStatus.test(text)) return true
  if (isLapsed && hides.some((each) => each.test(text)) && !/^(?:is|does|do) /u.test(text))
    return true
  if (!granted.test(text) && vouches.some((each) => each.test(text)) && !asksLeave.test(text))
    return true
  const claims = isAsserted.test(text) && isTitle.test(text)
  if (!isLapsed || !claims) return false
  if (unseen.test(text)) return true
  return !asksLeave.test(text) && (helpWith.test(text) || sworn.test(text))
}
