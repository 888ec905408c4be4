/** Said to whoever writes too much, as the whole of a message. */
const enough =
  /^(?:(?:please|just|ok|hey|omg|ugh|por favor) )*(?:leave me (?:alone|be|in peace)|go away|shut up|be quiet|enough(?: already)?|stop (?:it|that|this|bothering me|bugging me|nagging(?: me)?|writing(?: to)? me|texting me|pinging me)|(?:do not|quit|no) (?:bother|bug|nag|write|text|message|ping|bothering|bugging|nagging|writing|texting|messaging|pinging)(?: to)?(?: me)?(?: any ?more| again)?|too many messages|dejame (?:en paz|tranquil[oa])|basta|para ya|callate|no me (?:escribas|molestes|mandes)(?: mas)?(?: mensajes)?)(?: (?:please|now|already|man|bot|ok|ya|por favor))*$/u
const notNow =
  /^(?:(?:please|ok|maybe|just|hey|not now|por favor) )*(?:later|not now|another time|some other time|not today|ask me later|(?:remind|tell|bother|ask) me (?:again )?(?:later|tomorrow|next week)|maybe (?:later|tomorrow)|in a (?:bit|while)|busy(?: right)?(?: now)?|i am busy(?: right)?(?: now)?|mas tarde|luego|ahora no|despues|otro dia|hoy no)(?: (?:please|thanks|ok|maybe|por favor|gracias))*$/u

/** The action that somebody wants who answers a reminder so: none at all, or none for now. */
export function peaceWanted(words: readonly string[]): 'do_remind' | 'do_snooze' | undefined {
  const text = words.filter((word) => /[\p{L}\d]/u.test(word)).join(' ')
  if (enough.test(text)) return 'do_remind'
  return notNow.test(text) ? 'do_snooze' : undefined
}
