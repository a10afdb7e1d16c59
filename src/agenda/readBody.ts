import type { Role, SegmentKind } from '../core/index.ts'
import { cased } from './cased.ts'
import type { Draft } from './findSegments.ts'
import { kindOf } from './kindOf.ts'
import type { Entry } from './readEntries.ts'
import { isRole } from './readLabel.ts'
import { isOrganisation, isPosition, readNames, readPerson, type Person } from './readPerson.ts'
import { peopleIn, takePeople, type Place } from './takePeople.ts'
import { takeTiming } from './takeTiming.ts'

export type Appearance = {
  readonly person: Person
  readonly role: Role
  readonly talk: string | null
}
/** What a segment holds. */
export type Body = {
  readonly title: string
  readonly kind: SegmentKind
  readonly people: readonly Appearance[]
  readonly prompts: readonly string[]
  readonly note: string | null
  /** What was read where, by line number. */
  readonly read: ReadonlyMap<number, string>
}

const TALK = /[“"«„]\s*(.{3,300}?)\s*[”"»“]\s*[.,;]?$/
const SPOKEN_FIRST = cased`^([^,:;()]{4,60},\s\p{Lu}[^,:;()\d]{2,60}):\s(\S.{2,200})$`
const SPOKEN_FROM = cased`^(\p{Lu}[^,:;()\d]{3,60}\s\([^()\d]{2,60}\))\s?[,:]\s((?![“"«„])\S+(?:\s\S+){2,30})$`
const SPOKEN_LAST = cased`^(\S.{2,200}\p{Ll}{3}[.?!])\s(\p{Lu}[^.,:;()\d]{3,60})$`
/** A title is no sentence, even where a stop or a colon ends it, nor the number of an issue. */
const STOP = cased`\s*[:;,]$|\s\(?#\d{1,6}\)?$|(?<=[\p{L})”"»]{3}|\s\d{4})\.$`
/** Ends further down, where a long title was broken. */
const OPENS_QUOTE = /^[“"«„”]/
const isQuestion = (text: string): boolean => text.endsWith('?')

/** A quoted title of a talk at the end of a text, and the text before it. */
const takeTalk = (text: string): { talk: string | null; rest: string } => {
  const quoted = TALK.exec(text)
  return quoted
    ? { talk: quoted[1] ?? null, rest: text.slice(0, quoted.index).replace(/[\s:,–—-]+$/, '') }
    : { talk: null, rest: text }
}

const ELSEWHERE: Place = { role: null, commas: false, among: false }

/** "Moderator: A. Bee, The Times" names one, "Panelists: A. Bee, C. Dee" two. */
const isPlural = (text: string, rest: string): boolean =>
  /(?:s|en|innen|with|avec|mit|con|by|par|von|por|intervienen|participan)\s*(?:\([^()]*\)\s*)?:?\s*$/i.test(
    text.slice(0, text.length - rest.length),
  ) || /\s(?:and|et|und|y|&)\s|(?:,[^,]*){2}/.test(text)

/** More than these in one segment, one of them its moderator, are a panel. */
const MOST_INTERVIEWED = 3
const fallbackRole = (kind: SegmentKind): Role => (kind === 'panel' ? 'panelist' : 'speaker')

const shapeOf = ({ level, marker }: Entry): string => `${level} ${marker}`

/** "Update – Ada Bee (10 min)" is an item of a list also without a mark. */
const isItem = ({ form, text }: Entry): boolean => form === 'item' || (form === 'text' && takesTime(text))
const takesTime = (text: string): boolean => {
  const timing = takeTiming(text)?.timing
  return timing?.minutes != null && timing.start === null
}
/** What an item says without how long it takes. */
const untimed = (entry: Entry): string => (isItem(entry) ? (takeTiming(entry.text)?.rest ?? entry.text) : entry.text)

const MOST_BEFORE_POST = 3
const MOST_OF_BODY = 5
/** "A. Bee (Leeds), Head of Engines": no talk. */
const isOffice = (text: string): boolean => {
  const words = text.split(' ')
  return (
    isPosition(words.slice(0, MOST_BEFORE_POST).join(' ')) || (words.length <= MOST_OF_BODY && isOrganisation(text))
  )
}

/** "M. Bee", where others are "A. Dee": no Monsieur. */
const INITIAL = cased`^\p{Lu}\.\s(?=\p{Lu})`

/**
 * "Ada Bee, Berne: Forty years of trams", "Forty years of trams. Ada Bee": items that begin with who speaks and where
 * from, or end with who does, and "A. Bee (Berne), Forty years of trams" also on plain lines, if more than one of them is
 * written so.
 */
const spokenAmong = (
  body: readonly Entry[],
): ReadonlyMap<Entry, { readonly person: Person; readonly talk: string }> => {
  const spoken = body.flatMap((entry) => {
    const { form, text } = entry
    if (form !== 'item' && form !== 'text') return []
    const from = SPOKEN_FROM.exec(text)
    const isTold = from !== null && !isOffice(from[2] ?? '')
    const first = isTold ? from : form === 'item' ? SPOKEN_FIRST.exec(text) : null
    const [, before = '', talk = ''] = first ?? []
    const [, said = '', after = ''] = first || form === 'text' ? [] : (SPOKEN_LAST.exec(text) ?? [])
    const person = readPerson(before || after)
    return person ? [{ entry, person, talk: talk || said.replace(/\.$/, '') }] : []
  })
  const initials = spoken.some(({ person }) => INITIAL.test(person.name))
  const found = spoken.map(({ entry, person, talk }) => {
    const [initial = ''] = initials ? (INITIAL.exec(entry.text) ?? []) : []
    const name = person.name.startsWith(initial) ? person.name : `${initial}${person.name}`
    return [entry, { person: { ...person, name }, talk }] as const
  })
  return new Map(found.length > 1 ? found : [])
}

/** The shapes of lists in which at least `fewest` items are titles with a person behind each: "Trams – Ada Bee". */
const talksAmong = (body: readonly Entry[], fewest: number): readonly string[] => {
  const shapes = body.flatMap((entry) => {
    const titled = isItem(entry) && !entry.label ? takePeople(untimed(entry), true) : null
    return titled && titled.people.length > 0 && titled.title !== '' && readPerson(entry.text) === null
      ? [shapeOf(entry)]
      : []
  })
  return [...new Set(shapes)].filter((shape) => shapes.filter((other) => other === shape).length >= fewest)
}

const BEHIND_DASH = /^(.{3,80}?)\s[–—-]\s+(\S.{3,60})$/
/** The shape of plain lines that are a title with a person behind a dash: "Welcome – Ada Bee", "Thanks – Ada Bee / Eve Eff". */
const DASHED = 'dashed'
const behindDash = ({ form, text, label }: Entry): { readonly people: readonly Person[]; readonly talk: string } => {
  const [, talk = '', after = ''] = form === 'text' && !label ? (BEHIND_DASH.exec(text) ?? []) : []
  const one = readPerson(after)
  return { people: readNames(after, false) ?? (one ? [one] : []), talk }
}

const NOBODY: ReturnType<typeof behindDash> = { people: [], talk: '' }

/** In one list, and in those below several segments. */
const FEWEST_TALKS = 2
const FEWEST_ELSEWHERE = 3
/**
 * The shapes of lists in which titles have a person in brackets behind them, though one segment may have but one such
 * item, and of plain lines where most that have a dash are written so.
 */
export const talksBelow = (drafts: readonly Draft[]): readonly string[] => {
  const lines = drafts.flatMap(({ body }) => body)
  // what is eaten may look like a name
  const dashed = drafts
    .filter(({ title }) => kindOf(title) !== 'break')
    .flatMap(({ body }) => body.filter(({ form, text, label }) => form === 'text' && !label && BEHIND_DASH.test(text)))
  const titled = dashed.filter((entry) => behindDash(entry).people.length > 0 && !readPerson(entry.text))
  const are = titled.length >= FEWEST_ELSEWHERE && 2 * titled.length > dashed.length
  const bracketed = lines.filter(({ text }) => text.endsWith(')'))
  return [...talksAmong(bracketed, FEWEST_ELSEWHERE), ...(are ? [DASHED] : [])]
}

/** Between whoever speaks and the talk stands an office, if anything does. */
const MOST_BETWEEN = 1
/** "14:15 Ada Bee (University of Leeds)" above "“On rivers”": who speaks stands where the title does. */
const speakerFirst = (
  title: string,
  body: readonly Entry[],
): { readonly person: Person; readonly talk: string; readonly at: number } | null => {
  const named = readPerson(title)
  const at = named
    ? body
        .slice(0, MOST_BETWEEN + 1)
        .findIndex(({ form, text, label }) => form === 'text' && !label && takeTalk(text).rest === '')
    : -1
  const talk = takeTalk(body[at]?.text ?? '').talk
  if (!named || talk === null || !/\p{Ll}/u.test(named.name)) return null
  const office = body.slice(0, at).map(({ text }) => text)
  if (office.some((text) => readPerson(text)?.sure)) return null
  return { person: readPerson([title, ...office].join(', ')) ?? named, talk, at }
}

/** People, talks and discussion questions of a segment; every other line is left out. */
export const readBody = (
  draft: Draft,
  known: ReadonlySet<string> = new Set(),
  alone: ReadonlySet<Entry> = new Set(),
  listedTalks: readonly string[] = [],
): Body => {
  const { form } = draft.entry
  const listed = form === 'item' || form === 'row' || (form === 'text' && draft.timing?.start != null)
  const { facts } = draft.entry
  const heard = speakerFirst(draft.title, draft.body)
  const {
    title: named,
    people: beside,
    talk: titled,
  } = heard
    ? { title: heard.talk, people: [{ person: heard.person, role: null }], talk: null }
    : takePeople(draft.title, listed, known)
  // a title is no sentence, even where a stop ends it
  const title = named.replace(STOP, '')
  const inBrackets = kindOf(title)
  const outside = kindOf(title.replace(/\([^()]*\)/g, ''))
  const bracket = /\(([^()]{2,30})\)/.exec(title)?.[1] ?? ''
  const bracketed = draft.body.length === 0 || /^\S+$/.test(bracket)
  const titleKind = heard ? 'talk' : outside === 'other' && bracketed ? inBrackets : outside
  const people: Appearance[] = beside.map(({ person, role }) => ({
    person,
    role: role ?? fallbackRole(titleKind),
    talk: beside.length === 1 ? titled : null,
  }))
  const prompts: string[] = []
  const read = new Map<number, string>([
    [draft.entry.rows[0].number, [...new Set(['segment', ...people.map(({ role }) => role)])].join(', ')],
  ])
  const notes: string[] = []
  let context: Role | 'questions' | 'note' | null = null
  /** A line that ends in the middle of an office, and what the office is up to there. */
  let goesOn: { readonly entry: Entry; readonly office: string } | null = null

  const mark = (line: number, as: string): void => {
    const before = read.get(line)
    if (!before?.split(', ').includes(as)) read.set(line, before ? `${before}, ${as}` : as)
  }
  const talkOfLast = (talk: string): boolean => {
    const last = people.at(-1)
    if (!last || last.talk !== null) return false
    people[people.length - 1] = { ...last, talk }
    return true
  }
  /** "Ada Lovelace" on one line, "Head of Engines," and "IOM" on the next; with empty lines between them where one stands before the name. */
  const officeOfLast = (entry: Entry, before: Entry | undefined): boolean => {
    const last = people.at(-1)
    const apart = before !== undefined && before.spaced && (alone.has(before) || before === goesOn?.entry)
    if (!last || (entry.spaced && !apart) || entry.form !== 'text') return false
    const begun = before !== undefined && before === goesOn?.entry ? goesOn.office : null
    if (begun === null && (last.person.position || last.person.affiliation)) return false
    if (entry.text.length > 200 || peopleIn(entry.text, ELSEWHERE).people.length > 0) return false
    const office = `${begun ?? ''} ${entry.text}`
    const fuller = readPerson(`${last.person.name}, ${office}`)
    if (!fuller?.sure) return false
    people[people.length - 1] = { ...last, person: fuller }
    goesOn = office.endsWith(',') ? { entry, office } : null
    return true
  }
  /** The same, where nothing but the office on the line below tells that a line is a name. */
  const namedAbove = (entry: Entry, below: Entry | undefined): boolean => {
    if ((entry.form !== 'text' && entry.form !== 'item') || below?.form !== 'text' || below.spaced || below.label)
      return false
    if (entry.text.length > 60 || below.text.length > 200 || readPerson(entry.text)?.name !== entry.text) return false
    const person =
      (isPosition(below.text) || isOrganisation(below.text)) && !readPerson(below.text)
        ? readPerson(`${entry.text}, ${below.text}`)
        : null
    if (!person?.sure) return false
    people.push({ person, role: fallbackRole(titleKind), talk: null })
    mark(entry.rows[0].number, fallbackRole(titleKind))
    mark(below.rows[0].number, 'office')
    return true
  }
  const markRows = (entry: Entry, as: string): void => {
    entry.rows.forEach((row, i) => {
      const quoted = TALK.test(row.text)
      mark(row.number, i === 0 ? (quoted ? `${as}, talk` : as) : quoted ? 'talk' : 'office')
    })
  }
  /** Lists of titles with a person behind each, by their shape. */
  const talks = new Set([...talksAmong(draft.body, FEWEST_TALKS), ...listedTalks])
  const spoken = spokenAmong(draft.body)
  /** Whoever has but a line of many: that makes no talk of the whole. */
  const inPart = new Set<Person>()
  /** A talk on a line of its own, above whoever gives it. */
  let above: string | null = null
  /** The shape of the list whose people were read last. */
  let list = ''
  const addPeople = (entry: Entry, text: string, as: Role | null, below?: Entry): boolean => {
    const first = spoken.get(entry)
    if (first) {
      people.push({ ...first, role: as ?? fallbackRole(titleKind) })
      markRows(entry, as ?? fallbackRole(titleKind))
      return true
    }
    const item = isItem(entry)
    const shape = item ? shapeOf(entry) : ''
    const { talk, rest } = takeTalk(text)
    const commas = entry.label ? isPlural(entry.text, entry.label.rest) : as !== null && facts !== undefined
    const among =
      talk !== null ||
      above !== null ||
      // "Ada Bee, Leeds:"
      (OPENS_QUOTE.test(below?.text ?? '') && readPerson(text)?.affiliation != null) ||
      (shape !== '' && shape === list && !talks.has(shape)) ||
      (alone.has(entry) && titleKind !== 'break')
    const found = peopleIn(rest, { role: as, commas, among, listed: item && talks.has(shape), item })
    const own = talk ?? found.talk ?? above ?? (item && found.title !== '' ? found.title : null)
    for (const { person, role } of found.people)
      people.push({ person, role: role ?? fallbackRole(titleKind), talk: found.people.length === 1 ? own : null })
    above = null
    if (found.people.length === 0) return false
    list = shape
    markRows(entry, people.at(-1)?.role ?? 'speaker')
    return true
  }

  if (facts) for (const { number } of draft.entry.rows.slice(1)) mark(number, 'cell')
  for (const [at, entry] of draft.body.entries()) {
    if (heard && at <= heard.at) {
      mark(entry.rows[0].number, at < heard.at ? 'office' : 'talk')
      continue
    }
    const { label } = entry
    if (label && isRole(label.of)) {
      // the column "Speaker" of a panel holds its panelists
      const of = entry.text === '' && label.of === 'speaker' ? fallbackRole(titleKind) : label.of
      const placed = label.rest === '' || addPeople(entry, label.rest, label.of)
      if (label.rest === '' && entry.text !== '')
        mark(entry.rows[0].number, `${label.of}s`.replace(/^(chair|moderator)s$/, '$1'))
      // people in a list below "Moderator: …" are not more moderators
      const leads = label.of === 'moderator' || label.of === 'chair'
      context = label.rest === '' ? of : !placed || leads ? null : facts ? of : context
    } else if (label?.of === 'questions') {
      context = 'questions'
      if (entry.text !== '') mark(entry.rows[0].number, 'questions')
      if (label.rest !== '') prompts.push(label.rest)
    } else if (label?.of === 'note') {
      context = label.rest === '' ? 'note' : null
      if (entry.text !== '') mark(entry.rows[0].number, 'note')
      if (label.rest !== '') notes.push(label.rest)
    } else if (label) context = null
    else if (context === 'note' && !entry.spaced) {
      notes.push(entry.text)
      mark(entry.rows[0].number, 'note')
    } else if (
      (context === 'questions' && entry.form === 'item') ||
      (entry.form === 'item' && isQuestion(entry.text) && !spoken.has(entry))
    ) {
      prompts.push(entry.text)
      entry.rows.forEach((row) => mark(row.number, 'question'))
    } else {
      const { talk, rest } = takeTalk(entry.text)
      const dashed = talks.has(DASHED) ? behindDash(entry) : NOBODY
      if (talk !== null && rest === '') {
        if (talkOfLast(talk)) mark(entry.rows[0].number, 'talk')
        else above = talk
      } else if (context === null && dashed.people.length > 0) {
        const said = dashed.people.length === 1 ? (takeTalk(dashed.talk).talk ?? dashed.talk) : null
        for (const person of dashed.people) inPart.add(person)
        people.push(...dashed.people.map((person) => ({ person, role: fallbackRole(titleKind), talk: said })))
        markRows(entry, fallbackRole(titleKind))
      } else if (officeOfLast(entry, draft.body[at - 1])) mark(entry.rows[0].number, 'office')
      else if (context === null && titleKind !== 'break' && namedAbove(entry, draft.body[at + 1])) continue
      else {
        const as = context === 'questions' || context === 'note' ? null : context
        addPeople(entry, untimed(entry), as, draft.body[at + 1])
      }
    }
  }
  const kind =
    facts?.kind ??
    (titleKind !== 'other'
      ? titleKind
      : people.some((each) => each.role === 'panelist')
        ? 'panel'
        : people.some((each) => each.role === 'moderator') && people.length > MOST_INTERVIEWED
          ? 'panel'
          : people.some((each) => each.role === 'speaker' && !inPart.has(each.person))
            ? 'talk'
            : 'other')
  return { title, kind, people, prompts, note: notes.length > 0 ? notes.join(' ') : null, read }
}
