/** Somebody is to be hurt, frightened or found. */
export const threats: readonly RegExp[] = [
  /\b(?:beat|beating|punch|hurt|kill|smash|stab|shoot|burn|attack|destroy|ruin|slap|get back at|revenge on|make (?:him|her|them) (?:pay|suffer|sorry)) (?:\w+ ){0,2}?(?:him|her|them|you|up|down|boss|manager|auditor|office|issuer|coworker|client|trainer|ex|guy|face|legs)\b/u,
  /\b(?:scare|threaten|harass|stalk|blackmail|humiliate|bully|intimidate|dox|spy on|asust\w*|amenaz\w*|acosar|golpear) (?:a |al )?(?:my|him|her|them|somebody|someone|another|a|mi|un|el|the (?:auditor|boss|guy|trainer|manager|owner))\b/u,
  /\bget (?:my|him|her|the|a) (?:\w+ ){0,2}?(?:fired|banned|kicked out|decertified|in trouble)\b/u,
  /\b(?:nasty|threatening|scary|hateful|anonymous|mean|abusive) (?:\w+ )?(?:message|letter|e ?mail|text|note|review|comment)s?\b|\b(?:something|anything) (?:nasty|mean|threatening|hateful)\b/u,
  /\b(?:home address (?:of|for)|address of (?:the|my|his|her|a)|where (?:he|she|they|the \w+) lives?|private (?:number|address|phone)|personal (?:number|phone|address|cell) of|(?:his|her) address|donde vive)\b|\bpay (?:him|her|them|you) a (?:little )?visit\b|\b(?:show up|wait) (?:at|outside) (?:his|her|their)\b/u,
]
/** The courts, which are no matter of a bot. */
export const legal =
  /\b(?:(?:going to|gonna|will|want to|can i|could i|should i|about to|planning to|to|ill) (?:sue (?:you|issuer|them|this|your|everybody|everyone)|press charges|take (?:you|issuer|this) to court|call my lawyer|get a lawyer)|my (?:lawyer|attorney)|mi abogado|lawsuit|legal action|class action|small claims|see you in court|demandar\w*)\b/u
