const pairs = `
u you|ur your|r are|ya you|yall you|wut what|wat what|wht what|whats what is|wats what is|whens when is|wheres where is|whos who is|hows how is|whys why is
im i am|ive i have|ill i will|id i would|its it is|thats that is|theres there is|theyre they are|youre you are|were were|dont do not|doesnt does not|didnt did not|dnt do not
cant can not|cannot can not|couldnt could not|wont will not|wouldnt would not|isnt is not|arent are not|wasnt was not|aint is not|havent have not|havnt have not|hasnt has not|shouldnt should not
gonna going to|wanna want to|gotta got to|gimme give me|lemme let me|kinda kind of|dunno do not know|idk do not know
tmrw tomorrow|tmr tomorrow|tomorow tomorrow|tmrw tomorrow|yday yesterday|pls please|plz please|thx thanks|ty thanks|tks thanks|cuz because|bc because|w with|wo without|b4 before|bout about|thru through
cert certification|certs certifications|certificado certificado|recert recertify|recerts recertify|recerting recertify|recerted recertified|reup renew|reg registration|certif certification|trainr trainer
hr hour|hrs hours|yr year|yrs years|mo month|mos months|wk week|wks weeks|hppns happens|hapens happens|crt certification|min minutes|mins minutes|docs documents|doc document|app application|apps applications|req requirement|reqs requirements|info information|msg message|pic picture|acct account|pw password
q que|xq porque|porfa favor|pa para|tb tambien|rcp cpr|dea aed|defibrillator aed|desfibrilador aed
cpr&aed cpr aed|cecs ceus|cec ceus|ceu's ceus|expir expire|exp expire|xpired expired|exired expired|ridiculus ridiculous`

/** Short and spoken forms by what they stand for. */
export const slang: ReadonlyMap<string, string> = new Map(
  pairs
    .split(/[|\n]/u)
    .filter((each) => each.includes(' '))
    .map((each) => {
      const [short = '', ...full] = each.split(' ')
      return [short, full.join(' ')] as const
    }),
)

const numbers =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty`.split(/\s+/u)
const tens = 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ')
const spanish = `un dos tres cuatro cinco seis siete ocho nueve diez`.split(/\s+/u)

export const numberWords: ReadonlyMap<string, number> = new Map([
  ...numbers.map((word, at) => [word, at + 1] as const),
  ...tens.map((word, at) => [word, (at + 3) * 10] as const),
  ...spanish.map((word, at) => [word, at + 1] as const),
  ['una', 1],
  ['couple', 2],
  ...'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10] as const),
  ['quince', 15],
])

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')

export const ordinalWords: ReadonlyMap<string, number> = new Map(
  ordinals.map((word, at) => [word, at + 1]),
)

/** Words that are typed without their vowels; the likelier of two comes first. */
export const spokenWords: readonly string[] =
  'how many much need what when where have does with you your get can cant just want would should could before after because people about which there their they this that from will not the for and are but been was still more time know please tell make take took done finish expire expired renew recertify class classes course courses fee late hours credits days left last first month week year cost money pay paid send sent apply'.split(
    ' ',
  )
