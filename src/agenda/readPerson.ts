import { kindOf } from './kindOf.ts'
import { remembering } from './remembering.ts'

export type Person = {
  readonly name: string
  readonly position: string | null
  readonly affiliation: string | null
  /** Something says that this is a person, beyond looking like a name: a form of address or an office. */
  readonly sure: boolean
  /** A form of address or a rank stands before the name. */
  readonly addressed: boolean
}

/** Dropped from names. */
const ADDRESS =
  '(?:d|dr|sr|prof)\\.?ª|excm[oa]s?|ilm[oa]s?|dr\\.?-?ing|rer\\.?\\s?(?:nat|pol|oec)|phil|jur|med|h\\.?\\s?c|mr|mrs|ms|miss|mx|mme|mlle|messrs|dr|drs|dre|docteur|doctor|prof|pr|univ\\.?-prof|assoc|asst|ass|em|emer|pd|priv\\.-doz|dipl\\.?-?\\s?\\p{L}+|hon|honou?rable|h\\.?\\s?e|s\\.?\\s?e|(?:his|her|their|your) excellency|son excellence|(?:h\\.?r\\.?h|hrh)|(?:his|her) royal highness|sir|dame|lord|lady|baroness|baron|rt|the|herr|frau|mag|ing|lic|sr|sra|srta|dña|madame|monsieur|mademoiselle|don|doña|señora?|amb|rev|reverend|fr|father|sister|bishop|rabbi|imam|sheikh|mag\\.?a|dott|dott\\.?ssa|eng|engr|arch|adv|me|ret|dra|d\\.?\\s?ª|pfr|pfarrer(?:in)?|witness'
/** Taken from names, and kept as part of the position. */
const RANK =
  '(?:research |associate |assistant |emeritus |adjunct |visiting |full )?professor(?:in|a)?|profesora?|ambassador|(?:vice |deputy |prime |first |federal |state )?minister|(?:deputy |high |vice )?commissioner|(?:chief )?judge|(?:chief )?justice|senator|sen|congress(?:wo)?man|representative|rep|governor|gov|(?:lord |deputy )?mayor(?:ess)?|(?:federal |city |town |county |district |regional |state |local )?council(?:l)?or|(?:city |town |county |district )?council ?(?:member|man|woman)|minr(?:.?in)?|mindirig(?:.?in)?|md.in|cllr|alderman|(?:major|brigadier|lieutenant|air chief marshal)[ -]general|general|gen|(?:lieutenant|lt)\\.?[ -]?(?:colonel|col|commander|cdr|gen)|colonel|col|captain|capt|major|maj|brigadier|brig|lieutenant|lt|sergeant|sgt|(?:rear |vice )?admiral|adm|commodore|commander|cdr|cmdr|inspector|superintendent|professeure?|ambassadeur|ambassadrice|botschafter(?:in)?|embajador(?:a)?|ministra?e?|(?:ober|alt)?bürgermeister(?:in)?|alcalde(?:sa)?|maire|staatssekretär(?:in)?|(?:bundes|landes|staats)minister(?:in)?|stadtrat|stadträtin|(?:vice[ -])?president|präsident(?:in)?|président(?:e)?|chancellor|rectora?|rectrice|rektor(?:in)?|dekan(?:in)?|decan[oa]|provost|returning officer|treasurer|trésori(?:er|ère)|tesorer[oa]|schatzmeister(?:in)?|kassen(?:wart|prüfer|führer)(?:in)?|schriftführer(?:in)?|wahlleiter(?:in)?|dean|king|queen|prince|princess|landrat|landrätin|kreisrat|kreisrätin|stadträte|gemeinderat|gemeinderätin|bauamtsleiter(?:in)?|amtsleiter(?:in)?|dezernent(?:in)?|ministerialrat|ministerialrätin|abgeordnete[rn]?|teniente|comandante|coronel|capitán|sargento|(?:sous-)?préf(?:et|ète)|députée?|sénateur|sénatrice|conseillère?|maître|vice[ -]mayor|town manager|chairman|chairwoman|chair|ltg|mg|bg|ltc|cpt|csm|sgm|msg|sfc|ssg|cw[2-5]|wo[1-5]|cdr|lcdr|radm|vadm|1lt|2lt|ens|gysgt|sma|flt lt|wg cdr|sqn ldr|gp capt'
