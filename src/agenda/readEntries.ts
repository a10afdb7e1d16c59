import type { SegmentKind } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { findDates } from './findDates.ts'
import type { Line } from './line.ts'
import { plainText } from './plainText.ts'
import { isRole, readLabel, type Label } from './readLabel.ts'
import { readPerson } from './readPerson.ts'
import { takeTiming } from './takeTiming.ts'
import type { Timing } from './timing.ts'
import { wholeTiming } from './wholeTiming.ts'

export type Marker = 'none' | 'bullet' | 'number' | 'roman' | 'letter'

/** A line that means something, with the lines that carry it on, stripped of its marks. */
export type Entry = {
  readonly form: 'heading' | 'item' | 'row' | 'text' | 'rule'
  /** A heading's level from 1; how far an item is indented; otherwise 0. */
  readonly level: number
  readonly marker: Marker
  /** What its number or letter counts to; `null`: it has none. */
  readonly ordinal: number | null
  /** How many characters it is set in. */
  readonly indent: number
  /** Its lines as plain text; the second and later ones are the rest of a list item. */
  readonly rows: readonly [Line, ...Line[]]
  /** All rows in one. */
  readonly text: string
  /** What it announces, where it begins with a label or is one. */
  readonly label: Label | null
  /** An empty line stands before it. */
  readonly spaced: boolean
  /** Of a table's row: its cells, also the empty ones, as plain text with `\n` where a cell breaks its line. */
  readonly cells?: readonly string[]
  /** Of a row whose columns have names: what they say beyond its text. */
  readonly facts?: Facts
}
/** What the columns of a table say about a segment. */
export type Facts = {
  readonly timing: Timing | null
  readonly kind: SegmentKind | null
  /** In minutes. */
  readonly shortest: number | null
  readonly ringFenced: boolean
}

/** Beyond this a line is prose; the rest of it is not looked at. */
const LONGEST_LINE = 2000
/** So long is a line that was broken because it was full. */
const BROKEN = 55
/** A list item that goes on for longer is none. */
const MOST_ROWS = 12
const MARKER =
  /^(?:([-*+◦‣·–~])\s+(?:\[[ x]\]\s+)?|([•●○■□▪▫◆◇❖☐☑☒✓✔➢➤\u2010\uE000-\uF8FF])\s*|(?:top|item|punkt|point|punto)\s(\d{1,3})[.:)]?\s+|\(?(?:(\d{1,4})(?:[.)/]|(?<=^\d{1,2}):|[º°ª][.)]?)[-–]?|([ivxlc]{1,6}|[a-z])[.)])\s+)(?=\S)/i
/** "1 Welcome", "1 / to adopt": with nothing or a mark apart behind the number, numbering where such lines count. */
const BARE_NUMBER = cased`^(\d{1,2})\s+(?:(?=["“„«]?\p{Lu})|[/|–—-]\s+(?=["“„«]?\p{L}))`
/** "6.1 Plan No. 33", below 6. */
const DECIMAL = /^(\d{1,2})\.(\d{1,2})[.)]?\s+(?:[-–—]\s+)?(?=\P{N})/u
/** "2.a. Roll call", below 2. */
const LETTER_BELOW = /^(\d{1,2})\.?\s?([a-z])[.)]\s+(?=\P{N})/u
/** "A.2 Matters", "X. Procedure" */
const LETTERED = /^([A-Z])(?:\.?(\d)[.)]?|[.)])\s+(?=\S)/
/** "A. Bee (Leeds), On rivers": an initial, and no letter that counts. */
const INITIALED = cased`^\p{Lu}\.\s\p{Lu}\p{Ll}[\p{L}'’-]+\s\([^()]{2,60}\)[,:]\s`
/** What may follow the figure of a day. */
const BEFORE_MONTH =
  /^(?:(?:[-–]|und|et|y)\s?\d{1,2}\.?\s)?(?:jan|jän|feb|fév|mar|mär|apr|abr|avr|ma[iy]|ju[nli]|aug|aoû|ago|sep|o[ck]t|nov|de[cz]|déc|dic|ene)/i
