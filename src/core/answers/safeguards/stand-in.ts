import { anyOf, oneOf, within } from '../vocabulary/expressions.ts'
import { anybody, people } from '../vocabulary/persons.ts'
import { paper, quiz } from '../vocabulary/untruth.ts'

const who = `(?:${oneOf(people)}|${oneOf(anybody)})`
const does =
  'take takes taking took do does doing did sit sits pass passes finish* click* answer* log_in logs_in go goes watch* complete* make makes attend* hace hacer hizo haga presenta* toma* contesta*'
const instead =
  '(?:(?:for|as|instead of|por) (?:me|mine|mi)|(?:my|mine|mi)(?! (?:\\w+ )?(?:too|also))|(?:under|with|on|in|using|con|bajo|a) (?:my|mi) (?:\\w+ )?(?:name|login|account|id|password|cuenta|nombre|clave))'

const earned =
  'hour* ceu* credit* class classes course* workshop* webinar* certificate* horas curso*'

const ways: readonly RegExp[] = [
  within(4, who, oneOf(does), instead, oneOf(quiz, 'part', 'hours', 'ceus')),
  within(5, who, oneOf(does), oneOf(quiz), instead),
  within(4, who, oneOf(does), '(?:for|as|instead of|por) (?:me|mi)'),
  within(5, who, oneOf(does), 'mine', 'too'),
  within(6, oneOf('pay paying paid pag*'), who, oneOf(does)),
  within(
    6,
    oneOf('share sharing lend lending use borrow comparto compartir presto prestar give'),
    '(?:one|an|my|the|his|her|their|mi|una|la|same|course|issuer) (?:\\w+ )?(?:account|login|password|username|user name|cuenta|clave)',
    oneOf(who, 'both we two three everybody us credits hours ceus'),
  ),
  within(
    5,
    '(?:two|three|four|five|all|both) of us',
    oneOf('share sharing use using'),
    '(?:account|login|password|certificates?)',
  ),
  within(
    5,
    oneOf('let letting'),
    who,
    oneOf('use log have'),
    '(?:my|mi) (?:\\w+ )?(?:login|account|password)',
  ),
  /\b(?:answer keys?|(?:cheat ?sheet|test bank)s?|answers? (?:to|for|of|from) (?:\w+ ){0,6}?(?:quiz|quizzes|test|exam|assessment|module)s?|respuestas (?:del|de la|para) (?:\w+ ){0,3}?(?:examen|quiz|prueba|cuestionario))\b/u,
  within(
    4,
    oneOf('skip* click* fast_forward speed auto'),
    '(?:the |through |all )*(?:videos?|modules?|lessons?|slides|course)',
    '(?:certificate|credit|ceus|modules?|through)',
  ),
  within(
    5,
    oneOf('bot script app extension program ai chatgpt'),
    oneOf('click* answer* take* finish* complete* watch* do does'),
    oneOf(quiz),
  ),
  within(
    4,
    oneOf('use using count counting claim log put move transfer give enter bought'),
    `(?:my|his|her|their|a|another|mis?|el) (?:twin )?(?:${oneOf(people)}|his|hers?) ?(?:old |extra )?`,
    oneOf(earned),
  ),
  within(
    2,
    oneOf(earned),
    `(?:my|our|mi|a) ${oneOf(people)}`,
    oneOf('took takes did does has earned finished attended made hizo tomo'),
  ),
]
const trades =
  /\b(?:extra|too many|spare) (?:hours|ceus|credits)\b.*\b(?:(?:to|under|in) my name|move (?:them|some))\b|\b(?:takes?|does|solves?|passe?s?) (?:these|the|such|your) (?:\w+ )?(?:quiz\w*|tests?|exams?|modules?) for (?:cash|money|pay|\$)|\bone goes and all\b|\bsplit the (?:modules?|quiz\w*|tests?)\b|\b(?:trainers|people|of us) (?:and|with|on) (?:1|one|a single) (?:login|account)\b|\b(?:give|send|tell|need|get) (?:me )?(?:the )?(?:right|correct|quiz|test) answers?\b/u
/** Whose it is stays clear: they ask for themselves, or of a thing that anybody may do. */
const harmless =
  /\b(?:me to|us to|told me|same (?:class|course) as|help(?:s|ed)? me|(?:do|does) (?:my|these|any|all) (?:\w+ ){1,4}?(?:count|apply|do|help|work|qualify)|(?:what|anything) (?:can |could |do |does |will |for )?(?:\w+ ){0,3}?do for me|upload|teach\w*|taught|does (?:it|that|this) count for (?:him|her|them))\b/u
const sold = [
  within(
    5,
    oneOf('sell sells selling sold buy buying bought purchase for_sale vend* compr*'),
    oneOf('certificate* diploma* card cards answer* certificado* tarjeta*'),
  ),
]
const isPaper = anyOf(paper)
const unearned = anyOf(
  'no_class no_course no_test without_the without_a without_taking without_doing without_class without_course without_studying sin_estudiar skip sin_curso sin_clase sin_hacer sin_tomar no_questions her_old his_old',
)

/** Whether somebody else, or money, is to do the work that the hours stand for. */
export function sendsStandIn(text: string): boolean {
  if (
    sold.some((each) => each.test(text)) &&
    (unearned.test(text) ||
      /\bsells? (?:\w+ )?(?:ceu|cpr|fake|issuer)? ?(?:certificates?|cards?)/u.test(text))
  )
    return true
  return trades.test(text) || (!harmless.test(text) && ways.some((way) => way.test(text)))
}

/** A paper that is to be had for nothing that was done. */
export const wantsUnearned = (text: string): boolean =>
  unearned.test(text) &&
  isPaper.test(text) &&
  /\b(?:need|want|get|buy|make|give|necesito|quiero|den|donde|pagina|site|website|where|skip|straight)\b/u.test(
    text,
  )
