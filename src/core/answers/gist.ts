const speaker =
  '(?:my |the |a |an |some |one |another |mi |un |una )?(?:old |new |head |other |gym |yoga |pilates |lifeguarding |crossfit )?(?:boss|manager|supervisor|coworkers?|co worker|colleague|friend|buddy|trainer|instructor|teacher|guy|girl|lady|rep|someone|somebody|people|everyone|client|wife|husband|partner|roommate|gym|owner|director|jefe|jefa|companero|companera|amigo|amiga|alguien)'
const says =
  '(?:told (?:me|us)|tells me|said|says|say|claims?|claimed|swears|thinks?|keeps? (?:saying|telling me)|mentioned|insists?|is saying|are saying|reckons|dice(?:n)?|dijo|me dijo)'
/** What other people say is asked about as if the asker had said it. */
const hearsay = new RegExp(
  `\\b(?<!\\b(?:if|will|when|does|do|did) )(?:they|he|she) (?:told (?:me|us)|said|claimed?|swears)(?: that)?\\b|\\b${speaker}(?: (?:at|from|in|de|del) (?:\\w+ ){1,3}?)? (?:just |also |always |me )?${says}(?: that| que)?\\b|\\b(?:i|ive|i have|we) (?:just |also )?(?:heard|read|saw|was told|were told|been told|understand|thought|figured|am told)(?: somewhere| online| on \\w+| from \\w+ \\w+| it said)?(?: that)?\\b|\\b(?:word is|rumor has it|supposedly|apparently|allegedly|according to (?:\\w+ ){1,2}|escuche que|me dijeron que)\\b`,
  'gu',
)
/** What people say while they think, before they ask, and out of politeness. */
const filler =
  /\b(?:um+|uh+|hmm+|er+|ah+|lol|lmao|haha\w*|omg|btw|tbh|fyi|honestly|basically|literally|actually|^well|^so(?= (?:i|my|if|how|what|when|do|is|can|the)\b)|like um|i mean|just wondering|(?:i was |was |am |been )?wondering(?: if| about| whether)?|quick question|(?:in )?plain (?:english|words|terms)|in (?:simple|layman) (?:terms|words)|en palabras (?:simples|sencillas)|eli5|question for you|(?:hi|hey|hello|hola)(?: there| bot| team| guys)?|good (?:morning|afternoon|evening)|(?:could|can|would) you (?:please |maybe |kindly )?(?:tell|explain|help) me(?: to)?(?: understand)?|(?:i )?(?:just )?(?:want|wanted|need|would like|love|trying|try) to (?:know|ask|find out|understand|figure out|confirm)(?: if| whether| about)?|(?<!(?:how|what) )do you (?:happen to )?know(?: if| whether)?|any idea(?: if| whether)?|(?<!you )(?:tell|explain to) me(?! (?:about|when|a|the day|something))|please|thanks?(?: you)?(?: so much| very much| in advance| a lot| a bunch)?|ty|no rush|if possible|sorry|(?:oye|mira|bueno|pues|por favor|gracias|una pregunta|queria saber(?: si)?|quiero saber(?: si)?|me puedes decir(?: si)?|sabes si))\b/gu

/** What a price is asked without: `no petitions`, `not counting courses`. */
const leftOut =
  /\b(?:no|zero|0|(?:with)?out|not (?:counting|including)|excluding|leaving (?:out|aside)|apart from|aside from|besides|minus|sin(?: contar)?|ningun[oa]?|aparte de)(?: the| any| a| my| all| las?| los| ningun[oa]?)? (?:petitions?|peticion(?:es)?|courses?|cursos?|class(?:es)?|audits?|extras?)(?: (?:or|and|nor|o|y|ni)(?: any| no| las?| los)? (?:petitions?|peticion(?:es)?|courses?|cursos?|class(?:es)?|audits?|extras?|cpr))?\b/gu
const cardLeftOut =
  /\b(?:not (?:counting|including)|excluding|leaving (?:out|aside)|apart from|aside from|sin contar|aparte de)(?: the| my| la| el| mi)? (?:cpr|aed|card|tarjeta)\b/gu
const priceAsked = /\b(?:cost|price|pay|how much|fee|cuanto|pago|cuesta|precio|dollars)\b/u

/** The words that carry what is meant; all of them where nothing else is left. */
export function gistOf(words: readonly string[]): readonly string[] {
  const typed = words.join(' ')
  const text = priceAsked.test(typed) ? typed.replaceAll(leftOut, ' ') : typed
  const left = text
    .replaceAll(cardLeftOut, ' ')
    .replaceAll(hearsay, ' ')
    .replaceAll(filler, ' ')
    .split(' ')
  const kept = left.filter((word) => word !== '')
  return kept.filter((word) => /[\p{L}\d]/u.test(word)).length > 1 ? kept : words
}