/** So many lines that count on are a numbered list. */
const FEWEST_COUNTED = 3
/** "-- Break --" */
const DASHED = /^(?:[-–—=~*]{2,}|[–—])\s*(\S.*?\S)\s*(?:[-–—=~*]{2,}|[–—])$/
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** What Roman figures in small letters count to. */
export const romanValue = (letters: string): number =>
  [...letters].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0
    return (ROMAN[letters.charAt(at + 1)] ?? 0) > value ? sum - value : sum + value
  }, 0)

/** "== Schedule ==", as MediaWiki and plain mails write a heading. */
const WIKI_HEADING = /^(={1,6})\s*([^=\s].{0,200}?)\s*\1$/
const isRule = (text: string): boolean => /^[-*_=\s]{3,}$/.test(text)

/** "Page 1 of 2" */
const PAGE = /^(?:page|seite|página)\s\d{1,3}(?:\s(?:of|von|sur|de)\s\d{1,3})?$|^\d{1,2}\s?\/\s?\d{1,2}$/i
/** "Programme – version 4          page 1/2" */
const FOOT = /\s{2}(?:page|seite|página|pág\.|p\.)\s?\d{1,3}(?:\s?(?:\/|of|von|sur|de)\s?\d{1,3})?$/i
const LONGEST_FOOT = 24
const isPage = (text: string): boolean => PAGE.test(text) || FOOT.test(text.slice(-LONGEST_FOOT))
/** "A G E N D A", "M A Y 1 6" */
const SPREAD = cased`^(?:\p{Lu}\s){3,40}\p{Lu}(?:\s(?:\d+|(?:\p{Lu}\s){1,20}\p{Lu})){0,4}$`
const closedUp = (text: string): string =>
  SPREAD.test(text) ? text.replace(/(?<=(?<!\p{L})\p{Lu})\s(?=\p{Lu}(?!\p{L}))/gu, '') : text

