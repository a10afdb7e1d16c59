import type { Role } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { kindOf } from './kindOf.ts'
import { ABBREVIATED } from './peopleWords.ts'
import { isRole, readLabel } from './readLabel.ts'
import { isPosition, readNames, readPerson, SPOKEN, surnamedAmong, type Person } from './readPerson.ts'

export type Named = { readonly person: Person; /** `null`: not said. */ readonly role: Role | null }
export type Titled = { readonly title: string; readonly people: readonly Named[]; readonly talk: string | null }

/** "Panel moderated by …", "Gespräch mit …": what stands between a title and the people in it. */
const CONNECTORS: readonly (readonly [Role | null, RegExp])[] = [
  [
    'moderator',
    /\s(?:(?:moderated|facilitated|hosted|led|run) by|moderiert (?:von|durch)|(?:animée?|modérée?)s? par|moderad[ao]s? por)\s/i,
  ],
  ['chair', /\s(?:(?:chaired|presided(?: over)?) by|présidée?s? par|presidid[ao]s? por)\s/i],
  [
    null,
    /\s(?:(?:presented |delivered |given |introduced |conducted |slides )?by|présentée?s? par|with|w\/|featuring|von|durch|mit|par|avec|por|con|a cargo del?)\s/i,
  ],
]
/** "with the participation of …", in four languages. */
const TAKING_PART =
  /\s(?:with (?:the )?(?:participation of|contributions (?:of|by|from))|avec (?:la participation|la présence|l['’]intervention|les interventions) de|mit beiträgen von|unter (?:mitwirkung|beteiligung) von|con la (?:participación|intervención|presencia) de|en présence de|en presencia de|in the presence of|in anwesenheit von)\s/i
/** "Exposé de M. Roux": only a form of address tells it from any other "of". */
const OF_SOMEONE =
  /\s(?:de la|de|du|d['’]|of|from|del)\s?(?=(?:M|Mr|Ms|Mme|Mlle|Dr|Pr|Prof|Sr|Sra|H\.E|S\.E|Dean|Provost|Rector|Rektor(?:in)?|President|Mayor|Minister|Professor|Councill?or|Senator)\b)/
/** "Title, exposé de Luc Roux": what stands between may be said in a word. */
const TALK_OF = caseless`,\s(?:(?:un |une |a |an |ein |una )?(?:exposé|conférence|intervention|présentation|allocution|témoignage|vortrag|impuls|referat|ponencia|charla|talk|lecture|presentation|remarks|address|keynote)\s(?:de\s|d['’]|by\s|von\s|of\s|from\s|por\s))(?=\p{Lu})`
const QUOTED_FIRST = cased`^(.*?[“"„«][^“”"„«»]{3,200}[”"“»])[\s,:.–—-]+(?=\p{Lu})(.{3,200})$`
const INSIDE = /[“"„«]\s*([^“”"„«»]{3,200}?)\s*[”"“»]/
const BRACKET = /^(.{2,}?)\s*\(([^()]{4,200})\)\.?$/
const LONGEST = 300
/** "Report of the chair, Ada Bee" */
const POST_OF = caseless`\s(?:of|by|von|der|des|de|du|del|la|le|the)\s(\p{L}+)$`

/** "the mayors of X and Y, Ada Bee and Charles Dee, and the minister, Eve Eff": the pieces that are names. */
const namesAmong = (text: string): readonly Person[] =>
  isPosition(text)
    ? text
        .split(/,\s*(?![^()]*\))|\s(?:and|et|und|y|e)\s/)
        .flatMap((piece) => readPerson(piece.replace(/[.\s]+$/, '')) ?? [])
    : []

const several = (text: string, commas: boolean): readonly Person[] => {
  const names = readNames(text, commas)
  const one = names ? null : readPerson(text)
  return names ?? (one ? [one] : [])
}

/** "A. Bee (moderator)": the role stands where an office would. */
const inRole = (people: readonly Person[], role: Role | null): readonly Named[] =>
  people.map((person) => {
    const office = person.position ?? person.affiliation
    const said = office === null || (person.position && person.affiliation) ? null : (readLabel(office)?.of ?? null)
    return isRole(said) && said !== 'speaker' && /\p{Ll}/u.test(office ?? '')
      ? { person: { ...person, position: null, affiliation: null }, role: said }
      : { person, role }
  })

/** "A. Bee  Rapporteurs: C. Dee": up to whoever is labelled next. */
const beforeOthers = (text: string): string => {
  const next = /\s(\p{Lu}\p{L}+):/u.exec(text)
  const [, word = ''] = next ?? []
  return next && (isPosition(word) || readLabel(`${word}:`)) ? text.slice(0, next.index) : text
}

const LABEL_NEXT = cased`;\s+|\s[–—-]\s(?=\p{Lu}?\p{Ll}+\s?:\s)`

/** People behind a label or on their own: "Moderator: A. Bee", "A. Bee, IOM". */
const labelledOr = (text: string, commas: boolean): readonly Named[] => {
  const parts = text.split(LABEL_NEXT)
  // "A. Bee, C. Dee; chair: E. Eff", "A. Bee, C. Dee – chair: E. Eff"
  if (parts.length > 1 && parts.some((part) => isRole(readLabel(part)?.of))) {
    const named = parts.map((part) => labelledOr(part, commas))
    if (named[0]?.length !== 0) return named.flat()
  }
  const label = readLabel(text)
  const spoken = label ? null : SPOKEN.exec(text)
  if (spoken) return inRole(several(text.slice(spoken[0].length), commas), null)
  const own = beforeOthers(label?.rest ?? '')
  return label && isRole(label.of) && own !== ''
    ? inRole(several(own, true), label.of)
    : inRole(several(text, commas), null)
}

/** "Title, chair: A. Bee" */
const LABEL_LAST = cased`[,.;]\s(\p{L}+:\s\S.*)$`

/** A title without the people in its last brackets. */
const fromBracket = (title: string): Titled | null => {
  const [, before = '', inside = ''] = BRACKET.exec(title) ?? []
  const people = inside === '' ? [] : labelledOr(inside, true)
  const behind =
    before
      .split(/\s[–—-]\s/)
      .slice(1)
      .at(-1) ?? ''
  const labelled = readLabel(LABEL_LAST.exec(before)?.[1] ?? '')
  const named = readPerson(behind) ?? (isRole(labelled?.of) ? readPerson(labelled?.rest ?? '') : null)
  // "Title – A. Bee (Green Works)", "Title, chair: A. Bee (Green Works)": a body that looks like a name
  if (people.every(({ person, role }) => !person.sure && role === null) && named) return null
  if (people.length > 0) return { title: before, people, talk: null }
  const connected = inside === '' ? null : fromConnector(`. ${inside}`)
  return connected?.title === '.' ? { ...connected, title: before } : null
}

const ALSO = cased`,?\s(?:with|avec|mit|con)\s(?=\p{Lu})`

const fromConnector = (title: string): Titled | null => {
  const part = TAKING_PART.exec(title)
  if (part && part.index > 0) {
    const after = title.slice(part.index + part[0].length)
    const all = several(after, true)
    const people = all.length > 0 ? all : namesAmong(after)
    if (people.length > 0)
      return { title: title.slice(0, part.index).replace(/[\s,;]+$/, ''), people: inRole(people, null), talk: null }
  }
  for (const [role, pattern] of CONNECTORS) {
    const found = pattern.exec(title)
    if (!found || (found.index === 0 && !title.startsWith('.'))) continue
    const after = title.slice(found.index + found[0].length)
    // "moderated by A. Bee, with C. Dee and E. Eff"
    const beside = role === null ? null : ALSO.exec(after)
    const people = several(beside ? after.slice(0, beside.index) : after, true)
    if (people.length === 0) continue
    // "Reading by Grade Three: what the first year shows"
    if (/:\s/.test(after) && people.every(({ sure }) => !sure) && kindOf(title.slice(0, found.index)) === 'other')
      continue
    const others = beside ? inRole(several(after.slice(beside.index + beside[0].length), true), null) : []
    const before = title.slice(0, found.index).replace(/[\s,;]+$/, '')
    // "Panel with A. Bee and C. Dee, moderated by E. Eff"
    const more = role === null ? null : fromConnector(before)
    return {
      title: more?.title ?? before,
      people: [...(more?.people ?? []), ...inRole(people, role), ...others],
      talk: null,
    }
  }
  const talk = TALK_OF.exec(title)
  const spoken = talk && readPerson(title.slice(talk.index + talk[0].length))
  if (talk && spoken) return { title: title.slice(0, talk.index), people: inRole([spoken], null), talk: null }
  const of = OF_SOMEONE.exec(title)
  const person = of && readPerson(title.slice(of.index + of[0].length))
  return of && person?.sure ? { title: title.slice(0, of.index), people: inRole([person], null), talk: null } : null
}

const isPair = (text: string): boolean => /^[^,;]+,[^,;]+$/.test(text) && !/\s(?:and|et|und|y|&)\s/.test(text)

/** What may stand before whoever speaks: no stop behind "Mr." ends a title. */
const BEFORE_PEOPLE = new RegExp(cased`\s[–—/-]\s|:\s|,\s|;\s|(?<!(?<!\p{L})(?:${ABBREVIATED}))\.\s|(?<=\))\s`, 'g')
/** "Title – A. Bee, IOM": a dash, a colon, a comma or a stop, and a person or several behind it. */
const fromEnd = (title: string, listed: boolean): Titled | null => {
  for (const cut of title.matchAll(BEFORE_PEOPLE)) {
    const [mark] = cut
    const before = title.slice(0, cut.index)
    const after = title.slice(cut.index + mark.length)
    if (before.length < 2) continue
    if (!/^["'“„«(]?\p{Lu}/u.test(after) && !SPOKEN.test(after) && !isRole(readLabel(after)?.of)) continue
    // where a person begins the line, it is no title
    if (readPerson(before)?.sure) return null
    const dash = /[–—-]/.test(mark)
    const kind = kindOf(before)
    // in a list of talks "Title: A. Bee, Lagos" names one
    const one = listed && kind !== 'panel' && /:/.test(mark) && !isRole(readLabel(`${before}:`)?.of) && isPair(after)
    if (kind === 'break' && mark === ', ') continue
    const people = labelledOr(after, !one && (dash || kind === 'panel' || /:/.test(mark)))
    const [first] = people
    if (!first) continue
    const all = people.every(({ person }) => person.sure || person.affiliation !== null)
    const fits = mark.includes('/')
      ? first.role !== null
      : mark === ' '
        ? first.person.addressed || (people.length > 1 && all)
        : /[,.;]/.test(mark)
          ? first.role !== null ||
            first.person.addressed ||
            (mark === ', ' && isPosition(POST_OF.exec(before)?.[1] ?? '')) ||
            ((kind !== 'other' || (listed && people.length === 1)) &&
              first.person.sure &&
              first.person.position !== null) ||
            WITH_BODY.test(after) ||
            // "Keynote: the long way. Ada Bee, Green Works"
            (listed && kind === 'talk' && mark === '. ' && people.length === 1 && first.person.affiliation !== null) ||
            (listed &&
              (kind === 'opening' || kind === 'closing') &&
              people.length === 1 &&
              first.person.position === null &&
              before.split(' ').length < 4)
          : first.person.sure ||
            first.role !== null ||
            listed ||
            (dash && (kind === 'opening' || kind === 'closing')) ||
            (people.length > 1 && (all || kind === 'panel'))
    // in capitals every title looks like a name
    if (!fits || (!/\p{Ll}/u.test(title) && !first.person.sure && first.role === null)) continue
    const label = readLabel(`${before}:`)
    const role = label && isRole(label.of) ? label.of : null
    return { title: before, people: people.map((each) => ({ ...each, role: each.role ?? role })), talk: null }
  }
  return null
}

/** "Our first speaker will be Ada Bee", "Moderator Ada Bee": the title says nothing else. */
const ROLE_IS = caseless`^(?:(?:our|the|unsere?|der|die|notre|le|la|nuestr[oa]|el)\s)?(?:(?:\p{L}+\s)?(?:first|second|third|fourth|fifth|next|final|last|keynote|guest)\s|(?:erste|zweite|dritte|nächste|letzte)r?\s|(?:premi[eè]re?|deuxième|prochaine?|dernière?)\s|(?:primer|segund|tercer|siguiente|últim)[oa]?\s)?(speaker|moderator|host|facilitator|redner(?:in)?|referent(?:in)?|moderatorin|orateur|oratrice|intervenante?|modérat(?:eur|rice)|ponente|oradora?|moderadora?)(?:\s(?:will be|is|ist|wird sein|sera|est|será|es))?,?\s(?=\p{L}+\.?\s\p{L})`
const fromRole = (title: string): Titled | null => {
  const said = ROLE_IS.exec(title)
  const [named = ''] = said ? title.slice(said[0].length).split(/\s[–—-]\s/) : []
  const people = several(named, true)
  const role = readLabel(`${said?.[1] ?? ''}:`)?.of
  return people.length > 0 && isRole(role) ? { title, people: inRole(people, role), talk: null } : null
}

/** First names of people who are named in full elsewhere: "(Marta)", "– Jonas and Priya". */
const fromFirstNames = (title: string, known: ReadonlySet<string>): Titled | null => {
  if (known.size === 0) return null
  const [, before = '', after = ''] = /^(.{2,}?)\s*(?:\s[–—-]\s|\(|:\s)([^()–—:]{2,80})\)?$/.exec(title) ?? []
  const names = after.split(/,\s*|\s*[&+/]\s*|\s(?:and|und|et|y)\s/).filter((name) => name !== '')
  if (names.length === 0 || !names.every((name) => known.has(name))) return null
  const people = names.map((name) => ({ name, position: null, affiliation: null, sure: true, addressed: false }))
  return { title: before, people: inRole(people, null), talk: null }
}

/** The cells of a row: the first is the title, people stand in the others. */
const fromCells = (title: string): Titled | null => {
  const [first = '', ...cells] = title.split(/\s\|\s/)
  if (cells.length === 0) return null
  const own = takePeople(first, false)
  return { ...own, people: [...own.people, ...cells.flatMap((cell) => labelledOr(cell, true))] }
}

const fromQuote = (title: string): Titled | null => {
  const [, before = '', after = ''] = QUOTED_FIRST.exec(title) ?? []
  const people = before === '' ? [] : labelledOr(after, false)
  return people.some(({ person }) => person.sure)
    ? { title: before, people, talk: INSIDE.exec(before)?.[1] ?? null }
    : null
}

/** "A. Bee, IOM: Title", "A. Bee, “Title”": whoever speaks stands first. */
const fromStart = (title: string): Titled | null => {
  const [, quotes = '', quoted = ''] =
    /^([^“"„«]{4,200}?)\s?[,:]?\s[“"„«]\s*([^“”"„«»]{3,200}?)\s*[”"“»]$/u.exec(title) ?? []
  const [, named = '', said = ''] = quoted === '' ? (/^(.{4,120}?):\s(\S.{2,})$/u.exec(title) ?? []) : []
  if (kindOf(quoted === '' ? named : quotes) !== 'other') return null
  if (quoted !== '') {
    const people = labelledOr(quotes, false)
    return people.length > 0 ? { title: quoted, people, talk: null } : null
  }
  const person = readPerson(named)
  if (!person) return null
  const sure = person.addressed || WITH_BODY.test(named) || (person.sure && named.includes(','))
  return sure && labelledOr(said, false).length === 0
    ? { title: said, people: inRole([person], null), talk: null }
    : null
}

/**
 * A segment's title without the people named in it: "Title – A. Bee (remote)", "Title (A. Bee, IOM)", "Talk by Dr. Bee",
 * "Panel with A. Bee and C. Dee". In a list a mere name behind a dash is enough.
 */
export function takePeople(title: string, listed: boolean, known: ReadonlySet<string> = new Set()): Titled {
  const whole = { title, people: [], talk: null }
  // who speaks may be all that a line says
  const alone = listed && title.length < LONGEST && !/[«“"„]/.test(title) ? readPerson(title) : null
  if (
    alone?.position &&
    isPosition(alone.position) &&
    title.split(',', 1)[0]?.endsWith(alone.name) &&
    !readNames(title, true)
  )
    return { ...whole, people: inRole([alone], null) }
  if (title.length > LONGEST * 3) return whole
  const cells = fromCells(title)
  if (cells) return cells
  if (title.length > LONGEST) return whole
  const taken =
    fromFirstNames(title, known) ??
    fromRole(title) ??
    fromStart(title) ??
    fromBracket(title) ??
    fromQuote(title) ??
    fromConnector(title) ??
    fromEnd(title, listed)
  const bare = taken?.title.replace(/[\s,:;–—(-]+$/, '') ?? ''
  return taken && bare !== '' ? { ...taken, title: bare } : whole
}

/** "par A. Bee", "Moderated by A. Bee": a line that begins with what stands between a title and its people. */
const LEADING =
  /^(?:(?<leads>(?:hosted|moderated|facilitated|hosted|chaired|led) by|(?:animée?|modérée?|présidée?)s? par|moderiert von|moderad[ao] por)|(?:presented |delivered |given |introduced |slides )?by|présentée?s? par|with|featuring|von|durch|mit|par|avec|por|con)\s/i
/** "Room 12, Chair: A. Bee", "With A. Bee. Host: C. Dee" */
const EMBEDDED = cased`^(.*\S)[,.;]\s+(\p{Lu}[\p{L}-]*(?:\s\p{L}+)?:\s.+)$`
/** "A. Bee (Oslo), with C. Dee": whoever wrote it too. */
const BESIDE = cased`,?\s(?:with|avec|mit|con)\s\p{Lu}[\p{L}\s.,'’&-]*$`
/** "A. Bee (Oslo)" */
const WITH_BODY = cased`^[^,;:()–—]{4,60}\s\((?:\p{Ll}?\p{Lu}|\p{Ll}[\p{L}-]+\s)(?:[^()\d]|\d(?!\d)){1,60}\)$`
/** "Treasurer: Ada Bee" */
const POST = /^([^:]{3,40}?)\s?:\s(\S.{3,80})$/
/** "Introduction by A. Bee (.nl)": nobody else can stand there. */
const INTRODUCES = caseless`^(?:short |brief |kurze |brève )?(?:introduction|presentation|input|report|update|talk|overview|demo|lecture|vortrag|einführung|impuls(?:vortrag)?|bericht|présentation|exposé|rapport|introducción|presentación|informe|ponencia)\s(?:by|von|durch|par|por|de)\s(?=\p{Lu})`
/** A line with more words tells a story, whoever is named in it. */
const MOST_WORDS = 24
/** Behind a label that says who speaks. */
const MOST_LABELLED = 80

/** What is known of where a line stands. */
export type Place = {
  /** The role of the label it stands behind or below. */
  readonly role: Role | null
  /** Commas part names: "A. Bee, C. Dee". */
  readonly commas: boolean
  /** Others of the same list are people. */
  readonly among: boolean
  /** Others of the same list are titles with a person behind each. */
  readonly listed?: boolean
  /** It is an item of a list: not the line that signs a letter. */
  readonly item?: boolean
}

/** "We take questions, moderated by Ada Bee. Please be brief.": whoever leads, in the middle of what is told. */
const ledBy = (text: string): readonly Named[] =>
  CONNECTORS.flatMap(([role, pattern]) => {
    const found = role === null ? null : pattern.exec(text)
    const [after = ''] = found
      ? text.slice(found.index + found[0].length).split(/[;!]|(?<=\p{Ll}{2}\)?)\.(?:\s|$)/u)
      : []
    return found ? inRole(several(after, true), role) : []
  })

/** The people in a line below a segment, and the title that stands beside one of them; none where it is about something else. */
export const peopleIn = (text: string, { role, commas, among, listed = false, item = false }: Place): Titled => {
  const none: Titled = { title: '', people: [], talk: null }
  const [, before = '', labelled = ''] = EMBEDDED.exec(text) ?? []
  if (labelled !== '' && isRole(readLabel(labelled)?.of)) {
    const named = labelledOr(labelled, true)
    if (named.length > 0) return { ...none, people: [...peopleIn(before, { role, commas, among }).people, ...named] }
  }
  const [, post = '', holder = ''] = item ? (POST.exec(text) ?? []) : []
  const held = isPosition(post) ? readPerson(holder) : null
  if (held && !readLabel(text))
    return { ...none, people: inRole([{ ...held, position: held.position ?? post, sure: true }], role) }
  const run = surnamedAmong(text)
  if (run) return { ...none, people: inRole(run, role) }
  if (text.split(' ').length > (role === null ? MOST_WORDS : MOST_LABELLED)) return { ...none, people: ledBy(text) }
  const leading = LEADING.exec(text)
  const alone = role === null ? text : beforeOthers(text)
  const said = (leading ? alone.slice(leading[0].length) : alone).replace(BESIDE, '')
  const as = leading?.groups?.['leads'] ? 'moderator' : role
  const names = readNames(said, commas || leading !== null)
  const one = names ? null : readPerson(said)
  const known = as !== null || leading !== null || among
  if (names && (known || names.length > 2 || names.every(({ sure }) => sure)))
    return { ...none, people: inRole(names, as) }
  if (one && (known || one.sure || WITH_BODY.test(said))) return { ...none, people: inRole([one], as) }
  if (text.split(' ').length > MOST_WORDS / 2 && /[.!]$/.test(text)) return { ...none, people: ledBy(text) }
  const taken = takePeople(text, listed)
  if (listed || INTRODUCES.test(text)) return taken
  return taken.people.every(({ person, role: own }) => person.sure || own !== null) ||
    (taken.people.length === 1 && WITH_BODY.test(text.slice(taken.title.length).replace(/^[\s.:–—-]+/, '')))
    ? { ...taken, people: taken.people.map((each) => ({ ...each, role: each.role ?? as })) }
    : none
}
