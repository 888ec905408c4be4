import { anyOf, oneOf, within } from '../vocabulary/expressions.ts'
import {
  aim,
  amount,
  change,
  crooked,
  date,
  inFull,
  knowing,
  later,
  paper,
  partly,
  produce,
  record,
  status,
  undone,
  unseen,
  whatever,
} from '../vocabulary/untruth.ts'

/** It is put right, not made wrong. */
const corrects =
  /\b(?:typos?|fat finger\w*|wrong\w*|mistakes?|mis ?spel\w*|mistyp\w*|by accident|accidental\w*|oops|error|incorrect\w*|correct\w*|fix|should (?:be|say|have)|meant|put (?:that|it|this) right|undo|revert|take (?:it|that) back|remove|delete|spelled|maiden|married|divorce\w*|corrige\w*|corregir|equivoc\w*|mal)\b/u
const object = anyOf(paper, amount, date, status, 'quiz', 'test', 'exam', 'audit', 'course')
const isCrooked = anyOf(crooked)
const isRecord = anyOf(record)
const isChange = anyOf(change)
/** `log the`, `can you put`, `i will write`: it is to be done, and not asked about. */
const wish =
  /(?:^|[.?!,;] |\b(?:please|just|anyway|but|and|so|to|lets|let us|can you|could you|will you|would you|can we|could we|help me|can i|could i|i will|going to|you can|i want you to|i need you to|want to|like to|do|me|how do i|now|then|again|more|cool if i|if i|you|ill|i|puedes|puedo|quiero|y|kindly|simply|only|mejor) )/u
const wished = (list: string) => new RegExp(`${wish.source}${oneOf(list)}\\b`, 'u')
const wishesRecord = wished(record)
const wishesHours =
  /\b\d+(?:\.\d+)? (?:hours?|ceus?|credits?|horas) (?:for (?:it|that|this)|please|go)\b|\b(?:put|write|count) (?:it|that) in\b/u
const wishesChange = wished(change)
const wishesPaper = new RegExp(
  `(?:^|[.?!,;] |\\b(?:please|just|can you|could you|will you|would you|can u|you|help me|me lo|puedes|como|como puedo|quick|and|necesito que|i need you to) )${oneOf(produce)}(?: (?:me|us|up|out|yourself|for|my|friend|el|en|otro|something|quick|real|another|a|an|the|some|un|una|of|completion|fake|issuer|ceu|cpr|\\d|course|one|new|nice|proper|short|little)){0,6} ${oneOf('certificate* certification diploma* card cards proof letter* letterhead certificado* tarjeta* diploma* constancia* comprobante* document* papers? seal')}\\b`,
  'u',
)
const byMyself =
  /\b(?:convincing|believable|realistic|authentic looking|look ?alike|passable) (?:\w+ ){0,2}?(?:certificate|card|letter|diploma|proof)s?\b|\b(?:mak(?:e|ing)|print(?:ing)?|produc(?:e|ing)|creat(?:e|ing)|writ(?:e|ing)|design(?:ing)?) (?:a|the|my|one|it|those|them) (?:\w+ )?(?:certificates?|cards?|papers?|letters?|diplomas?) (?:my ?self|at home|on my (?:printer|computer))\b/u
const wishesOne =
  /\b(?:make|write|type|whip|draw|cook|mock|put|produce|generate|design)(?: me| us| him| her)?(?: up)? (?:one|something|it)\b(?:(?<!make it) up\b|.*\b(?:official|look\w*|says?|saying|passed|attended|completed)\b)/u
const ownPaper =
  /\b(?:my|mi) (?:\w+ )?(?:certificate|certification|card|proof|letter|documents?|certificado|tarjeta)\b|\b(?:petition|appeal|recommendation) letter\b|\bletter (?:to|of)\b/u
