/** `did i miss it`, `¿ya se me pasó?`: hangs on a date that is the asker's own. */
const missed =
  /\btoo late\b.*\b(?:me|mine|already|by now)\b|\b(?:slip|slipped|got|get|gotten) (?:past|by|away)(?: from)? me\b|\bit over\b.*\b(?:me|i)\b|\bes tarde\b.*\b(?:mi|mio|mia|para mi)\b|\b(?:did|have) i (?:already )?(?:miss|missed|let it|run out|ran out|blow|blown|lost)\b|\bam i (?:already )?(?:out|past|over)\b|\b(?:has|did|is|was) (?:my|the) (?:\w+ )?(?:window|time|date|deadline|chance|period|cutoff) (?:for \w+ )?(?:already )?(?:closed?|shut|passed|pass|past|gone|over|run out|up)\b|\bse me (?:ha |habra )?(?:paso|pasado|fue|ido|vencio|vencido|caduco|caducado)\b|\b(?:ya|todavia|aun) (?:mi (?:plazo|fecha)|paso mi|estoy|llego|llegue|alcanzo|es) (?:\w+ )?(?:tarde|a tiempo|vencid[oa]|fuera|paso|plazo|fecha|o)\b|^(?:ya|todavia|aun) (?:estoy|alcanzo|llego|vencio|venci|me vencio)\b/u
/** Of somebody in general, or with a day of its own. */
const ofRules = /\b(?:if|what happens|when someone|si se|que pasa|cuando se)\b/u

export function asksIfMissed(text: string): boolean {
  return missed.test(text) && !ofRules.test(text)
}