const TITLES = new RegExp(
  `^(?:(?<address>[md](?=\\.?\\s)|${ADDRESS})(?:\\.\\s?|\\s)|(?:(?:le|la|der|die|el)\\s)?(?<rank>${RANK})\\.?\\s)`,
  'iu',
)
const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|du|des|der|den|van|von|zu|zur|ter|ten|la|le|el|al|i|af|av|mac|ó|bin|bint|ibn|y|e|of|d['’]|abu)$/i
const POSITION =
  /(?<!\p{L})(?:director|head|officer|regulator|advis[eo]r|professor|fellow|researcher|representative|envoy|co-?ordinator|manager|chair(?:person|man|woman)?|(?:co-?)?founder|minister|secretary|president|chief|lead(?:er)?|analyst|economist|lawyer|attorney|solicitor|barrister|judge|consultant|editor|journalist|reporter|correspondent|author|writer|poet|commissioner|ambassador|executive|specialist|scientist|scholar|lecturer|student|expert|engineer|architect|designer|developer|programmer|planner|librarian|curator|teacher|nurse|doctor|physician|surgeon|psychologist|sociologist|historian|philosopher|biologist|physicist|chemist|geographer|farmer|activist|campaigner|organi[sz]er|facilitator|moderator|host|counsell?or|council(?:l)?or|delegate|attach[ée]|rapporteur|member|dean|rector|provost|vice-chancellor|partner|owner|principal|assistant|associate|deputy|treasurer|clerk|auditor|inspector|investigator|spokes(?:person|man|woman)|sheriff|mayor|governor|senator|CEO|CTO|CFO|COO|CIO|CISO|MCF|MEP|MP|ma[îi]tre|directeur|directrice|(?:co)?g[ée]rante?|chercheu(?:r|se|re)|responsable|chargée? d|cheffe?|(?:vice-)?présidente?|secrétaire|trésori(?:er|ère)|coordina(?:teur|trice)|économiste|sociologue|journaliste|historien(?:ne)?|géographe|philosophe|avocate?|juriste|ingénieure?|médecin|enseignante?|doctorante?|professeure?|déléguée?|conseill(?:er|ère)|(?:sous-)?préf(?:et|ète)|maire|adjointe?|réalisat(?:eur|rice)|regisseur(?:in)?|filmmaker|élue?|députée?|fonda(?:teur|trice)|anima(?:teur|trice)|consultante?|agricult(?:eur|rice)|artiste|auteure?|autrice|leiter(?:in)?|referent(?:in)?|direktor(?:in)?|geschäftsführer(?:in)?|vorsitzende[rn]?|präsident(?:in)?|sprecher(?:in)?|journalist(?:in)?|redakteur(?:in)?|bürgermeister(?:in)?|landrat|landrätin|stadtrat|stadträtin|rektor(?:in)?|dekan(?:in)?|abgeordnete[rn]?|beauftragte[rn]?|koordinator(?:in)?|wissenschaftler(?:in)?|autor(?:in)?|moderator(?:in)?|rechtsanwalt|rechtsanwältin|arzt|ärztin|vorstand|mitglied|projektleit(?:er|erin|ung)|jefe|jefa|investigador(?:a)?|directora|alcalde(?:sa)?|concejal(?:a)?|presidenta|secretari[oa]|coordinador(?:a)?|periodista|ingenier[oa]|abogad[oa]|economista|sociólog[oa]|médic[oa]|profesor(?:a)?|catedrátic[oa]|diputad[oa]|ministr[oa]|ganader[oa]|agricultor(?:a)?|técnic[oa]|gerente|vocal|portavoz|rector(?:a)?|decan[oa]|tesorer[oa]|(?:vice)?consejer[oa]|delegad[oa]|asesor(?:a)?|escritor(?:a)?|poeta|arquitect[oa]|biólog[oa]|agrónom[oa]|geógraf[oa]|historiador(?:a)?|filósof[oa]|psicólog[oa]|jurista|senador(?:a)?|embajador(?:a)?|relator(?:a)?|architecte|biologiste|écrivaine?|psychologue|urbaniste|paysagiste|bibliothécaire|infirmi(?:er|ère)|sénat(?:eur|rice)|ambassad(?:eur|rice)|ministre|porte-parole|rapporteure|forma(?:teur|trice)|doyen(?:ne)?|schatzmeister(?:in)?|kassenwart(?:in)?|schriftführer(?:in)?|architekt(?:in)?|biolog(?:e|in)|historiker(?:in)?|ingenieur(?:in)?|schriftsteller(?:in)?|staatssekretär(?:in)?|botschafter(?:in)?|psycholog(?:e|in)|soziolog(?:e|in)|ökonom(?:in)?|jurist(?:in)?|dozent(?:in)?|stadtplaner(?:in)?|intendant(?:in)?|kurator(?:in)?|dezernent(?:in)?|amtsleiter(?:in)?|minister(?:in)?|oberbürgermeister(?:in)?|forscher(?:in)?|permanent|senior|junior)(?!\p{L})/iu
const ORGANISATION =
  /(?:ministry|university|institut(?:e|ion)?|organi[sz]ation|office|council|commission|agency|cent(?:re|er)|foundation|embassy|government|nations|union|committee|association|federation|network|parliament|college|school|academy|society|programme|service|department|division|authority|board|bureau|assembly|company|corporation|group|rights|hochschule|akademie|verband|verein|stiftung|gesellschaft|bundesamt|landesamt|amt(?!\p{L})|büro|gemeinde|stadt(?!\p{L})|caritas|gewerkschaft|coopérative|communauté|mairie|conseil|banque|réseau|syndicat|fédération|ayuntamiento|fundación|asociación|diputación|instituto|centro|empresa|library|libraries|museum|hospital|clinic|radio|television|labs?(?!\p{L})|systems|technologies|solutions|consulting|partners|holdings|(?<!\p{L})(?:inc|ltd|llc|llp|plc|gmbh|ag|s\.?a|ab|oy|as|bv|e\.?v)(?!\p{L})|universit(?:é|ät)|minist(?:ère|erium)|ministerio|universidad|consejo|(?<!\p{L})(?:courts?|banks?|churches|church|press|funds?|forces?|army|navy|watch|times)(?!\p{L})|(?:welt|zentral|landes|noten|entwicklungs|volks|commerz)bank)/iu
const NOT_A_NAME =
  /(?<!\p{L})(?:hall|room|building|floor|lobby|courtyard|patio|innenhof|parking|library|auditorium|ballroom|restaurant|atrium|foyer|theat(?:re|er)|cafeteria|terrace|garden|club|campus|lounge|zoom|session|part|day|track|remarks|meeting|agenda|group|team|committee|working|all|tbc|tbd|tba|insert|name|editor|draft|members?|staff|secretariat|delegations?|participants?|speakers?|panel(?:l?ists?)?|minutes|documents?|report|update|review|strategy|project|programme|plan|committees?|atelier|workshop|salle|raum|saal|sala|taller|gruppe|groupe|grupo|desk|security|host|producer|everyone|chairs?|panel|table|poll|case|study|open|closing|lunch|coffee|questions?|answers?|next|steps?|an|the|our|your|my|how|why|what|who|when|where|which|from|and|or|in|on|at|to|with|about|for|is|are|old|new|business|public|hearing|consent|calendar|action|items?|general|information|annual|regular|state|federal|city|town|county|country|region(?:al)?|national|international|global|world|european?|african?|asian?|american?|climate|health|energy|water|data|digital|science|policy|law|human|social|economic|future|change|development|security|peace|migration|education|aulas?|salón|auditorio|back to|zurück|contact|eine?[rnms]?|une|bericht|jahre?s?|\p{L}{5,}(?:ung|keit|heit)|\p{L}{3,}(?:[ts]ions|ments|ness|ities|ungen|keiten|heiten))(?!\p{L})/iu

/** Remarks behind a name: whether somebody is sure to come, and how. */
const ASIDE =
  /\s?[([](?:tbc|t\.b\.c\.|tbd|to be confirmed|à confirmer|por confirmar|angefragt|invited|confirmed|remote|remotely|online|virtual(?:ly)?|via zoom|zoom|hybrid|by video(?: message)?|video(?: message)?|pre-?recorded|in person|in absentia|en ligne|à distance|visio(?:conférence)?|en línea|ret\.?|retd\.?|r|fh|univ\.?|tu|i\.? ?r\.?|a\.? ?d\.?|er\/ihm|sie\/ihr|she\/her|he\/him|they\/them)[)\]]/gi
/** Degrees and honours behind a name. */
const AFTER_NAME =
  /,?\s(?:Ph\.?\s?D\.?|M\.?D\.?|D\.?Phil\.?|M\.?A\.?|M\.?Sc\.?|B\.?Sc\.?|MBA|MPH|LL\.?M\.?|J\.?D\.?|Esq\.?|Jr\.?|OBE|CBE|MBE|KC|QC|FRS|Md[BL]|MdEP|TBC|tbc)(?=,|;|$|\s[–—-]\s)/g

/** Whether a text names a post. */
export const isPosition = (text: string): boolean => POSITION.test(text)
/** Whether a text names a body, as letterheads do. */
export const isOrganisation = (text: string): boolean => ORGANISATION.test(text)

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
const tidy = (text: string): string =>
  text.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '').replace(/(?<=[\p{L})]{2})\.$/u, '')
