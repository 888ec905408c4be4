const medicine =
  /\b(?:ibuprofen|advil|tylenol|aspirin\w*|painkillers?|antibiotics?|insulin|steroids?|medication|medicine|(?:dose|dosage|mg) (?:of|before|for)|caffeine|ibuprofeno|medicamento\w*|pastillas?|dosis)\b/u
const body =
  /\b(?:knees?|shoulders?|back|hips?|ankles?|wrists?|elbows?|neck|spine|hamstrings?|foot|feet|achilles|rotator cuff|groin|calf|rodillas?|espalda|hombros?|cuello|tobillos?|munecas?|codos?|cadera)\b/u
const ails =
  /\b(?:hurts?|hurting|pain|painful|sore|soreness|torn|tore|clicks?|clicking|pops?|swollen|swelling|sprain\w*|strain\w*|numb|injur\w*|pulled|stiff|aches?|aching|duele|dolor|lesion\w*|hinchad\w*)\b/u
const illness =
  /\b(?:fever|herniat\w*|sciatica|plantar|fasciitis|tendonitis|tendinitis|arthritis|concussion|diabetes|asthma|blood pressure|fiebre|hernia|ciatica|presion arterial)\b/u
/** Who speaks of these asks about the rules, whatever ails them. */
const ofRules =
  /^(?:recert|ceu|expire|audit|petition|cpr|aed|certification|apply|late|window|hardship|issuer|paper|approve|fee|log)$/u

/** A course may be about a body. */
const ofCourses = /^(?:course|event|write|teach|provider|topic)$/u

/** Asks for advice on a body or a medicine, which is not for a bot that knows the rules of a renewal. */
export function asksOfHealth(words: readonly string[], concepts: readonly string[]): boolean {
  const text = words.join(' ')
  const isBody = illness.test(text) || (body.test(text) && ails.test(text))
  const isOurs = concepts.some((concept) => ofRules.test(concept))
  const isCourse = concepts.some((concept) => ofCourses.test(concept))
  return !isOurs && (medicine.test(text) || (isBody && !isCourse))
}
