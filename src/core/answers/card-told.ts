/** `did my cpr again on saturday`: a new card is told of, and nothing is asked. */
const made =
  /\b(?:(?:did|redid|took|retook|passed|renewed|finished|completed|repeated|got|hice|renove|repeti|tome) (?:\p{L}+ ){0,4}?(?:cpr|aed)|(?:cpr|aed)(?: aed)? (?:class |course |card )?(?:done|renewed|redone|finished|passed))\b/u
const asks =
  /\?|^(?:does|do|is|are|can|will|would|should|when|what|how|which|where|why|if|cuando|como|que|sirve|vale)\b|\b(?:do i|does it|is it|is that|will it|can i|should i|am i|are they|what if|how long|how many|what is|count|enough|ok|okay|accept\w*|need|if i|or do|sirve|vale la|puedo|tengo que)\b/u

export function tellsCard(text: string): boolean {
  return made.test(text) && !asks.test(text)
}
