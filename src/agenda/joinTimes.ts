import { caseless } from './caseless.ts'
import { areColumns } from './columns.ts'
import type { Entry } from './readEntries.ts'
import { findDates } from './findDates.ts'
import { kindOf } from './kindOf.ts'
import { isRole, readLabel, type Label } from './readLabel.ts'
import { isPosition, readPerson } from './readPerson.ts'
import { takeTiming } from './takeTiming.ts'
import type { Timing } from './timing.ts'
import { wholeLength, wholeTiming } from './wholeTiming.ts'

/** This many lines with nothing but a number are the first column of a table that was copied cell by cell. */
const FEWEST_ROWS = 3
const LONGEST_TITLE = 150
/** A title that is longer is no sentence. */
const LONGEST_BARE = 260
const LONGEST_TIME = 40
const LONGEST_DATE = 80
/** A row of such a table has so many cells at most, each on its line. */
const MOST_CELLS = 10
/** A labelled time tells of a title that is so many lines above it at most. */
const FARTHEST = 20

const isTime = ({ text, form, cells }: Entry): boolean => {
  const taken = !cells && form !== 'rule' && text.length < LONGEST_TIME ? takeTiming(text) : null
  return taken !== null && !/[\p{L}\d]/u.test(taken.rest)
}
/** "1 h (3 x 20 min)" is an hour. */
const bare = (time: string): string => time.replace(/\s*\([^()]*\)$/, '')
/** "Time: 10:00 – 10:30" on a line of its own. */
const isLabelledTime = ({ label }: Entry): boolean =>
  (label?.of === 'when' || label?.of === 'length') &&
  label.rest.length < LONGEST_TIME &&
  wholeTiming(bare(label.rest)) !== null
const isNumber = ({ text, form, cells }: Entry): boolean => !cells && form === 'text' && /^\d{1,3}[.)]?$/.test(text)

/** "(about 10 min)", alone on its line: how long what stands above it takes. */
const isAside = (entry: Entry): boolean =>
  /^\([^()]+\)$/.test(entry.text) && isTime(entry) && takeTiming(entry.text)?.timing.start === null

/** These tell of the whole event. */
const PLACED: readonly (Label['of'] | undefined)[] = ['where', 'agenda', 'when', 'length', 'columns', 'note', 'matter']
/** Who is to register, and when people do. */
const REGISTRATION = /^(?:anmeldung|inscriptions?|inscripci(?:ón|ones))$/i
/** "Time Witness" */
const namesColumns = (text: string): boolean => text.includes(' ') && areColumns(text.split(' '))
const isTitle = ({ text, form, label, facts }: Entry): boolean =>
  !facts &&
  form !== 'rule' &&
  (text.length < LONGEST_TITLE || (text.length < LONGEST_BARE && /[^.!?]$/.test(text))) &&
  (!PLACED.includes(label?.of) || REGISTRATION.test(text)) &&
  findDates(text).length === 0 &&
  takeTiming(text) === null &&
  !namesColumns(text)

const joined = (title: Entry, time: Entry): Entry => ({
  ...title,
  label: title.label?.of === 'matter' ? null : title.label,
  rows: [...title.rows, ...time.rows],
  text: `${time.label ? bare(time.label.rest) : time.text} | ${title.text}`,
})

/** A table copied cell by cell: number, title, time, whoever is responsible, each on a line. The time joins the title. */
const joinRows = (entries: readonly Entry[]): readonly Entry[] => {
  const numbers = entries.flatMap((entry, i) => (isNumber(entry) ? [i] : []))
  const rows = numbers.map((from, i) => ({
    ordinal: Number.parseInt(entries[from]?.text ?? '', 10),
    cells: entries.slice(from + 1, numbers[i + 1]),
  }))
  return [
    ...entries.slice(0, numbers[0]),
    ...rows.flatMap(({ ordinal, cells: [title, ...cells] }) => {
      if (!title) return []
      const time = cells.find(isTime)
      const row: Entry = { ...title, form: 'row', level: 0, marker: 'number', ordinal }
      return [time ? joined(row, time) : row, ...cells.filter((cell) => cell !== time)]
    }),
  ]
}

/** "Opening remarks" is a title as well as a label. */
const isRoleLine = ({ label, text }: Entry): boolean =>
  isRole(label?.of) && (label?.rest !== '' || kindOf(text) === 'other')