const BEGINS_WITH_TIME = /^\(?(?:[01]?\d|2[0-4])\s?(?:[:.h]\s?[0-5]\d|[ap]\.?m\b|uhr\b)/i
/** Ends so that more must come. */
const GOES_ON = caseless`(?:[,;:(“«„&/–—-]|\s(?:and|or|of|the|for|in|to|with|on|a|et|de|des|du|la|le|les|und|der|die|das|von|für|mit|im|y|del|el|en|para))\s*$`
/** Ends so that others must be named. */
const LISTS = cased`(?:\p{L}[*_]{0,3},|\)[,;]|;|\s(?:and|et|und|y|&))\s*$`
/** Ends within a bracket or quotes that the next line closes. */
const BREAKS: readonly (readonly [RegExp, RegExp])[] = [
  [/\([^()]*$/, /^[^()]*\)/],
  [/“[^“”]*$/, /^[^“”]*”/],
  [/«[^«»]*$/, /^[^«»]*»/],
]
const isBroken = (before: string, words: string): boolean =>
  BREAKS.some(([opened, closed]) => opened.test(before) && closed.test(words))
/** Where lines are longer, nobody breaks them by hand. */
const WIDEST = 130

/** "9:00 Opening          Ada Bee": whoever speaks stands at the right. */
const setRight = (text: string): string => {
  if (!BEGINS_WITH_TIME.test(text)) return text
  const [, timed = '', person = ''] = /^(.*\S)\s{4,}(\S.{3,60})$/.exec(text) ?? []
  return person !== '' && readPerson(person) !== null ? `${timed} – ${person}` : text
}

/** The lines that count one, two, three by what `count` finds at their beginning. */
const countedAmong = (lines: readonly Line[], count: (text: string) => number | null): ReadonlySet<Line> => {
  const counted: Line[] = []
  for (const line of lines) if (!line.cells && count(line.text.trim()) === counted.length + 1) counted.push(line)
  return new Set(counted.length < FEWEST_COUNTED ? [] : counted)
}
const bareNumber = (text: string): number | null => {
  const figures = BARE_NUMBER.exec(text)?.[1]
  return figures === undefined ? null : Number(figures)
}
const capital = (text: string): number | null => {
  const [, letter, below] = LETTERED.exec(text) ?? []
  return letter === undefined || below !== undefined ? null : letter.charCodeAt(0) - 64
}

/** So many wider gaps tell that the narrow ones part lines and not paragraphs. */
const FEWEST_WIDE = 3
/** The empty lines that stand behind each line of a text whose lines were all parted, such as that of a PDF; 0: they were not. */
const partedBy = (lines: readonly Line[]): number => {
  const gaps = new Map<number, number>()
  let [gap, all] = [0, -1]
  for (const { text, cells } of lines) {
    if (cells) return 0
    if (text.trim() === '') gap += 1
    else {
      if (all >= 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
      ;[gap, all] = [0, all + 1]
    }
  }
  const narrow = gaps.get(1) ?? 0
  const wide = all - narrow - (gaps.get(0) ?? 0)
  return !gaps.has(0) && narrow >= wide && wide >= FEWEST_WIDE ? 1 : 0
}

/** No text is broken into narrower lines. */
const NARROWEST = 50
/** How wide a text is that was broken into lines; `Infinity` where it was not. */
const widthOf = (lines: readonly Line[]): number => {
  const width = lines.reduce((most, { text, cells }) => (cells ? most : Math.max(most, text.trimEnd().length)), 0)
  return width > WIDEST || width < NARROWEST ? Number.POSITIVE_INFINITY : width
}

/**
 * Whether a line goes on with the one before it: after a comma or a hard break, or set in below a list item, unless it
 * plainly is another statement: a label, a time, a person below what is no person, a new line below a short one.
 */
const carriesOn = (last: Entry, indent: number, words: string, before: string, width: number): boolean => {
  if (last.rows.length >= MOST_ROWS || BEGINS_WITH_TIME.test(words)) return false
  if (last.form === 'text' && isBroken(before, words)) return true
  // names that fill their line go on in the next
  const named = last.label && isRole(last.label.of) && last.label.rest !== '' && !wholeTiming(last.label.rest)
  if (last.form === 'text' && named && !readLabel(words) && takeTiming(words) === null) {
    if (before.trimEnd().length + 1 + (words.split(' ', 1)[0]?.length ?? 0) > width) return true
  } else if (last.form === 'text' && readLabel(words)) return false
  if (last.form === 'text') return LISTS.test(before) && /^\P{N}/u.test(words)
  if (last.form !== 'item') return false
  if (/,\s*$|\s\s$|\\$/.test(before)) return true
  // a list whose items were broken at the edge of a page
  if (indent === last.level && before.length > BROKEN && /^\p{Ll}/u.test(words) && !/[.:;!?]\s*$/.test(before))
    return true
  if (indent <= last.level || readLabel(words)) return false
  const full = before.trimEnd().length + 1 + (words.split(' ', 1)[0]?.length ?? 0) > width
  const broken = full || GOES_ON.test(before) || /^["'“„«(]?\p{Ll}/u.test(words)
  return broken && !readPerson(words)?.sure
}

/** A plain line of words. */
export const lineEntry = (number: number, text: string, spaced: boolean): Entry => ({
  form: 'text',
  level: 0,
  marker: 'none',
  ordinal: null,
  indent: 0,
  rows: [{ number, text }],
  text,
  label: readLabel(text),
  spaced,
})

/** "Chair | Ada Bee": the name of a row, and whoever it names. */
const namesLead = ([first = '', second = '', ...more]: readonly string[]): boolean => {
  const label = readLabel(first)
  return (
    more.length === 0 &&
    label?.rest === '' &&
    (label.of === 'chair' || label.of === 'moderator') &&
    readPerson(second) !== null
  )
}

/** The lines of a cell, without their marks. */
const plainCell = (cell: string): string =>
  cell
    .split(/\n|<br\s?\/?>/i)
    .map(plainText)
    .filter((line) => line !== '')
    .join('\n')

/** "Item 1 (2 min)": where nothing but a time stands behind a word with a number, they are the title. */
const isTitled = (figures: string | undefined, rest: string): boolean => {
  const taken = figures === undefined ? null : takeTiming(rest)
  return taken !== null && !/\p{L}/u.test(taken.rest)
}

/**
 * The lines of a document as headings, list items, table rows and plain lines.
 * A letter counts as numbering only in its sequence, so that "J. Smith" stays a name.
 */
export const readEntries = (lines: readonly Line[]): readonly Entry[] => {
  const entries: Entry[] = []
  let spaced = true
  const parted = partedBy(lines)
  let empty = 0
  let [roman, letter] = [0, 0]
  const width = widthOf(lines)
  const wiki = lines.filter(({ text }) => WIKI_HEADING.test(text.trim())).length > 2

  const bare = countedAmong(lines, bareNumber)
  const lettered = countedAmong(lines, capital).size > 0
  /** By how far it is set in, what the last number of a list was, and what it counted. */
  const counts = new Map<number, { readonly written: number; readonly ordinal: number }>()

  type Marked = { readonly marker: Marker; readonly ordinal: number | null; readonly rest: string }
  /** "1." may stand before each item: then they count by themselves. */
  const counted = (marked: Marked, indent: number): Marked => {
    if (marked.marker !== 'number' || marked.ordinal === null) return marked
    const written = marked.ordinal
    const last = counts.get(indent)
    const ordinal = written === 1 && last?.written === 1 ? last.ordinal + 1 : written
    for (const deeper of counts.keys()) if (deeper > indent) counts.delete(deeper)
    counts.set(indent, { written, ordinal })
    return { ...marked, ordinal }
  }
  /** What is numbered in a way that only its neighbours tell. */
  const takeCounted = (text: string, line: Line, indent: number): (Marked & { readonly deeper: number }) | null => {
    const [, whole, part] = DECIMAL.exec(text) ?? []
    const above = counts.get(indent)?.written
    if (whole !== undefined && part !== undefined && Number(whole) === above && Number(part) === Number(part.charAt(0)))
      return { marker: 'number', ordinal: Number(part), rest: text.replace(DECIMAL, ''), deeper: 2 }
    const [, over, letterBelow] = LETTER_BELOW.exec(text) ?? []
    if (letterBelow !== undefined && Number(over) === above)
      return {
        marker: 'letter',
        ordinal: letterBelow.charCodeAt(0) - 96,
        rest: text.replace(LETTER_BELOW, ''),
        deeper: 2,
      }
    const ordinal = bare.has(line) ? bareNumber(text) : null
    return ordinal === null
      ? null
      : { ...counted({ marker: 'number', ordinal, rest: text.replace(BARE_NUMBER, '') }, indent), deeper: 0 }
  }
  /** A letter out of its sequence, where there is one: "X. Procedure" below F. */
  const takeLetter = (text: string): Marked | null =>
    lettered && LETTERED.test(text) && readPerson(text) === null
      ? { marker: 'letter', ordinal: capital(text), rest: text.replace(LETTERED, '') }
      : null

  const takeMarker = (text: string): Marked => {
    const match = INITIALED.test(text) && readPerson(text) ? null : MARKER.exec(text)
    if (!match) return takeLetter(text) ?? { marker: 'none', ordinal: null, rest: text }
    const rest = text.slice(match[0].length)
    if (match[1] ?? match[2]) {
      // "* TOP 1: …", "- 2. …"
      const within = MARKER.exec(rest)
      const figures = within?.[3] ?? within?.[4]
      return within && figures !== undefined && !isTitled(within[3], rest.slice(within[0].length))
        ? { marker: 'bullet', ordinal: Number(figures), rest: rest.slice(within[0].length) }
        : { marker: 'bullet', ordinal: null, rest: rest.replace(DASHED, '$1') }
    }
    if (isTitled(match[3], rest)) return { marker: 'none', ordinal: null, rest: text }
    const figure = match[3] ?? match[4]
    // "3. - 4. Dezember 2001"
    if (match[4] && BEFORE_MONTH.test(rest) && findDates(text)[0]?.index === 0)
      return { marker: 'none', ordinal: null, rest: text }
    if (figure) return { marker: 'number', ordinal: Number(figure), rest }
    const letters = (match[5] ?? '').toLowerCase()
    const place = letters.length === 1 ? letters.charCodeAt(0) - 96 : 0
    if (place > 0 && (place === letter + 1 || place === 1)) {
      letter = place
      return { marker: 'letter', ordinal: place, rest }
    }
    const value = romanValue(letters)
    if (value === 1 || value === roman + 1) {
      ;[roman, letter] = [value, 0]
      return { marker: 'roman', ordinal: value, rest }
    }
    return takeLetter(text) ?? { marker: 'none', ordinal: null, rest: text }
  }

  const addRow = (number: number, written: readonly string[]): void => {
    const cells = written.map((cell) => plainCell(cell.slice(0, LONGEST_LINE)))
    const numbered = takeMarker(`${(cells.find((cell) => cell !== '') ?? '').replace(/[.)]$/, '')}. -`)
    const filled = cells.filter((cell) => cell !== '').slice(numbered.marker === 'none' ? 0 : 1)
    const text = filled
      .map((cell) => cell.split('\n', 1)[0] ?? '')
      .join(namesLead(filled) ? ': ' : ' | ')
      .replaceAll(': | ', ': ')
    if (text === '') return
    const form = filled.length > 1 || numbered.marker !== 'none' ? 'row' : 'text'
    entries.push({
      ...lineEntry(number, text, spaced),
      form,
      marker: numbered.marker,
      ordinal: numbered.ordinal,
      cells,
    })
  }

  for (const [at, { number, text: source, cells: row }] of lines.entries()) {
    const text = source.slice(0, LONGEST_LINE).trimEnd()
    const trimmed = text.trimStart()
    const indent = text.length - trimmed.length
    const last = entries.at(-1)
    if ((trimmed === '' || isPage(trimmed)) && !row) {
      empty += 1
      spaced ||= empty > parted
      continue
    }
    const add = (
      form: Entry['form'],
      level: number,
      words: string,
      { marker, ordinal }: Pick<Entry, 'marker' | 'ordinal'> = { marker: 'none', ordinal: null },
    ): void => {
      if (words === '' && form !== 'rule') return
      entries.push({ ...lineEntry(number, words, spaced), form, level, marker, ordinal, indent })
    }
    if (row) addRow(number, row)
    else if (WIKI_HEADING.test(trimmed)) {
      const [, signs = '', words = ''] = WIKI_HEADING.exec(trimmed) ?? []
      const marked = takeMarker(plainText(words))
      add('heading', signs.length, marked.rest, marked)
    } else if (isRule(trimmed)) {
      if (last?.form === 'text' && !spaced && /^(?:=+|-+)$/.test(trimmed)) {
        entries[entries.length - 1] = { ...last, form: 'heading', level: trimmed.startsWith('=') ? 1 : 2 }
      } else add('rule', 0, '')
    } else if (!wiki && /^#{1,6}\s/.test(trimmed)) {
      const level = trimmed.search(/[^#]/)
      const marked = takeMarker(plainText(trimmed.slice(level)).replace(/\s#+$/, ''))
      add('heading', level, marked.rest, marked)
    } else {
      const own = takeCounted(trimmed, lines[at] ?? { number, text }, indent)
      const unwiki = wiki ? trimmed.replace(/^[#*]+(?=\s?[^#*\s])\s?/, '- ') : trimmed
      // "(in charge of Agenda" above "21) and …"
      const goesOn = last !== undefined && !spaced && isBroken(lines[at - 1]?.text ?? '', trimmed)
      const marked: Marked = goesOn
        ? { marker: 'none', ordinal: null, rest: trimmed }
        : (own ?? counted(takeMarker(unwiki), indent))
      const words = plainText(closedUp(setRight(marked.rest)))
      if (marked.marker !== 'none') add('item', indent + (own?.deeper ?? 0), words, marked)
      else if (last && !spaced && carriesOn(last, indent, words, lines[at - 1]?.text ?? '', width)) {
        entries[entries.length - 1] = {
          ...last,
          rows: [...last.rows, { number, text: words }],
          text: `${last.text} ${words}`,
        }
      } else add('text', 0, words)
    }
    spaced = false
    empty = 0
  }
  return entries
}
