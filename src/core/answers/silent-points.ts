/** What the source leaves open within a matter that it speaks of; the answer says so, and where to ask. */
const points: Readonly<Record<string, RegExp>> = {
  petition_what: /\b(?:appeal|contest it|reconsider|syllabus|outline|slides|resume|attach\w*)\b/u,
  petition_how:
    /\b(?:what|which|do|need|want)\b.*\b(?:papers?|documents?|syllabus|outline|slides|resume|attach\w*|proof)\b/u,
  petition_refund: /\b(?:appeal|contest|dispute|reconsider|second (?:look|opinion|review))\b/u,
  audit_docs:
    /\bhow (?:long|many years)\b.*\b(?:keep|hold|store|save)\b|\bcuanto tiempo\b.*\bguard/u,
  phone: /\b(?:hours|open|closed|weekends?|e ?mail|chat|text them)\b/u,
}

export function isSilentPoint(topic: string, words: readonly string[]): boolean {
  return points[topic]?.test(words.join(' ')) ?? false
}
