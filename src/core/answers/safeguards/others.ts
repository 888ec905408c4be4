import { oneOf, within } from '../vocabulary/expressions.ts'
import { people } from '../vocabulary/persons.ts'
import { commonNames } from '../../desk/names.ts'

const kept =
  'hour* ceu* credit* record* date* day expir* expiry card* cpr status course* log logs entries entry progress file profile account login password data standing certification* renewal application audit list stuff horas credito* registro datos fecha* tarjeta* vence cursos'
const alter =
  'change set delete erase remove undo wipe clear log add put enter fix edit update record take_away move remind borra* cambia* anota* apunta* pon* elimina* agrega*'

/** `my wifes hours`, `the record of user 17`, `everyones dates`. */
const person = `(?:(?:my|our|the|of|his|her|their|mi|mis|de|for) (?:(?!nutrition|wellness|health)\\w+ )?${oneOf(people)}|another (?:trainer|user|person|member)s?|user \\d+|(?:mr|mrs|ms|dr) \\w+)`
const anyPerson = `(?:${person}|everyones?|everybodys?|every ?one else|(?:all|any|other|every|which|whose) (?:\\w+ ){0,3}?${oneOf('user* member* people trainer* employee* staff client* record*')}|next user|previous person|someone elses|somebody elses)`
const theirs = '(?:his|hers?|their)'
const asks =
  'show tell_me give_me pull pull_up look_up list display export send_me compare what_is whats how_many when_is when_does whose check_on verify muestra* ensena* dime cuantas cuales_son quiero_ver cuando_vence'
const looks = within(3, oneOf(asks), anyPerson, oneOf(kept))
const looksAt = within(
  2,
  oneOf(
    'show tell_me give_me pull_up look_up export muestra* dime delete erase change set remove fix',
  ),
  theirs,
  oneOf(kept),
)
const looksInto = within(
  4,
  oneOf(asks, 'list a_list copy'),
  oneOf(kept),
  '(?:of|for|from|by|de|del)',
  anyPerson,
)
const alters = within(4, oneOf(alter), person, oneOf(kept, 'off'))
const does = within(
  4,
  '(?:(?:^|[.?!,;] |\\b(?:hey|hi|please|tell me|me|if|whether|and|so|but) )(?:has|have|did|do|does|is|are|was|when|what|when does|what did|how many|quien|cuando|que))',
  person,
  oneOf(
    '(?<!to_)log logged logging (?<!to_)renew* expir* lapse* finish* apply applied certified current complet* pass* vence* lleva* tien* enter* type* recorded done told write say ask* audited',
  ),
)
const lacks = within(
  2,
  '(?:what|how (?:much|many)(?: \\w+)?) (?:does|do|is)',
  person,
  '(?:still|so far)',
)
const altersInto = within(
  4,
  oneOf(alter),
  oneOf(kept, 'class', 'date', 'reminder'),
  '(?:of|for|on|from|in for|de|del|a)',
  `${person}(?! (?:\\w+ )?(?:class|course|workshop|seminar|webinar|training|clinic)s?\\b)`,
)
const roster =
  /\b(?:which|who|any|how many) (?:of )?(?:my|our|the) (?:\w+ )?(?:staff|trainers?|employees?|team|coworkers?|people|clients|instructors?)\b(?!.*\b(?:need|must|should|can|have to)\b)|\b(?:who (?:else )?(?:at|in|on) (?:my|our|the) (?:gym|studio|team|staff) (?:is|has|uses?)|who else (?:uses?|is using)|(?:names?|list|emails?) of (?:\w+ )?(?:all|every|other|your) (?:\w+ ){0,2}?(?:users?|members?|trainers?|people)|log(?:ged)? (?:me )?in as (?:my|another|him|her)|switch to (?:my \w+|his|her|another) account|(?:all|every|other) (?:users?|members?)\b)/u

/** Somebody else asks or wants to know, and what is asked is about the asker or the rules. */
const onBehalf = within(
  5,
  oneOf(people),
  oneOf(
    'ask asked asks asking want* need* wonder* says said told tells thinks claims wants_to pregunt* dice dijo',
  ),
  oneOf('me us my if whether how what when to that mi que cuando'),
)
const overseen =
  /\b(?:can|could|may|does|do|will|would|is|are|puede\w*) (?:my|the|our|mi|any|other|his|her) (?:\w+ ){1,3}?(?:see|look|read|access|find out|know|view|check|get|ver|saber|able to see|inspect)\b|\bwho (?:can )?(?:sees?|reads?|has access)\b|\bquien\w* (?:mas )?(?:puede )?(?:ve|ver|lee|leer)\b/u
const ownData =
  /\b(?:my|mine|mis?|me|i) (?:\w+ ){0,2}?(?:hours?|ceus?|credits?|record|dates?|status|card|data|expire|progress|certification|horas|registro|datos|last name|write|type|log|say|tell|am behind)\b/u