const altersPaper = [
  within(
    4,
    oneOf(change, 'scan photocopy copy'),
    oneOf('date* year* number* month* hours digit* day fecha ano mes'),
    oneOf(paper),
  ),
  within(3, oneOf(paper), oneOf(change), oneOf('date* year* number* month* digit* fecha')),
  within(
    4,
    oneOf('swap change switch put write take replace remove cambia*'),
    oneOf('name* nombre'),
    oneOf(paper),
  ),
  within(6, oneOf(paper), oneOf('swap change switch put'), '(?:the |my |his |her )?name'),
  /\b(?:blank (?:pdf |course |ceu |issuer )?(?:certificates?|certs?|certifications?|cards?)|(?:what|which) font|font (?:used|is)|(?:letterhead|seal|logo|signature|template)\b.*\b(?:copy|original|match|certificate|card|desk|saying|real)|(?:certificate|card|certification) template\b.*\b(?:sign\w*|fill|real|name)|on (?:issuer|their|its|provider) letterhead|edit history|metadata|(?:looks?|looking) (?:real|legit|official|like (?:the|a) (?:real|original|red cross))|home ?made|serial number)\b/u,
]
const matches = /\b(?:so (?:it|mine|that) (?:\w+ )?match\w*|need it to match)/u
const newName =
  /\b(?:married|divorced|maiden|legal|last name|new name|apellido|my name (?:is )?(?:changed|spelled)|(?:if|when|after|since) i (?:change|changed))\b/u
const movesDate = [
  within(
    6,
    wished(
      'move moving shift set change put make adjust push pull bump cambia* adelant* corr* pon*',
    ).source.slice(0, -2),
    oneOf(
      'date dates it webinar course class seminar workshop entry completion finish* expiry expiration fecha completion_day',
    ),
    '(?:earlier|before (?:the|my|it)|by a|back (?:a|by|to)|a (?:week|day|month|year) (?:earlier|later|before|back)|inside|within|antes)',
  ),
  /\b(?:i|we) (?:can|could) (?:just )?(?:move|change|shift|tweak|adjust|nudge) (?:the|my) (?:\w+ )?dates?\b|\bdates? (?:tweaks?|adjustments?|magic)\b/u,
]
const when =
  '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*(?: \\d+)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day \\d+|(?:the )?\\d+(?:th)?|yesterday|last (?:week|month)|\\d+/\\d+)'
/** It came too late, and another day is to stand there. */
const tooLate =
  /\b(?:miss\w* (?:the|my|it)|too late|(?:cut ?off|deadline|window|plazo) (?:was|closed|ended|passed|era)|days? (?:too )?(?:late|over|past|after)|after my \d+|finished (?:it )?(?:on )?(?:sunday|after)|day 9[1-9])\b/u
const saysDay = [
  within(
    2,
    '(?:put|write|make it|set|enter|call it|log|let us agree|is fine to write|pon|escribe)',
    when,
  ),
  within(1, when, '(?:is )?(?:fine|ok|good) to (?:write|put|say)'),
]
const asSent =
  /\b(?:show|appear|count|stand|be (?:shown|logged|recorded)|have) (?:it )?as (?:if |though )?(?:\w+ )?(?:sent|submitted|done|completed|finished|taken)\b(?!.*\b(?:get|certificate came)\b)|\b(?:earlier|older) date\b.*\b(?:on|paper|certificate|pay|put|understand)|\b(?:certificate|paper|card)\b.*\b(?:earlier|older) date\b|\bwriting the \d+\w* instead\b|\bcould be made to read\b|\b(?:any|whatever) date (?:i|you|we) (?:want|need|like|tell|say)\b|\b(?:document|paper|certificate|card|letter|proof) dated (?:before|earlier|in|for|prior)\b/u
const maker = new RegExp(
  `\\b(?:app|site|website|tool|program|generator|software|way|place) (?:to|that|for|where i can) (?:make|makes|making|create|edit|editing|print)\\b.* ${oneOf('certificate* card cards diploma*')}`,
  'u',
)
const notMine =
  /\b(?:remind\w*|deadline|extension|extend|exam|issuer (?:move|push|change)|do they|does issuer|will issuer)\b/u