/** Whether a time rather belongs to the line above it (positive) than to the line below it (negative). */
const leaning = (
  isPart: (entry: Entry) => boolean,
  before: Entry | undefined,
  time: Entry,
  after: Entry | undefined,
): number => {
  // set in below what it tells of
  const nested = (entry: Entry): boolean => time.form === 'item' && entry.form === 'item' && time.indent > entry.indent
  if (before && isPart(before) && nested(before)) return 2
  if (before && isPart(before) && isAside(time) && !time.spaced) return 2
  if (!before || !isPart(before)) return after && isPart(after) ? -1 : 0
  if (!after || !isPart(after)) return 1
  const says = (entry: Entry): number =>
    (kindOf(entry.text) === 'other' ? 0 : 1) +
    (entry.form === 'heading' ? 1 : 0) -
    (readPerson(entry.text)?.sure || isRoleLine(entry) ? 1 : 0)
  const gap = Number(after.spaced) - Number(time.spaced)
  return 2 * gap + says(before) - says(after)
}

/**
 * Where a time stands on a line of its own, it joins its title: in a table copied cell by cell, on the line below it, or
 * above it if more of the times in the document look like that.
 */
export const joinTimes = (entries: readonly Entry[]): readonly Entry[] => {
  const numbers = entries.flatMap((entry, i) => (isNumber(entry) ? [i] : []))
  const rows = numbers.filter((from, i) =>
    entries.slice(from + 1, Math.min(from + MOST_CELLS, numbers[i + 1] ?? entries.length)).some(isTime),
  )
  // others are the numbers of pages
  if (numbers.length >= FEWEST_ROWS && rows.length * 2 >= numbers.length) return joinRows(entries)
  return joinLoneTimes(joinLengthsOfPeople(joinListedLengths(joinLabelledTimes(entries))))
}

/** A date, not a sentence that names one. */
const isDated = (entry: Entry | undefined): boolean =>
  entry !== undefined &&
  entry.text.length < LONGEST_DATE &&
  !/[.!?]$/.test(entry.text) &&
  findDates(entry.text).length > 0

/** The nearest line above that a labelled time can tell of: a heading, or an item or a paragraph that is not set in further. */
const ownerOf = (entries: readonly Entry[], time: number): number => {
  const indent = entries[time]?.indent ?? 0
  let paragraph = -1
  for (let i = time - 1; i >= Math.max(0, time - FARTHEST); i -= 1) {
    const entry = entries[i]
    if (!entry) break
    if (isLabelledTime(entry) || (entry.form === 'text' && isDated(entry))) break
    const begins = entry.form === 'heading' || (entry.form === 'item' && entry.indent <= indent) || entry.form === 'row'
    if (begins && isTitle(entry)) return i
    const above = entry.form === 'text' && (entry.spaced || i === 0 || i === time - 1) && entry.indent <= indent
    if (
      paragraph < 0 &&
      above &&
      isTitle(entry) &&
      (entry.label === null || (entry.label.rest === '' && !isRoleLine(entry)))
    ) {
      if (i === time - 1 && entry.spaced) return i
      paragraph = i
    }
  }
  return paragraph
}

/** "Estimated time: 5 minutes" joins the title above it, if the document says so more than once. */
const joinLabelledTimes = (entries: readonly Entry[]): readonly Entry[] => {
  if (entries.filter(isLabelledTime).length < 2) return entries
  const out: (Entry | null)[] = [...entries]
  entries.forEach((entry, i) => {
    const owner = isLabelledTime(entry) ? ownerOf(entries, i) : -1
    const title = out[owner]
    if (!title) return
    out[owner] = joined(title, entry)
    out[i] = null
  })
  return out.filter((entry) => entry !== null)
}

/** "15 minutes + 10 minutes for Q&A" as an item: how long what it is listed below takes. */
const lengthSaid = ({ form, text, label, cells }: Entry): Timing | null => {
  const said = label === null ? text : label.of === 'length' ? label.rest : ''
  const timing = (form === 'item' || form === 'text') && !cells && said.length < LONGEST_TIME ? wholeLength(said) : null
  // "9 h 30" is a time of day
  return timing && wholeTiming(said)?.start == null ? timing : null
}

