import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { kindOf } from './kindOf.ts'
import { ABBREVIATED, NOT_A_NAME, ORGANISATION, POSITION, TITLES } from './peopleWords.ts'
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

const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|du|des|der|den|van|von|zu|zur|ter|ten|la|le|el|al|i|af|av|mac|ó|bin|bint|ibn|y|e|of|d['’]|abu)$/i

/** Remarks behind a name: whether somebody is sure to come, and how. */
const ASIDE =
  /\s?[([](?:tbc|t\.b\.c\.|tbd|to be confirmed|à confirmer|por confirmar|angefragt|invited|confirmed|remote|remotely|online|virtual(?:ly)?|via zoom|zoom|hybrid|by video(?: message)?|video(?: message)?|pre-?recorded|in person|in absentia|en ligne|à distance|visio(?:conférence)?|en línea|ret\.?|retd\.?|r|fh|univ\.?|tu|i\.? ?r\.?|a\.? ?d\.?|er\/ihm|sie\/ihr|she\/her|he\/him|they\/them)[)\]]/gi
/** Degrees and honours behind a name. */
const AFTER_NAME =
  /,?\s(?:Ph\.?\s?D\.?|M\.?D\.?|D\.?Phil\.?|M\.?A\.?|M\.?Sc\.?|B\.?Sc\.?|MBA|MPH|LL\.?M\.?|J\.?D\.?|Esq\.?|Jr\.?|OBE|CBE|MBE|KC|QC|FRS|ML[AC]|MSP|Md[BL]|MdEP|TBC|tbc)(?=,|;|$|\s[–—-]\s|\s\()/g

/** Whether a text names a post. */
export const isPosition = (text: string): boolean => POSITION.test(text)
/** Whether a text names a body, as letterheads do. */
export const isOrganisation = (text: string): boolean => ORGANISATION.test(text)

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
const STOP = cased`(?<=[\p{L})]{2})\.$`
const LOOSE =
  ' ,;:|–—-\u00a0\t\n\r\v\f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
/** Without white space, commas and dashes around it, or a stop that ends no abbreviation. */
const tidy = (text: string): string => {
  let [from, to] = [0, text.length]
  while (from < to && LOOSE.includes(text.charAt(from))) from += 1
  while (to > from && LOOSE.includes(text.charAt(to - 1))) to -= 1
  const bare = text.slice(from, to)
  return bare.endsWith('.') ? bare.replace(STOP, '') : bare
}
const orNull = (text: string): string | null => (text === '' ? null : text)

/** A name without the forms of address before it, and the rank that stood there. */
const takeTitles = (text: string): { name: string; rank: string | null; addressed: boolean } => {
  let [name, rank, addressed] = [text.trim(), null as string | null, false]
  for (let title = TITLES.exec(name); title; title = TITLES.exec(name)) {
    const { address, article = '', rank: found } = title.groups ?? {}
    if (found !== undefined) rank ??= name.slice(article.length, article.length + found.length)
    addressed ||= address !== undefined && address !== 'the'
    name = name.slice(title[0].length).trim()
  }
  return { name, rank, addressed }
}

/** "US Navy", but not "Ada BEE" */
const SIGN = cased`(?<!\p{L})\p{Lu}{2,3}\s(?!\p{Lu}{3})`
const PROPER = cased`^(?:['’]|d['’]|(?:al|el|ul|ad|ibn)-|Mc|Mac)?\p{Lu}[\p{L}.'’-]*$`
/** "A.Bee" */
const INITIALS = cased`^(?:\p{Lu}\.)+-?\p{Lu}\p{Ll}+$`
/** "Die Redezeit", "Im Fokus": what begins so is no name. */
const LEADS_TO_THING = cased`^(?:Die|Das|Im|Am|Zum|Zur|Les|Los|Las)\s`
/** "Ende des Tages" */
const GENITIVE = cased`\sdes\s\p{Lu}\p{Ll}+s(?!\p{L})`
/** "Atelier B" */
const LETTER_LAST = cased`\s\p{Lu}$`
/** "Ada BEE", "Jean-Luc DE LA TOUR", "Mª José BEE DEE": a given name, and a surname in capitals. */
const SURNAMED = cased`^(?:\p{Lu}[\p{L}.'’-]*[\p{Ll}ª]\s){1,3}(?:\p{L}{1,3}\s){0,2}\p{Lu}[\p{Lu}'’-]{2,}(?:\s\p{Lu}[\p{Lu}'’-]{2,}){0,2}(?=\s|$)`
/** Whether a name tells by its capitals where the surname is. */
export const isSurnamed = (name: string): boolean => SURNAMED.exec(name)?.[0] === name
const MOST_OF_NAME = 6
/** More words in capitals are a title. */
const MOST_CAPITALS = 3
/** Whether a text says that it is nobody's name: it holds a post, a body, a part of an agenda, or is written as no name is. */
const isThing = (text: string): boolean =>
  NOT_A_NAME.test(text) ||
  POSITION.test(text) ||
  ORGANISATION.test(text) ||
  kindOf(text) !== 'other' ||
  GENITIVE.test(text) ||
  LEADS_TO_THING.test(text) ||
  (SIGN.test(text) && /\p{Ll}/u.test(text) && !isSurnamed(text)) ||
  (words(text).length > MOST_CAPITALS && !/\p{Ll}/u.test(text))
/** Whether a text is a name: it looks like one and, where no form of address says so, like nothing else. */
const isName = (text: string, addressed: boolean): boolean => {
  const all = words(text)
  // "A.Bee" is a name, "Mechanics of Leaves" none, nor is "Atelier B"
  const fewest = addressed || INITIALS.test(text) ? 1 : 2
  return (
    all.length >= fewest &&
    all.length <= MOST_OF_NAME &&
    !/\d/.test(text) &&
    !(all.length < 3 && LETTER_LAST.test(text)) &&
    PROPER.test(all[0] ?? '') &&
    PROPER.test(all.at(-1) ?? '') &&
    all.every((word) => PROPER.test(word) || PARTICLE.test(word)) &&
    (addressed || !(all.includes('of') || isThing(text)))
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
const INTRODUCED = cased`^(?:der|die|den|dem|la|le|les|el|los|las|the)\s(?:\p{L}[\p{L}-]*\s){1,3}(?=(?:Profa?|Dra?|Herrn?|Frau|Mr|Ms|Mrs|Mme|M|Sra?|D|Dña|MinR|MD.in)\.?ª?\s(?:\p{L}+\.\s)*\p{Lu})`
/** "President, Ada Bee", "la directora, Ada Bee", "President (Ada Bee)": the office first. */
const OFFICE_FIRST =
  /^(?:(?:la|el|le|der|die|the|sa|son|su)\s)?([^,;:()]{3,60})(?:,\s([^,;:()]{4,60})|\s\(([^,;:()]{4,60})\))$/u
const officeFirst = (text: string): Person | null => {
  const [, office = '', behind, within = ''] = OFFICE_FIRST.exec(text) ?? []
  const { name, addressed } = takeTitles(behind ?? within)
  return POSITION.test(office) && isName(name, addressed)
    ? { name, position: office, affiliation: null, sure: addressed, addressed: false }
    : null
}

/** "palabras de la rectora, Ada Bee", "Grußwort von Ada Bee" */
export const SPOKEN = caseless`^(?:(?:intervienen?|es sprechen|interviennent)\s(?:(?:la|el|le|les|los|las|die|der)\s)?|(?:(?:unas )?palabras|discurso|intervenci(?:ó|o)n|mots?|allocution|discours|propos|grußworte?|rede|ansprache|beitrag|remarks|speech|address|words|welcome|greetings) (?:(?:de la|de|del|du|des|der|von|vom|durch|by|from|of)\s|d['’]))`

/** What stands between a name and what somebody is; more than one bar parts what a page offers. */
const NAME_ENDS = cased`\s*(?:,|;|\s[–—-]\s|\s\|\s(?![^|]*\|)|\s?\(|:\s|\svom\s(?=\p{Lu})|(?<=\p{Ll}{3})\.\s(?=\p{Lu}\p{Ll}{2,}))`
/** Where an office begins right behind a surname in capitals, "Ada BEE Professeure d'histoire", or one of several words behind a form of address and a name, "Mr. Ada Bee Mayor Oslo"; `null`: nowhere. */
const officeAt = (text: string, addressed: boolean): number | null => {
  const end = SURNAMED.exec(text)?.[0].length
  if (end !== undefined && POSITION.exec(text.slice(end))?.index === 1) return end
  if (!addressed) return null
  const office = POSITION.exec(text)
  const before = words(text.slice(0, office?.index))
  const several = office !== null && words(text.slice(office.index)).length > 1
  return several && before.length > 1 && isName(before.join(' '), true) ? office.index - 1 : null
}
/** "LAKELAND Mr. Ada Bee", "LAKELAND – H.E. Ms. Bee": in capitals before a form of address stands where somebody comes from. */
const ORIGIN = cased`^(\p{Lu}[\p{Lu}'’-]{2,}(?:\s\p{Lu}[\p{Lu}'’-]+){0,2}),?\s(?:[–—-]\s)?(?=(?:${ABBREVIATED}|Herrn?|Frau|H\.\s?E)\.?\s(?:\p{L}+\.\s)*\p{Lu}\p{Ll})`
/** "el Sr. Bee" */
const ARTICLE = cased`^(?:el|la|le|der|die)\s(?=(?:Excm|Ilm|Sr|D|Prof|Herr|Frau|M|Mme)\p{L}{0,4}\.?ª?\s\p{Lu})`
/**
 * "Ms. Ada Lovelace, Head of Engines, IOM." → name, position, affiliation. `null` where no name stands in front.
 * Forms of address are dropped; a rank ("Ambassador") goes in front of the position.
 */
export const readPerson = remembering((text): Person | null => {
  const start = text.slice(0, 400)
  const clean = tidy(
    SPOKEN.without((/[([]/.test(start) ? start.replace(ASIDE, '') : start).replace(AFTER_NAME, ''))
      .replace(INTRODUCED, '')
      .replace(ARTICLE, '')
      .replace(/^([HS]\.\s?E\.),\s/, '$1 '),
  )
  const [from = '', place = ''] = ORIGIN.exec(clean) ?? []
  // "KEYNOTE Mr. Bee" says what is heard
  const origin = place !== '' && (ORGANISATION.test(place) || !isThing(place)) ? place : null
  const { name: untitled, rank, addressed } = takeTitles(clean.slice(from.length))
  const ended = NAME_ENDS.exec(untitled)?.index ?? -1
  const cut = officeAt(ended < 0 ? untitled : untitled.slice(0, ended), addressed) ?? ended
  const name = tidy(cut < 0 ? untitled : untitled.slice(0, cut))
  if (!isName(name, addressed || rank !== null)) return officeFirst(untitled)
  // "General Statistics Office" is a body, "General Manager" an office, "President Update" what is heard
  if (!addressed && rank !== null && isThing(name)) return officeFirst(clean)
  const office =
    cut < 0
      ? ''
      : tidy(
          untitled
            .slice(cut)
            .replace(/^(?:\svom|\.)\s/, '')
            .replace(/^\s*\(([^()]*)\)/, '$1'),
        )
  const { position, affiliation } = splitOffice(office.replace(/;/g, ','))
  const known = POSITION.test(office) || ORGANISATION.test(office) || /\b\p{Lu}{2,}\b/u.test(office)
  const post = [rank, position].filter((part) => part !== null && part !== '').join(', ')
  return {
    name,
    position: orNull(post),
    affiliation: affiliation ?? origin,
    sure: addressed || rank !== null || known,
    addressed: addressed || rank !== null,
  }
})

/** So many names and nothing else are a list of people. */
const FEWEST_NAMES = 3

/** "Dr. Bee, director, y el Sr. Dee, mayor" */
const SEVERAL_ADDRESSED = cased`,?\s(?:and|et|und|y|&|sowie)\s(?=(?:(?:el|la|le|der|die|the)\s)?(?:Dra?|Profa?|Pr|Mr|Mrs|Ms|Mme|M|Frau|Herrn?|Sra?|D|Dña|Don|Doña|Excm[oa]|Ilm[oa]|H\.E|Amb)\.?ª?\s\p{Lu})`
/** "Ada Bee and Charles Dee, University of Leeds" are of one body. */
const AND = /\s(?:and|et|und|y|&)\s(?![^()]*\))/
/** Whoever is still to be found. */
const NOBODY =
  /^(?:N\.?\s?N\.?|T\.?B\.?[ACD]\.?|to be (?:confirmed|announced|determined)|à confirmer|à préciser|por confirmar)$/i
/** "Bee", beside "Dr. Dee" */
const SURNAME = cased`^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$`
const surname = (name: string): Person | null =>
  isName(name, true) && !isThing(name)
    ? { name, position: null, affiliation: null, sure: false, addressed: false }
    : null

/** "… and the Institute of Wells (Oslo)", "& IOM": a body that is named last among people. */
const LAST_BODY = cased`,?\s(?:and|et|und|y|&)\s(?:(?:el|la|le|les|the|die|der|das)\s|l['’])?([^,;()]{3,60}?)(?:\s\([^()]*\))?$`
const SIGN_OF_BODY = /^\p{Lu}{3,}$/u
/** The people before a body; `null`: none is named last. */
const beforeBody = (text: string, commas: boolean): readonly Person[] | null => {
  const found = LAST_BODY.exec(text)
  const body = found?.[1] ?? ''
  if (!found || !(SIGN_OF_BODY.test(body) || (isOrganisation(body) && !readPerson(body)))) return null
  const before = text.slice(0, found.index)
  const names = readNames(before, commas)
  const one = names || !before.endsWith(')') ? null : readPerson(before)
  return names ?? (one && [one])
}

/** "Ada BEE, Director of Mills Charles DEE, Mayor": a given name and a surname in capitals begin whoever is next, also where nothing parts them. */
const NEXT_SURNAMED = cased`(?<=\s)(?=\p{Lu}\p{Ll}[\p{L}'’-]*\s(?:(?:de|du|van|von)\s)?\p{Lu}[\p{Lu}'’-]{2,}(?:\s\p{Lu}[\p{Lu}'’-]{2,})?\s?[,:])`
/** Several people who are told apart by that; `null`: anything else stands there too. */
export const surnamedAmong = (text: string): readonly Person[] | null => {
  const pieces = text.split(NEXT_SURNAMED)
  const people = pieces.length < 2 ? [] : pieces.map((piece) => readPerson(piece))
  const named = people.flatMap((person) => (person && isSurnamed(person.name) ? [person] : []))
  return named.length > 1 && named.length === people.length ? named : null
}

/** What any of these holds: most texts are told at once. */
const SEPARATED = /[;/+,&]|\s(?:and|et|und|y|sowie)\s/
const SEMICOLON = /\s*;\s*/
const SEPARATORS = [
  SEMICOLON,
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
  const start = text.slice(0, 400)
  if (!SEPARATED.test(start)) return null
  const others = surnamedAmong(start) ?? beforeBody(start, commas)
  if (others) return others
  for (const separator of SEPARATORS) {
    const parts = start.split(separator)
    if (parts.length < 2) continue
    const pieces = parts.map(tidy).filter((piece, _, all) => all.length < 3 || !NOBODY.test(piece))
    if (pieces.length < 2) continue
    const people: Person[] = []
    const addressed = pieces.some((piece) => readPerson(piece)?.addressed)
    for (const [i, piece] of pieces.entries()) {
      const person = readPerson(piece) ?? (i === 0 && addressed && SURNAME.test(piece) ? surname(piece) : null)
      if (!person) break
      people.push(person)
    }
    if (people.length < pieces.length) continue
    // "Dr. Ada Bee, Green Works", "Mr. Cal Dee, Mayor Rome"
    const [first, second] = people
    const place = second?.position != null && !second.name.includes(' ') && first?.name.includes(' ')
    if (
      people.length === 2 &&
      first?.addressed &&
      (!second?.addressed || place) &&
      /^[^,]*,[^,]*$/.test(text) &&
      !AND.test(text)
    )
      continue
    const bare = people.every(({ position, affiliation }, i) => !(position ?? affiliation) || pieces[i]?.endsWith(')'))
    const shared = separator === AND && people.at(-1)?.sure === true
    if (
      commas ||
      shared ||
      // "A. Bee, Oslo; C. Dee, Rome"
      separator === SEMICOLON ||
      !text.includes(',') ||
      people.every(({ sure }) => sure) ||
      (people.length >= FEWEST_NAMES && bare)
    )
      return people
  }
  return null
}