const roundsUp = [
  within(
    4,
    '(?<!(?:they|issuer|it|people|does|will|would|not) )(?:round|rond|bump|raise|boost|push|redondea\\p{L}*)',
    '(?:up|hasta|arriba|me to|it to|to \\d+)',
  ),
  within(
    3,
    '(?:make|let)',
    '(?:my|the|mi) (?:total|hours|ceus|credits|record|count|number)',
    oneOf('say show read be look'),
  ),
]
const asksRule =
  /^(?:can|could|does|do|will|would|is|are|may|should|if|what|how|am|did|has|have|when|why|puedo|se puede|hay|cuando)\b/u

const asksOfTitle =
  /\b(?:can|may|should|could|do) i\b.*\b(?:cpt|certified|letters|title)\b|\b(?:cpt|certified|letters|title)\b.*\b(?:can|may|should|could|do) i\b/u

function untrueRecord(text: string): boolean {
  if (!(wishesRecord.test(text) || wishesHours.test(text)) || asksOfTitle.test(text)) return false
  if (undone.test(text) || later.test(text) || whatever.test(text)) return true
  if (partly.test(text) && inFull.test(text)) return true
  if (knowing.test(text)) return true
  return unseen.test(text) && anyOf(amount, date, paper).test(text)
}

function untrueDate(text: string): boolean {
  const isNamed = anyOf(date, amount, paper).test(text)
  if (movesDate.some((each) => each.test(text)) && !notMine.test(text)) return true
  if (asSent.test(text)) return true
  if (tooLate.test(text) && saysDay.some((each) => each.test(text)) && !asksRule.test(text))
    return true
  const isWished = wishesChange.test(text) || wishesRecord.test(text)
  return (
    isNamed &&
    isWished &&
    !notMine.test(text) &&
    (aim.test(text) || knowing.test(text) || (isChange.test(text) && unseen.test(text)))
  )
}

function untruePaper(text: string): boolean {
  if ((wishesPaper.test(text) && !ownPaper.test(text)) || maker.test(text)) return true
  if (byMyself.test(text)) return true
  if (wishesOne.test(text) && anyOf(paper, amount).test(text)) return true
  if (matches.test(text) && anyOf(paper).test(text)) return true
  return (
    altersPaper.some((each) => each.test(text)) &&
    !newName.test(text) &&
    !/^(?:is|are|does|do|will)\b/u.test(text)
  )
}

/** Needs nothing beside it. */
const plainly = anyOf('fudg* fuddg* cook_the creative_with falsif* backdat* counterfeit*')

/** Something in it gives an untruth away, though not what is to be done. */
export function isSign(text: string): boolean {
  const given = [isCrooked, undone, partly, later, unseen, aim, knowing, whatever]
  return given.some((sign) => sign.test(text))
}

/** Whether something that is not so is to be written down or put on paper. */
export function forges(text: string): boolean {
  if (corrects.test(text)) return false
  if (isCrooked.test(text) && (object.test(text) || plainly.test(text))) return true
  if (
    roundsUp.some((each) => each.test(text)) &&
    !asksRule.test(text) &&
    !/\b(?:does|will|would|do) (?:that|it|they|this|issuer)\b/u.test(text)
  )
    return true
  if (
    whatever.test(text) &&
    (object.test(text) || /\b(?:missing|the rest)\b/u.test(text)) &&
    /\b(?:short|missing|need|extra|log|put|throw|fill|autofill|call it|count|come up)\b/u.test(
      text,
    ) &&
    (isRecord.test(text) || /\b(?:throw|fill|autofill|extra|call it|count|come up)\b/u.test(text))
  )
    return !asksRule.test(text) || /\b(?:you|just) (?:\w+ )?throw in\b/u.test(text)
  return untruePaper(text) || untrueDate(text) || untrueRecord(text)
}