const orNull = (text: string): string | null => (text === '' ? null : text)

/** A name without the forms of address before it, and the rank that stood there. */
const takeTitles = (text: string): { name: string; rank: string | null; addressed: boolean } => {
  let [name, rank, addressed] = [text.trim(), null as string | null, false]
  for (let title = TITLES.exec(name); title; title = TITLES.exec(name)) {
    rank ??= title.groups?.['rank'] ?? null
    const address = title.groups?.['address']?.toLowerCase()
    addressed ||= address !== undefined && address !== 'the'
    name = name.slice(title[0].length).trim()
  }
  return { name, rank, addressed }
}

/** More words in capitals are a title. */
const MOST_CAPITALS = 3
const isName = (text: string, addressed: boolean): boolean => {
  const all = words(text)
  if (!addressed && all.length > MOST_CAPITALS && !/\p{Ll}/u.test(text)) return false
  // "Atelier B" is none, nor is "US Navy"
  if (
    /\s\p{Lu}$/u.test(text) ||
    (/\p{Ll}/u.test(text) && /(?<!\p{L})\p{Lu}{2,3}\s(?!\p{Lu}{3})/u.test(text) && !addressed)
  )
    return false
  const proper = (word: string) => /^(?:['’]|d['’]|(?:al|el|ul|ad|ibn)-|Mc|Mac)?\p{Lu}[\p{L}.'’-]*$/u.test(word)
  // "A.Bee" is a name, "Mechanics of Leaves" none
  const fewest = addressed || /^(?:\p{Lu}\.)+-?\p{Lu}\p{Ll}+$/u.test(text) ? 1 : 2
  if (all.length > 6 || all.length < fewest || /\d/.test(text) || (!addressed && all.includes('of'))) return false
  if (!proper(all[0] ?? '') || !proper(all.at(-1) ?? '') || !all.every((word) => proper(word) || PARTICLE.test(word)))
    return false
  return (
    addressed || !(NOT_A_NAME.test(text) || POSITION.test(text) || ORGANISATION.test(text) || kindOf(text) !== 'other')
  )
}

/** "Director of the Ministry of X" → the post and the body it belongs to; of several parts the last is the body. */
const splitOffice = (office: string): { position: string | null; affiliation: string | null } => {
  const parts = office
    .split(/,\s*(?![^()]*\))/)
    .map(tidy)
    .filter((part) => part !== '')
  const last = parts.at(-1)
  if (last === undefined) return { position: null, affiliation: null }
  const before = parts.slice(0, -1).join(', ')
  // "… Section (HTMSS) UNODC": the sign of a body stands behind that of its section
  const sign = /^(.{2,}\))\s(\p{Lu}{2,}[\p{L}-]*)$/u.exec(last)
  if (sign) return { position: [before, sign[1]].filter(Boolean).join(', '), affiliation: sign[2] ?? null }
  if (before !== '' && POSITION.test(before)) return { position: before, affiliation: last }
  for (const of of last.matchAll(/\s(?:of|at|from|with|in)\s(?:the\s)?/gi)) {
    const body = last.slice(of.index + of[0].length)
    const named = /^(?:\p{Lu}\S*\s){0,4}\p{Lu}\S*/u.exec(body)?.[0] ?? ''
    if (POSITION.test(last.slice(0, of.index)) && (ORGANISATION.test(named) || /^\p{Lu}{2,}\b/u.test(body))) {
      return { position: [before, last.slice(0, of.index)].filter(Boolean).join(', '), affiliation: body }
    }
  }
  if (!POSITION.test(last)) return { position: orNull(before), affiliation: last }
  return before === '' ? { position: last, affiliation: null } : { position: last, affiliation: before }
}

