/** English, German, French, Spanish; what is told apart by an accent or an ending stands in each form. */
const VALUES: Readonly<Record<number, string>> = {
  1: 'one ein eine un une uno una',
  2: 'two zwei deux dos',
  3: 'three drei trois tres',
  4: 'four vier quatre cuatro',
  5: 'five fünf cinq cinco',
  6: 'six sechs seis',
  7: 'seven sieben sept siete',
  8: 'eight acht huit ocho',
  9: 'nine neun neuf nueve',
  10: 'ten zehn dix diez',
  12: 'twelve zwölf douze doce',
  15: 'fifteen fünfzehn quinze quince',
  20: 'twenty zwanzig vingt veinte',
  25: 'veinticinco',
  30: 'thirty dreißig dreissig trente treinta',
  40: 'forty vierzig quarante cuarenta',
  50: 'fifty fünfzig cinquante cincuenta',
  60: 'sixty sechzig soixante sesenta',
  90: 'ninety neunzig noventa',
}
const valueOf = new Map(
  Object.entries(VALUES).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)),
)
// what begins with another word comes before it
const ANY = [...valueOf.keys()].toSorted((a, b) => b.length - a.length).join('|')

/** A number in words, as a part of a regular expression whatever its case: "ten", "forty-five", "fünfundzwanzig", "treinta y cinco". */
export const NUMBER_WORD = `(?:${ANY})(?:(?:-|\\s|und|\\sy\\s)(?:${ANY}))?`

/** What a number in words counts to; `null`: it is none. */
export const numberOf = (words: string): number | null => {
  const parts = words
    .toLowerCase()
    .split(/-|\s(?:y\s)?|(?<=\p{L})und(?=\p{L})/u)
    .map((word) => valueOf.get(word))
  return parts.reduce<number | null>((sum, part) => (sum === null || part === undefined ? null : sum + part), 0)
}
