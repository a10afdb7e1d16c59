import { caseless } from './caseless.ts'
import { ANNOUNCES, familyOf, MOST_DATED, NEVER, SUM, TOLD, type Candidate } from './candidates.ts'
import { kindOf } from './kindOf.ts'
import { readPerson } from './readPerson.ts'
import { announcedBy, asides } from './segmentsAmong.ts'
import { wordCount } from './wordCount.ts'

/** Titles of a list have so many words at most. */
const MOST_TITLED = 20
export const FEWEST_LISTED = 3
/** What members meet for, wherever nobody says "Agenda". English, German, French, Spanish. */
const BUSINESS = caseless`^(?:apologies(?: for absence)?$|matters arising|(?:approval|confirmation|adoption|acceptance) of|(?:re-?)?elections? of|appointment of|any other business|a\.?o\.?b\.?$|new business$|old business$|(?:neu|ergänzungs)?wahl(?:en)? (?:de[rs]|zum|zur|von)|entlastung|kassenbericht|bericht (?:de[rs]|über)|genehmigung|verschiedenes|anträge|rapport (?:moral|financier|d['’]activité)|(?:approbation|adoption) d|(?:ré)?élections? d|quitus|questions diverses|(?:lectura y )?aprobación|elección d|nombramiento d|informe d|ruegos y preguntas)`
const FEWEST_BUSINESS = 2

/** What only programmes say at the beginning of a line, wherever nobody says "Programme". English, German, French, Spanish. */
const PROGRAMME = caseless`^(?:arrival|welcome|opening|speech|address (?:by|of)|presentation|reading|performance|panel|q\s?&\s?a|closing|farewell|vote of thanks|begrüßung|grußworte?|vortrag|lesung|podium|ansprache|verabschiedung|ouverture|mots? d|allocution|discours|lecture|exposé|table ronde|clôture|bienvenida|apertura|palabras|lectura|ponencia|mesa redonda|actuación|clausura|despedida)(?!\p{L})`
const FEWEST_OF_PROGRAMME = 3
const FEWEST_PLAIN = 5
/**
 * For each plain line without a mark, where the block between empty lines begins that it stands in, if that can be nothing
 * but a programme: short lines, several of which begin as only programmes do; −1: it is none.
 */
const blocksOf = (candidates: readonly Candidate[]): readonly number[] => {
  const starts = candidates.map(() => -1)
  let from = 0
  candidates.forEach((_, i) => {
    if (candidates[i + 1]?.entry.spaced === false) return
    const block = candidates.slice(from, i + 1)
    const isPlain = ({ entry, title, prose, dated }: Candidate): boolean =>
      entry.form === 'text' &&
      entry.label === null &&
      !prose &&
      !dated &&
      wordCount(title) <= MOST_TITLED &&
      !/[.:!?]$/.test(title)
    const said = new Set(block.flatMap(({ title }) => PROGRAMME.exec(title)?.[0] ?? []))
    if (block.length >= FEWEST_PLAIN && said.size >= FEWEST_OF_PROGRAMME && block.every(isPlain))
      starts.fill(from, from, i + 1)
    from = i + 1
  })
  return starts
}

/**
 * The list that a document without any time gives: numbered, marked or headings of one level, the plain lines below a
 * line that says "Agenda", or a block of plain lines such as only programmes hold. Its titles or a line above it say that it is one; the longest such list is taken.
 */
export const listAmong = (candidates: readonly Candidate[]): readonly boolean[] => {
  const none = candidates.map(() => false)
  const aside = asides(candidates)
  const announced = announcedBy(candidates)
  const blocks = blocksOf(candidates)
  const isTitled = ({ entry, title, prose }: Candidate, i: number): boolean =>
    !prose &&
    !(entry.form === 'text' && TOLD.test(title)) &&
    !NEVER.includes(entry.label?.of) &&
    wordCount(title) <= MOST_TITLED &&
    (announced[i] !== -1 || !/[.!]$/.test(title))
  const isTitle = (candidate: Candidate, i: number): boolean => {
    const { title, dated } = candidate
    return (
      title !== '' &&
      isTitled(candidate, i) &&
      (!dated || wordCount(title) > MOST_DATED) &&
      !SUM.test(title) &&
      !readPerson(title)?.sure
    )
  }
  const families = new Map<string, number[]>()
  let under = -1
  candidates.forEach((candidate, i) => {
    const { entry } = candidate
    const { form, label } = entry
    if (label?.of === 'agenda' && label.rest === '') under = i
    else if (form === 'rule' || label?.of === 'matter' || form === 'heading') under = -1
    if (aside[i] || !isTitle(candidate, i)) return
    const key =
      form === 'item' || form === 'heading' || entry.ordinal !== null
        ? `${familyOf(candidate)} ${announced[i] ?? -1}`
        : form === 'text' && under >= 0
          ? `below ${under}`
          : (blocks[i] ?? -1) >= 0
            ? `block ${blocks[i]}`
            : null
    if (key === null) return
    const family = families.get(key) ?? []
    // an empty line ends a block of plain lines
    const [, second] = family
    if (form === 'text' && entry.spaced && second !== undefined && candidates[second]?.entry.spaced === false)
      under = -1
    else families.set(key, [...family, i])
  })
  let best: { readonly of: readonly number[]; readonly weight: number } | null = null
  for (const of of families.values()) {
    const [first = 0] = of
    const named = of.filter((i) => kindOf(candidates[i]?.title ?? '') !== 'other').length
    const { entry } = candidates[first] ?? {}
    const numbered = entry?.ordinal !== null
    const business = numbered ? of.filter((i) => BUSINESS.test(candidates[i]?.title ?? '')).length : 0
    const said =
      business >= FEWEST_BUSINESS ||
      entry?.form === 'text' ||
      candidates.slice(Math.max(0, first - 3), first).some(({ entry: { text } }) => ANNOUNCES.test(text))
    if (of.length < FEWEST_LISTED || named + (said ? 1 : 0) + (numbered ? 1 : 0) < 2) continue
    const weight = of.length + 2 * named + (said ? of.length : 0)
    if (best === null || weight > best.weight) best = { of, weight }
  }
  if (best === null) return none
  const taken = new Set(best.of)
  // of a list that counts, "2. Minutes" is an item as well, and so is a whole sentence
  const lists = new Set(
    candidates.flatMap((candidate, i) => (taken.has(i) && candidate.counted ? [familyOf(candidate)] : [])),
  )
  return candidates.map(
    (candidate, i) => taken.has(i) || (candidate.counted && !aside[i] && lists.has(familyOf(candidate))),
  )
}
