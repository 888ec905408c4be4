/** What says of an amount before it that it is yet to come. */
const aheadBefore =
  /\b(?:if i|can i|could i|suppose i|imagine i|say i|i will|i can|i am going to|i might|let us say i) (?:just |also |were to |can |could |still |only )?(?:take|do|add|finish|complete|get|attend|took|did|book|knock|squeeze|throw|toss|fit|tack|cram|put|sign|manage|go|grab|buy|enroll)\b|\b(?:another|one more|1 more|si hago|si tomo|otro curso|voy a (?:hacer|tomar)|pienso (?:hacer|tomar)|me anoto|me inscribi|quiero (?:hacer|tomar))\b|\bplan(?:ning|ned)?\b|\b(?:signed up|enrolled|booked|registered|scheduled|lined up|signing up) (?:for|in|on)?\b|\b(?:there is|theres|saw|found|looking at|eyeing|thinking (?:of|about)|considering|hay|vi|offers?|offering|selling) (?:me )?(?:a|an|this|one|1|un|una)\b|^(?:and|plus|ok|so|y) (?:with|if|con)\b|\b(?:take|do|add) (?:another|one more)\b/gu
/** What says so after it; a booking is ahead even of somebody who has it. */
const aheadAfter =
  /^(?: (?!\d|and\b|y\b|plus\b|,)[!-~]+){0,5}? (?:on the books|on top|booked|scheduled|planned|lined up|coming up|on (?:the|my) calendar|on sale|for sale|(?:next|this coming) (?:week|weekend|month|year|semester|spring|summer|fall|winter)|tomorrow|agendad[oa]s?|programad[oa]s?|reservad[oa]s?|la proxima semana|el proximo mes|pendientes de hacer)\b/u
const had =
  /\b(?:i have|i got|got|ive|i did|did|i logged|logged|finished|completed|earned|already|so far|took|tengo|llevo|hice|tome|have|has)\b/gu
const hadAfter =
  /^(?: [!-~]+){0,3}? (?:done|finished|completed|logged|already|so far|in the bag|under my belt|down|last (?:week|month|year)|yesterday|ago|hech[oa]s?|listos|ya)\b/u

/** Whether an amount, with the words around it, is yet to come; what says nothing of it is as the amount before. */
export function isAhead(lead: string, tail: string, before?: boolean): boolean {
  const inSentence = tail.split(/ [.?!;,] /u)[0] ?? ''
  if (aheadAfter.test(inSentence)) return true
  const [ahead, done] = [lastOf(aheadBefore, lead), lastOf(had, lead)]
  if (ahead >= 0 || done >= 0) return ahead >= done
  if (hadAfter.test(inSentence)) return false
  return before ?? lastOf(aheadBefore, tail) >= 0
}

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}
