/** What the source leaves open within a matter that it speaks of; the answer says so, and where to ask. */
const points: Readonly<Record<string, RegExp>> = {
  petition_what: /\b(?:appeal|contest it|reconsider|syllabus|outline|slides|resume|attach\w*)\b/u,
  petition_how:
    /\b(?:what|which|do|need|want)\b.*\b(?:papers?|documents?|syllabus|outline|slides|resume|attach\w*|proof)\b/u,
  petition_refund: /\b(?:appeal|contest|dispute|reconsider|second (?:look|opinion|review))\b/u,
  audit_docs:
    /\bhow (?:long|many years)\b.*\b(?:keep|kept|hold|stored?|saved?|retain\w*|hang on)\b|\bcuanto tiempo\b.*\bguard/u,
  audit_deadline:
    /\b(?:start|starts|begin|begins|count from|counted from|from (?:when|the (?:day|date|email|moment))|weekends?|business days?|working days?|holidays?|extend\w*|extension|more time|longer|empiez\w*|empieza|habiles|fines de semana)\b/u,
  audit_random:
    /\b(?:again|twice|next (?:cycle|time|renewal)|old|past|previous|years? ago|otra vez)\b/u,
  audit_what: /\b(?:fail\w*|ignore\w*|late|too late|consequence\w*|revoke\w*|miss(?:ed)?)\b/u,
  cpr_adult_aed: /\b(?:company|companies|agency|agencies|abroad|foreign)\b/u,
  phone: /\b(?:hours|open|closed|weekends?|e ?mail|chat|text them)\b/u,
}

export function isSilentPoint(topic: string, words: readonly string[]): boolean {
  return points[topic]?.test(words.join(' ')) ?? false
}