/** The heading, the item or the line at the head of the list that an item stands below. */
const listedBelow = (entries: readonly Entry[], item: number): number => {
  const { indent = 0, form = 'item' } = entries[item] ?? {}
  for (let i = item - 1; i >= Math.max(0, item - FARTHEST); i -= 1) {
    const entry = entries[i]
    if (!entry || entry.form === 'rule' || entry.form === 'row' || lengthSaid(entry)) break
    if (entry.form === 'item' && entry.indent >= indent) continue
    // a plain line tells of the heading above it and of nothing else
    if (form === 'text' && entry.form === 'text') continue
    if (form === 'text' && entry.form !== 'heading') break
    return isTitle(entry) && (entry.label === null || isRole(entry.label.of)) ? i : -1
  }
  return -1
}

/** A length in the list below a title joins it, if the document says so more than once. */
const joinListedLengths = (entries: readonly Entry[]): readonly Entry[] => {
  const lengths = entries.map(lengthSaid)
  // each above its title
  if (lengths.every((length, i) => length === null || entries[i + 1]?.form === 'heading')) return entries
  const owners = lengths.map((length, i) => (length ? listedBelow(entries, i) : -1))
  if (owners.filter((owner) => owner >= 0).length < 2) return entries
  const out: (Entry | null)[] = [...entries]
  owners.forEach((owner, i) => {
    const [title, item, length] = [out[owner], entries[i], lengths[i]]
    if (!title || !item || !length) return
    out[owner] = { ...title, rows: [...title.rows, ...item.rows], text: `${length.minutes ?? 0} min | ${title.text}` }
    out[i] = null
  })
  return out.filter((entry) => entry !== null)
}

const AND = /\s(?:and|et|und|y|&)\s|,\s/
/** "Ada Bee and Luc Noir", "Treasurer: Ada Bee" */
const saysWho = (text: string): boolean => {
  const [, post = '', named = ''] = /^([^:]{3,40}):\s(.+)$/.exec(text) ?? []
  if (isRole(readLabel(text)?.of) || isPosition(post)) return readPerson(named) !== null
  return readPerson(text)?.sure === true || text.split(AND).every((name) => readPerson(name) !== null)
}

/**
 * The one length in the list below an item that has none joins that, where who speaks stands beside it: "- Treasurer: Ada
 * Bee (15 min)" alone below "4. Accounts", "- Authors, 20 min" among others below each talk.
 */
const joinLengthsOfPeople = (entries: readonly Entry[]): readonly Entry[] => {
  const lengths = entries.map(({ form, text }) => (form === 'item' ? takeTiming(text) : null))
  const listOf = ({ marker, level }: Entry): string => `${marker} ${level}`
  const lists = entries.flatMap((entry, i) => (lengths[i] ? [listOf(entry)] : []))
  // one alone is no rule
  const timed = new Set(lists.filter((list, i) => lists.indexOf(list) < i))
  const found = entries.flatMap((owner, i) => {
    if (owner.form !== 'item' || lengths[i]) return []
    const isPart = ({ form, level, marker }: Entry): boolean =>
      form === 'item' &&
      (level > owner.level || (level === owner.level && marker === 'bullet' && owner.ordinal !== null))
    let end = i + 1
    for (let entry = entries[end]; entry && isPart(entry) && end - i <= MOST_CELLS + 1; entry = entries[end]) end += 1
    const parts = lengths.slice(i + 1, end)
    const at = parts.findIndex((part) => part !== null)
    const { timing, rest = '' } = parts[at] ?? {}
    if (timing?.minutes == null || timing.start !== null || parts.filter((part) => part !== null).length > 1) return []
    const many = parts.length > 1
    const fits = many ? parts.length <= MOST_CELLS : owner.ordinal !== null && timed.has(listOf(owner))
    return fits ? [{ i, at: i + 1 + at, minutes: timing.minutes, rest, many, who: saysWho(rest) }] : []
  })
  const often = found.filter(({ many }) => many)
  const isRule = often.length > 1 && often.filter(({ who }) => who).length * 2 >= often.length
  const out = [...entries]
  for (const { i, at, minutes, rest, many, who } of found) {
    const [owner, part] = [entries[i], entries[at]]
    if (!owner || !part || !(many ? isRule : who)) continue
    out[i] = { ...owner, text: `${minutes} min | ${owner.text}` }
    out[at] = { ...part, text: rest, label: readLabel(rest) }
  }
  return out
}

