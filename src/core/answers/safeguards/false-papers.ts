import { anyOf, oneOf, within } from '../vocabulary/expressions.ts'
import { amount, change, paper, produce } from '../vocabulary/untruth.ts'

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
const maker = new RegExp(
  `\\b(?:app|site|website|tool|program|generator|software|way|place) (?:to|that|for|where i can) (?:make|makes|making|create|edit|editing|print)\\b.* ${oneOf('certificate* card cards diploma*')}`,
  'u',
)
const isPaper = anyOf(paper)
const isNamed = anyOf(paper, amount)

/** Whether a paper is to be made or altered that says what is not so. */
export function untruePaper(text: string): boolean {
  if ((wishesPaper.test(text) && !ownPaper.test(text)) || maker.test(text)) return true
  if (byMyself.test(text)) return true
  if (wishesOne.test(text) && isNamed.test(text)) return true
  if (matches.test(text) && isPaper.test(text)) return true
  return (
    altersPaper.some((each) => each.test(text)) &&
    !newName.test(text) &&
    !/^(?:is|are|does|do|will)\b/u.test(text)
  )
}
