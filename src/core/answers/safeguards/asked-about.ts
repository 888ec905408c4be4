/** What becomes of those who do it. */
const ends =
  /\b(?:what (?:happens|happened|would happen|will happen|does issuer do|do they do|is the (?:penalty|punishment)|are the consequences)) (?:if|when|to|for)?\b(?! i\b)|\b(?:que pasa|que ocurre) (?:si|cuando) (?:descubren|encuentran|alguien)\b|\bcomo (?:se|saber) si (?:un|una|el|la|mi)\b/u
/** What is asked about, or was done to them, and is not to be done: who asks so is answered. */
const kinds: readonly RegExp[] = [
  /\b(?:get|gets|got|getting|been|being|be|was|were) (?:caught|accused|banned|scammed|reported|suspended|forged|stolen|revoked)\b/u,
  /\b(?:can|does|do|will|would) (?:issuer|they|someone|somebody|a trainer|trainers|people|you) (?:lose|get banned|go to jail|be revoked|be banned|revoke|ban|punish|suspend)\b/u,
  /\b(?:suspect|accuse)\w* (?:me|us|him|her|them|somebody|someone|people)\b/u,
  // whether it is one
  /\b(?:is|isnt|would|does|are|was) (?:it|that|this|those|i) (?:be |considered |seen as |count as |really )*(?:not )?(?:a )?(?:cheating|fraud|lying|lie|false|untrue|illegal|dishonest|forgery|fake|against|a crime|wrong to|a scam)\b/u,
  /\b(?:looks?|seems?|seemed|looked|is|was|are|were|might be|could be|may be|turned out|feels?) (?:to be |a (?:bit|little) |kind of |really |totally |pretty )*(?:fake|forged|counterfeit|bogus|phony|a scam)\b|\b(?:fake|scam|bogus) looking\b/u,
  /\b(?:how (?:do|does|can|would|could) (?:i|we|you|issuer|they|an? (?:auditor|employer|gym|client)) (?:tell|know|spot|detect|catch|verify|recogni[sz]e|check|avoid|report|see if))\b/u,
  /\b(?:avoid|spot|beware of|report|reporting|protect myself|worried about) (?:\w+ ){0,4}?(?:fake|fraud\w*|scams?|forge\w*|fals\w*|cheat\w*|bogus)\b/u,
  // what was untrue is taken back
  /\b(?:take|took) (?:it|that|this) (?:out|back|off)\b|\bi want to be honest\b/u,
  // what somebody else did
  /\b(?:somebody|someone|coworker|colleague|trainer|boss|friend|instructor|provider|ex|he|she|they|employee|guy)s? (?:\w+ )?(?:faked|forged|photoshopped|lied|cheated|pretended|fakes|forges|lies|cheats|is (?:faking|lying|using)|stole|used my|made up|bought a)\b/u,
  /\b(?:que pasa|que ocurre|que sucede) (?:si|cuando|con) (?:alguien|una persona|un entrenador|otro)\b/u,
]
const ofOneself =
  /\b(?:if|when) (?:i|we|my friend|he types|un amigo|yo)\b|\b(?:asking for|for) a friend\b/u

export function isAskedAbout(text: string): boolean {
  return (ends.test(text) && !ofOneself.test(text)) || kinds.some((kind) => kind.test(text))
}