const mineOnly =
  /\b(?:show|give|tell) me mine\b|\b(?:can|could|may) (?:others?|anybody|anyone) (?:\w+ )?(?:look|find|see) (?:me|mine)\b/u
const ownSlip =
  /\b(?:i (?:put|logged|entered|added|typed)|que puse)\b.*\b(?:mistake|accident|wrong|error)/u

/** Who asks for a rule tells what the other person has, or when. */
const ofRule =
  /\b(?:must|need|needs|should|have to|has to|supposed|can (?:he|she|they)|late fee|owe|owes|\d\.\d|\d{1,4}[/-]\d|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w* \d)\b/u
const heOrShe = [
  /\b(?:when|how many|how much|what|which|whether|if|where) (?:\w+ ){0,2}?(?:does|did|has|have|is|was|do) (?:he|she) (?:\w+ ){0,2}?(?:expire|renew|have|logged|log|finish\w*|left|due|missing|short|write|recorded|enter\w*|say)\b/u,
  /(?:^|[.?!,;] )(?:has|did|is) (?:he|she) (?:\w+ ){0,2}?(?:finish\w*|renew\w*|certified|current|expired|done|late|up to date|legit|behind)\b/u,
  within(
    2,
    '(?:show me|show|tell me|give me|send me|verify|check|alter|change|look at|put)',
    '(?:his|her|hers|their|him)',
    oneOf(kept, 'yoga stuff not'),
  ),
  /\b(?:qu[ei] le falta|cuanto le falta|dime (?:su|sus) \w+|cuando vence (?:el|ella))\b/u,
]
const vetted = [
  within(
    3,
    '(?:verify|vet|investigate|check out|look up|prove|check on|vouch for|check on)',
    '(?:that )?',
    '(?:him|her|them|my trainer|my coach|these trainers|this trainer|the trainer|my coworker)',
  ),
  /\b(?:is|are|was) (?:my|the|this|that|our) (?:\w+ )?(?:trainer|coach|instructor|candidate|guy|girl|coworker|one|trainers|dude|lady)\b(?: \w+){0,6} (?:certified|current|legit|renewed|cpt|up to date|licensed|valid)\b/u,
  /\b(?:this|that|the|these) (?:trainer|candidate|applicant|employee)s? (?:data|record|file|status|certification|hours|dates?)\b|\bdoes (?:my|the) (?:\w+ ){1,6}?have (?:a |his |her )?(?:valid|current|active)? ?(?:certification|cpr|card)\b/u,
]
const needs = [
  within(
    3,
    '(?:need|want|require|have to get|get|send|export|list|demands?|pull|report on)',
    oneOf(kept, 'numbers report everything proof team'),
    '(?:of|for|on|from)',
    '(?:(?:each|every|all|my|the whole|our) (?:\\w+ )?(?:trainers?|staff|team|employees?|coworker|coworkers|people|users?))',
  ),
  within(
    1,
    '(?:need|want|get|pull|show|list|send|give me)',
    '(?:my |our |his |her )?(?:everyones|everybodys|coworkers?|spouses|wifes|husbands|teams|employees|staffs)',
    '(?:\\w+ )?',
    oneOf(kept, 'numbers'),
  ),
  /\b(?:export|list|show|report) (?:me )?(?:the |my |all |all the )(?:team|staff|trainers|employees)\b|\ball trainers in\b/u,
]

/** Every given name as somebody who is not the asker: `johns hours` is asked as `my coworker hours` would be. */
function unnamed(text: string): string {
  return text
    .split(' ')
    .map((word) => (isName(word) || isOwner(word) ? 'my coworker' : word))
    .join(' ')
}

/** `mia` is a name, and `mine` in Spanish. */
function isName(word: string): boolean {
  return word !== 'mia' && commonNames.has(word)
}

function isOwner(word: string): boolean {
  return word.endsWith('s') && isName(word.slice(0, -1))
}

/** What is asked for a coworker's sake, or about who sees one's own record, is no wish to see somebody else's. */
export function asksOfOwn(text: string): boolean {
  return (
    (overseen.test(text) && ownData.test(text)) ||
    (onBehalf.test(text) && !looks.test(unnamed(text))) ||
    ownSlip.test(text) ||
    mineOnly.test(text)
  )
}

/** Whether somebody wants to see or change a record that is not theirs. */
export function wantsOthers(typed: string): boolean {
  if (asksOfOwn(typed)) return false
  const text = unnamed(typed)
  if (
    [lacks, looks, looksAt, looksInto, alters, altersInto, does, roster, ...vetted, ...needs].some(
      (each) => each.test(text),
    )
  )
    return true
  return !ofRule.test(text) && heOrShe.some((each) => each.test(text))
}