/** So many times with a place behind them do not tell of what stands before them. */
const FEWEST_PLACES = 2
/** "Main hall", "Lindenplatz 3" */
const WHERE = caseless`^(?:\p{L}*room|\p{L}*hall|salle|\p{L}*saal|raum|hörsaal|sala|salón|auditorium|auditorio|aula|foyer)(?!\p{L}).{0,60}$|^.{0,80}(?:street|road|avenue|straße|str\.|platz|lane),?\s\d{1,4}\s?[a-z]?$|(?:rue|quai|calle|avenida|c/)\s.*\d`

/** Whether a line between a time and its title says where: it looks so, or stands below other times as well. */
const wheresAmong = (entries: readonly Entry[], times: readonly boolean[]): ((at: number) => boolean) => {
  const below = entries.flatMap(({ text }, i) => (times[i - 1] ? [text] : []))
  return (at) => {
    const [entry, next] = [entries[at], entries[at + 1]]
    if (!entry || !next || entry.form !== 'text' || !isTitle(next) || next.spaced) return false
    if (entry.label?.of === 'where') return true
    const often = below.indexOf(entry.text) < below.lastIndexOf(entry.text)
    if (/^\p{Ll}/u.test(next.text)) return false
    return kindOf(entry.text) === 'other' && (often || WHERE.test(entry.text)) && !readPerson(next.text)?.sure
  }
}

const joinLoneTimes = (entries: readonly Entry[]): readonly Entry[] => {
  const asides = entries.filter(isAside).length
  // among times of day such a length is one of a part
  const clocked = entries.filter(isTime).length - asides > 1
  const all = entries.map((entry) => isTime(entry) && !(clocked && isAside(entry)))
  const fewest = all.filter(Boolean).length > FEWEST_ROWS
  // right below one date it is the time of the whole, unless a title comes right behind it, as behind many others
  const days = entries.filter((entry, i) => all[i + 1] === true && isDated(entry)).length
  const lone = entries.map((entry, i) => {
    const [title, next] = [entries[i + 1], entries[i + 2]]
    const first = fewest && entry.spaced && title !== undefined && isTitle(title) && next !== undefined && all[i + 2]
    return all[i] === true && (first || days > 1 || !isDated(entries[i - 1]))
  })
  const spans = entries.map((entry, i) => (lone[i] ? (takeTiming(entry.text)?.timing ?? null) : null))
  // a range that holds most of the others is the time of the whole as well
  const holds = (span: Timing | null): number => {
    const [start, end] = [span?.start, span?.end]
    if (!start || !end) return 0
    return spans.filter((other) => other?.start && other !== span && other.start >= start && other.start < end).length
  }
  const times = lone.map((is, i) => is && holds(spans[i] ?? null) < Math.max(2, lone.filter(Boolean).length / 2))
  if (!times.includes(true)) return entries
  // a title above the whole is no title of a part
  const top = entries.filter(({ form, level }) => form === 'heading' && level === 1)
  const isPart = (entry: Entry): boolean => isTitle(entry) && (top.length > 1 || entry !== top[0])
  const isWhere = wheresAmong(entries, times)
  const isBeside = (at: number): boolean => entries[at] !== undefined && isPart(entries[at])
  // where nothing can be a title before the first of them, or behind the last, they all stand on its other side
  const [before, behind] = [isBeside(times.indexOf(true) - 1), isBeside(times.lastIndexOf(true) + 1)]
  const leans = entries.reduce(
    (sum, entry, i) => sum + (times[i] ? leaning(isPart, entries[i - 1], entry, entries[i + 1]) : 0),
    0,
  )
  const below =
    times.filter(Boolean).length > 1 &&
    times.filter((is, i) => is && isWhere(i + 1)).length < FEWEST_PLACES &&
    (before === behind ? leans > 0 : before)
  const titles = new Map<number, Entry>()
  const joinedTimes = new Set<number>()
  times.forEach((is, time) => {
    const beside = time + (below ? -1 : 1)
    const at = !below && isWhere(beside) && !times[beside + 1] ? beside + 1 : beside
    const [title, entry] = [entries[at], entries[time]]
    if (!is || times[beside] || !title || !entry || !isPart(title)) return
    titles.set(at, entry)
    joinedTimes.add(time)
  })
  return entries.flatMap((entry, i) => {
    const time = titles.get(i)
    return time ? [joined(entry, time)] : joinedTimes.has(i) ? [] : [entry]
  })
}
