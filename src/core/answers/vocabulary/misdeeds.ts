export type Refused = 'forge' | 'others_record' | 'inject'

/** Requests that are refused, as templates of `phrases.ts`: a deed and what it is done to. */
export const misdeeds: readonly (readonly [Refused, readonly string[]])[] = [
  [
    'inject',
    [
      '<asked>{strip} .. (?:your|the|all|any|previous|prior|tus|las|todas|those|these|its|his|safety|hidden) .. {orders}',
      '<asked>{strip} (?:your |the |all |any |tus |las )?(?:\\S+ ){0,2}?{orders}',
      '{act} .. {role} .. (?:approv[a-z]*|certif[a-z]*|renew[a-z]*|recertif[a-z]*|mark|grant|confirm|apr[a-z]+)',
      '(?:you are now|act|pretend|roleplay|imagine|from (?:now|here) on|eres ahora|actua|finge) (?:\\S+ ){0,5}?{role}',
      '(?:print|show|repeat|reveal|output|display|dump|tell me|recite|muestra) .. (?:your|the|hidden|system|tus?) (?:hidden |system |secret |initial |original )*(?:prompt|system message|instructions|configuration|source code|instrucciones)',
      '(?:enable|activate|enter|turn on|switch on|start|go into|activa) (?:\\S+ ){0,2}?(?:god|developer|admin|debug|root|dan|jailbreak|unrestricted|maintenance) ?mode',
      'i am (?:your|the) (?:\\S+ )?(?:developer|creator|admin|administrator|programmer|owner|engineer)',
      '(?:answer|reply|respond|say|responde) only (?:with )?',
      '<asked>{grant} (?:me|my|mi) (?:\\S+ )?(?:renewal|certification|application|recertification|audit|file|petition|solicitud|certificacion)(?! (?:for|with|by|in))',
      '(?:set|mark|make|switch|flip) (?:\\S+ ){0,3}?(?:status|user|me|file|account) (?:\\S+ ){0,3}?(?:certified|approved|passed|paid)',
      'new (?:policy|rules?|instructions?|order|directive) (?:from|by|of)',
    ],
  ],
  [
    'forge',
    [
      // papers made or altered
      '<asked>{make} (?:me |us |him |her |up |a |an |another )*(?:\\S+ ){0,5}?(?<!copy of (?:\\S+ )*)(?<!\\b(?:my|the|mi|el|la|about|for) (?:\\S+ )?){paper}(?! number)',
      '(?:i need|i want|get me|necesito|quiero) (?:a|an|some|un|una) (?:\\S+ ){0,4}?(?:pdf|{paper}) (?:that|which|que|to) (?:\\S+ )?(?:looks?|says?|shows?|parezca|diga)',
      '(?:i need|i want|get me|necesito|quiero) (?:a|an|some|un|una) (?:\\S+ ){0,4}?{paper} (?:saying|without|sin)',
      '<asked>{make} .. {paper} (?:say|says|saying|look|show)',
      '<asked>{alter} .. {stamp} (?:on|of|in|from|over|de|en|a|que) (?:\\S+ ){0,3}?{printed}',
      '<asked>{alter} (?:this|that|the|my|an?|este|mi|esta|la|el) (?:\\S+ ){0,3}?{printed} .. (?:from|to|so|instead|a|para|say)',
      '(?:remove|erase|edit|clean|photoshop|quita|borra) (?:\\S+ ){0,4}?(?:stamp|void|expired|mark|watermark|sello|vencido) (?:\\S+ ){0,4}?{printed}',
      '{stamp} (?:\\S+ )?a mi {printed} para que',
      '<asked>(?:ponle|cambiale|dale) (?:otra|una|la) fecha',
      '(?:put|paste|add|type|write|stick) my name (?:on|onto|over|in|to|into) (?:hers|his|theirs|their|her|someone|somebody|another|this|that|an? |my \\S+s|top)',
      '(?:print|printed|card|certificate|ceus|credits|hours|certificado|certified|tarjeta) (?:\\S+ ){0,3}?(?:without|sin) (?:\\S+ )?(?:doing|taking|going|attending|the (?:class|work|course|test)|hacer|tomar|ir|el curso|la clase)',
      '(?:sell|buy|vende|vendeme|compro|comprar) (?:me )?(?:\\S+ ){0,3}?(?:certificates?|cards?|diplomas?|certificados?|tarjetas?)(?! (?:holder|frame))',
      '<asked>(?:sell|vende|vendeme) (?:me )?(?:\\S+ ){0,2}?{amount}',
      'sign (?:\\S+ ){0,4}?(?:sheet|for me|as me|my name) .. {untrue}',
      // what never happened
      '<asked>{keep} .. {untrue}(?! (?:counted?|appear|show|get|save|work|saved))',
      '<asked>{keep} .. {will} .. {tobe}',
      '{untrue} .. <asked>(?:log|add|record|count|credit|mark|put) (?:it|them|me)(?! (?:yet|later))',
      '<asked>{keep} .. (?:only|just|am) (?:half|halfway|part)',
      '<asked>{inflate} (?:my|mis|it|the|las|up|me) .. (?:{amount}|up|to|a)',
      '<asked>{inflate} (?:up )?(?:my|mis) (?:\\S+ ){0,3}?{amount}',
      '<asked>(?:count|log|record|treat|put|enter) (?:\\S+ ){0,3}?\\d\\S* (?:hour|hours|ceu|ceus)? ?(?:\\S+ ){0,3}?as (?:a |an )?\\d',
      '{keep} .. {dated} .. (?:it was (?:really|actually)|really|actually|in reality|en realidad|but it|pero)',
      '<asked>(?:{alter}|{keep}) .. (?:{dated}|expiration|expiry|{stamp}) .. (?:so (?:that )?(?:i|it|my|they|he|she|the|we|nobody)|para que|para no) .. (?:look|looks|looked|current|late|counts?|inside|in time|pay|stops?|lands?|fits?|falls?|think|thinks|entre|cuente|pagar|crea|parezca|asking|before|still|ok|okay|fine|good|works?)',
      '<asked>(?:move|slide|shift|pull|backdate|date|mueve) .. (?:{dated}|completion) .. (?:inside|within|into|before|earlier|back|last week|last month|antes|dentro)',
      '<asked>{keep} .. (?:approved|passed|complete|completed|certified|current|active|paid|finished|aprobado|certificado) .. (?:{contrary}|is not|was not|has not|did not|not yet)',
      '(?:{keep}|<asked>mark) .. (?:approved|complete|done|finished) , (?:it|they|that) (?:is|was|did|has|have|are) not',
      // what is not so said to others
      '<asked>{vouch} (?!me |us )(?:to |for |in writing )*(?:\\S+ ){0,4}?{whom} .. (?:i|me|my|certification|sigo|estoy) .. {valid}',
      '<asked>{vouch} (?!me |us |whether |if )(?:\\S+ ){0,5}?(?:i am|that i|my certification|i hold) (?:\\S+ ){0,4}?{valid}',
      '<asked>(?:{make}|{vouch}) .. (?:says?|saying|stating|that|que|diga) .. {valid} .. {ended}',
      '<asked>(?:{make}|{vouch}) .. (?:letter|note|carta) .. (?:good standing|{valid})',
      // somebody else does the work
      '{person} (?:[^\\s,.;?]+ ){0,4}?{does} .. {work} .. {asme}',
      '{person} (?:[^\\s,.;?]+ ){0,3}?{does} (?:\\S+ ){0,2}?{asme}(?! (?:documents|papers|fee))',
      '{person} (?:[^\\s,.;?]+ ){0,3}?{does} .. {work} por mi',
      '(?:can|could|may|let|puede|podria) (?:my |a |mi )?{person} (?!and i |y yo )(?:\\S+ ){0,4}?(?:sit|take|do|hacer|tomar) (?:[^\\s,.;?]+ ){0,3}?{graded}',
      '{hired} (?:\\S+ ){0,3}?{person} (?:else )?(?:to )?(?:\\S+ )?{does} (?:\\S+ ){0,3}?(?:quiz|test|exam|course|class|module|webinar|cpr|ceus|examen|curso|clase|modulo)(?! with)',
      '(?:gave|give|share|shared) (?:\\S+ ){0,2}?(?:password|login|account) (?:\\S+ ){0,8}?(?:finish|take|do|complete|did)',
      '(?<!(?:nasm|gym|they) )(?:take|do|sit|pass|finish) (?:my|the|mi) {work} (?:for me|as me|por mi)',
      // answers of a test
      '(?:answer key|cheat sheet|test bank|hoja de respuestas)',
      '(?:give|send|tell|got|sell|buy|need|want|share|have|find|where|post|leak|dame|pasame|dime|quiero) (?:\\S+ ){0,4}?(?:answers|solutions|answer|respuestas|soluciones) (?:\\S+ ){0,6}?{graded}',
      // deceit by name
      '(?:how|way|ways|help|want|can i|let us|como|tips?|tricks?|any|best|want to|try to|trying to) (?:\\S+ ){0,4}?{trick} (?:\\S+ ){0,5}?{checker}',
      '{graded} (?:answers|solutions|answer key|respuestas)',
      'get away with',
      '(?:assume|pretend|imagine) (?:that )?i (?:did|finished|took|completed|attended|passed) .. (?:record|log|count|mark|add)',
      '(?:i need|i want|i would like|get me|send me|give me|find me|make me|buy|where|hazme|dame|necesito|quiero) (?:\\S+ ){0,4}?(?:fake|phony|bogus|false|falso|falsa|counterfeit|forged|faked) (?:\\S+ ){0,3}?(?:{paper}|ceus?|credits)',
      '(?:necesito|quiero|hazme|dame) (?:un|una) {paper} fals[oa]',
      '(?:hide|conceal|ocultar|esconder) (?:\\S+ ){0,3}?(?:from|a|de) (?:\\S+ )?{checker}',
      '(?:if|can|could|should|may|let|that|cause|because) i (?:just |simply |only )?{forging}',
      '(?:help|let) me {forging}',
      '(?:easiest|best|good|quickest|favorite) (?:\\S+ ){0,3}?(?:scam|hustle|cheat|fraud)',
      // papers of somebody else as one's own
      '(?:use|using|hand in|submit|send|turn in|borrow|borrowing|reuse|show|copy|present|give|usar|entregar) (?:\\S+ ){0,3}?{person}(?: \\S+)? (?:\\S+ ){0,3}?(?:certificates?|cards?|ceus|documents|papers|certificado|tarjeta) (?:\\S+ ){0,4}?(?:as mine|my name|mine|for the audit|as my own|como mi[oa])',
      'borrow (?:\\S+ ){0,4}?(?:certificates?|certifications?|cards?|ceus)',
    ],
  ],
  [
    'others_record',
    [
      '<asked>{lookup} .. {everybody} .. {own_facts}',
      '<asked>{lookup} .. {own_facts} (?:of|for|from|de) (?:all |the |every )?{everybody}',
      '<asked>{lookup} .. {everybody} (?:at|in|from|with|de)',
      '(?:pull|open|show|look up|find|search) (?:\\S+ ){0,4}?(?:member|user|trainer|id|number|file) \\d+',
      '<asked>{lookup} .. (?:in|from|of) your (?:database|system|records|files)',
      '(?:log|add|record|remove|delete|change|edit|erase|update|anota|borra|quita|cambia) (?:\\S+ ){0,6}?(?:for|from|of|to|on|in) (?:my |a )?(?:(?:{person}|boss|ex)(?: (?:record|records|account|log|list|data|name|entry|entries|hours|course|courses))? ?(?:$|[?!.,])|[a-z]{2,}s (?:record|records|account|log|ledger|entries)(?! of mine))',
      '<asked>(?:borra|quita|cambia|anota) .. de mi {person}',
      '(?:edit|change|remove|delete|update|fix) (?:my )?(?:{person}|bosss?) (?:entry|entries|hours|record|courses?|credits|data|ceus)',
      '(?:when|cuando) (?:does|did|will|do|is|vence) (?:\\S+ )?my (?:{person}|ex|exs|boss|bosss|bosses|client|trainer|coach) (?:\\S+ ){0,3}?(?:expire|run out|lapse|end|due|renew)',
      '(?:how many|how much|what|cuantos|cuantas) (?:ceus|hours|credits|horas|creditos) (?:does|has|did|lleva|tiene|have) (?:my |mi )?(?:{person}|ex|boss|trainer|coach)(?! need)',
      '(?:has|did|is) (?:my )?[a-z]{3,} (?:\\S+ )?(?:renewed|recertified|certified|renew|recertify)(?: yet| already)? , (?:check|look|can you)',
      '(?:is|check if|verify that|find out if) (?:my )?(?:personal )?(?:trainer|coach|boss|ex|{person}) (?:really |actually |still )?(?:\\S+ )?(?:certified|current|renewed) .. (?:look|check|can you|find)',
    ],
  ],
]

/** A slip to be put right. */
export const honest =
  /\b(?:wrong|typo|mistake|mistyped|incorrect\w*|by accident|accidentally|typed|fix(?:es)? it|correct (?:it|the)|error|misspelled|equivoc\w*|me equivoque)\b/u
/** Somebody else’s deed, or its outcome, is what is asked about. */
export const aboutIt =
  /\b(?:what (?:happens|would happen|does nasm do|will happen)|is it (?:illegal|fraud|a crime)|que (?:pasa|pasaria|hace nasm)|consequences?|penalty) .*\b(?:someone|somebody|anyone|anybody|people|a trainer|trainers|person|alguien|un entrenador)\b|\b(?:looks?|seems?|parece) (?:\w+ )?(?:fake|fals[oa])|\b(?:are|is) (?:\w+ ){0,4}(?:a scam|scams|legit)\b/u

export const falsePapers =
  /\b(?:forg\w*|fak\w*|false|fals\w*|lie[sd]?|cheat\w*|backdat\w*|photoshop\w*|made up)\b/u

/** What somebody has to do, and not how they stand. */
export const asksRules =
  /\b(?:needs?|has to|have to|must|requires?|required|should|can (?:he|she|they|both|we)|count|counts|necesita|tiene que|puede)\b/u