/** "die Koordinatorin Dr. Bee", "the scientists Prof. Bee" */
const INTRODUCED =
  /^(?:der|die|den|dem|la|le|les|el|los|las|the)\s(?:\p{L}[\p{L}-]*\s){1,3}(?=(?:Profa?|Dra?|Herrn?|Frau|Mr|Ms|Mrs|Mme|M|Sra?|D|Dña|MinR|MD.in)\.?ª?\s(?:\p{L}+\.\s)*\p{Lu})/u
/** "President, Ada Bee", "la directora, Ada Bee": the office first. */
const OFFICE_FIRST = /^(?:(?:la|el|le|der|die|the|sa|son|su)\s)?([^,;:()]{3,60}),\s([^,;:()]{4,60})$/u

/** "palabras de la rectora, Ada Bee", "Grußwort von Ada Bee" */
export const SPOKEN =
  /^(?:(?:intervienen?|es sprechen|interviennent)\s(?:(?:la|el|le|les|los|las|die|der)\s)?|(?:(?:unas )?palabras|discurso|intervenci(?:ó|o)n|mots?|allocution|discours|propos|grußworte?|rede|ansprache|beitrag|remarks|speech|address|words|welcome|greetings) (?:(?:de la|de|del|du|des|der|von|vom|durch|by|from|of)\s|d['’]))/iu

/**
 * "Ms. Ada Lovelace, Head of Engines, IOM." → name, position, affiliation. `null` where no name stands in front.
 * Forms of address are dropped; a rank ("Ambassador") goes in front of the position.
 */
export const readPerson = remembering((text): Person | null => {
  const clean = tidy(
    (/[([]/.test(text) ? text.slice(0, 400).replace(ASIDE, '') : text.slice(0, 400))
      .replace(AFTER_NAME, '')
      .replace(SPOKEN, '')
      .replace(INTRODUCED, '')
      .replace(/^(?:el|la|le|der|die)\s(?=(?:Excm|Ilm|Sr|D|Prof|Herr|Frau|M|Mme)\p{L}{0,4}\.?ª?\s\p{Lu})/u, '')
      .replace(/^([HS]\.\s?E\.),\s/, '$1 '),
  )
  const { name: untitled, rank, addressed } = takeTitles(clean)
  const cut =
    /\s*(?:,|;|\s[–—-]\s|\s?\(|:\s|\svom\s(?=\p{Lu})|(?<=\p{Ll}{3})\.\s(?=\p{Lu}\p{Ll}{3,}\s(?:de|of|for|du|für|der|del)\s))/u.exec(
      untitled,
    )
  const name = tidy(cut ? untitled.slice(0, cut.index) : untitled)
  if (!isName(name, addressed || rank !== null)) {
    const [, office = '', last = ''] = OFFICE_FIRST.exec(untitled) ?? []
    return POSITION.test(office) && isName(last, false)
      ? { name: last, position: office, affiliation: null, sure: false, addressed: false }
      : null
  }
  // "General Manager" is an office
  if (!addressed && rank !== null && POSITION.test(name)) return null
  const office = cut
    ? tidy(
        untitled
          .slice(cut.index)
          .replace(/^(?:\svom|\.)\s/, '')
          .replace(/^\s*\(([^()]*)\)/, '$1'),
      )
    : ''
  const { position, affiliation } = splitOffice(office.replace(/;/g, ','))
  const known = POSITION.test(office) || ORGANISATION.test(office) || /\b\p{Lu}{2,}\b/u.test(office)
  const post = [rank, position].filter((part) => part !== null && part !== '').join(', ')
  return {
    name,
    position: orNull(post),
    affiliation,
    sure: addressed || rank !== null || known,
    addressed: addressed || rank !== null,
  }
})

/** So many names and nothing else are a list of people. */
const FEWEST_NAMES = 3

/** "Dr. Bee, director, y el Sr. Dee, mayor" */
const SEVERAL_ADDRESSED =
  /,?\s(?:and|et|und|y|&|sowie)\s(?=(?:(?:el|la|le|der|die|the)\s)?(?:Dra?|Profa?|Pr|Mr|Mrs|Ms|Mme|M|Frau|Herrn?|Sra?|D|Dña|Don|Doña|Excm[oa]|Ilm[oa]|H\.E|Amb)\.?ª?\s\p{Lu})/u
/** "Ada Bee and Charles Dee, University of Leeds" are of one body. */
const AND = /\s(?:and|et|und|y|&)\s(?![^()]*\))/
/** Whoever is still to be found. */
const NOBODY =
  /^(?:N\.?\s?N\.?|T\.?B\.?[ACD]\.?|to be (?:confirmed|announced|determined)|à confirmer|à préciser|por confirmar)$/i
/** "Bee", beside "Dr. Dee" */
const SURNAME = /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u
const surname = (name: string): Person | null =>
  isName(name, true) && !POSITION.test(name) && !NOT_A_NAME.test(name) && kindOf(name) === 'other'
    ? { name, position: null, affiliation: null, sure: false, addressed: false }
    : null

const SEPARATORS = [
  /\s*;\s*/,
  /\s*\/\s*/,
  /\s+\+\s+/,
  /\s*,\s*(?![^()]*\))(?:and\s|et\s|und\s|y\s)?|\s(?:and|et|und|y|&)\s(?![^()]*\))/,
  SEVERAL_ADDRESSED,
  AND,
]

/**
 * Several people in one line, where every piece of it is one: "A. Bee; C. Dee", "Mr. X/Dr. Y". `null`: it is not such a list.
 * "Ada Lovelace, Royal Society" may be two names or one with her affiliation: with `commas` it is two.
 */
export const readNames = (text: string, commas: boolean): readonly Person[] | null => {
  for (const separator of SEPARATORS) {
    const pieces = text
      .slice(0, 400)
      .split(separator)
      .map(tidy)
      .filter((piece, _, all) => all.length < 3 || !NOBODY.test(piece))
    if (pieces.length < 2) continue
    const people: Person[] = []
    const addressed = pieces.some((piece) => readPerson(piece)?.addressed)
    for (const [i, piece] of pieces.entries()) {
      const person = readPerson(piece) ?? (i === 0 && addressed && SURNAME.test(piece) ? surname(piece) : null)
      if (!person) break
      people.push(person)
    }
    if (people.length < pieces.length) continue
    // "Dr. Ada Bee, Green Works"
    if (
      people.length === 2 &&
      people[0]?.addressed &&
      !people[1]?.addressed &&
      /^[^,]*,[^,]*$/.test(text) &&
      !AND.test(text)
    )
      continue
    const bare = people.every(({ position, affiliation }, i) => !(position ?? affiliation) || pieces[i]?.endsWith(')'))
    const shared = separator === AND && people.at(-1)?.sure === true
    if (
      commas ||
      shared ||
      !text.includes(',') ||
      people.every(({ sure }) => sure) ||
      (people.length >= FEWEST_NAMES && bare)
    )
      return people
  }
  return null
}
