import { minutesOf } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { clockTimesAt } from './clockTimesAt.ts'
import { findDates } from './findDates.ts'
import type { Line } from './line.ts'
import { plainText } from './plainText.ts'
import { romanValue } from './readEntries.ts'
import { isRole, readLabel } from './readLabel.ts'
import { takeTiming } from './takeTiming.ts'
import { wholeTiming } from './wholeTiming.ts'
import { MAYBE_TIME } from './withinReach.ts'

/** Fewer segments than these in one line may be a sentence. */
const FEWEST = 3
const SHORTEST_LINE = 40
const LONGEST_LINE = 4_000
const MOST_WORDS = 16
/** More lines with many times are no programmes of one line each. */
const MOST_LINES = 100
/** These part nothing else. */
const BULLETS = /[•►▪●]/
const SEPARATORS = [/\s*[|•►▪●]\s*/, /\s*;\s+/, /\s+[/·]\s+/, /\s+[–—]\s+(?=\d)/, /,\s+(?=\S)/]

const isTitle = (text: string, most = MOST_WORDS): boolean => {
  const words = text.replace(/^[\s:,;|.–—-]+/, '')
  return /^["'“«„]?(?:\p{Lu}|\d)/u.test(words) && words.split(' ').length <= most
}

/** Pieces of which each is a title with its time. */
const bySeparator = (text: string): readonly string[] | null => {
  for (const separator of SEPARATORS) {
    const pieces = text.split(separator).filter((piece) => piece.trim() !== '')
    const timed = pieces.map((piece) => (piece.length < 300 ? takeTiming(piece.replace(/[.;,]$/, '')) : null))
    if (
      pieces.length >= FEWEST &&
      timed.every(
        (taken) => taken !== null && isTitle(taken.rest, BULLETS.test(String(separator)) ? 3 * MOST_WORDS : MOST_WORDS),
      )
    )
      return pieces
  }
  return null
}

/** Cut behind every bracket with a duration. */
const byBracket = (text: string): readonly string[] | null => {
  const ends = [...text.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)].flatMap((bracket) =>
    wholeTiming(bracket[1] ?? '') ? [bracket.index + bracket[0].length] : [],
  )
  const pieces = ends.map((end, i) =>
    text.slice(ends[i - 1] ?? 0, end).replace(/^[\s,;.–—-]+(?:and\s|und\s|et\s|y\s)?/i, ''),
  )
  return pieces.length >= FEWEST && pieces.every((piece) => isTitle(piece)) && !/\p{L}/u.test(text.slice(ends.at(-1)))
    ? pieces
    : null
}

/** What stands before whatever is listed below the title in a piece: a bullet, a form of address, a role. */
const BULLET = /\s+(?:[•►▪●]|o(?=\s[^,]))(?:\s+[•►▪●])*\s+/
const DASH = cased`\s+[-–—]\s+(?=\p{Lu})`
const ADDRESSED = cased`(?<!:)\s+(?=(?:H\.E\.\s)?(?<!H\.E\.\s)(?:Amb|Mr|Mrs|Ms|Dr|Prof|Mme|Herr|Frau|Sra?)\.?\s\p{Lu})`
const ROLE = cased`\s+(?=\p{Lu}\p{L}{2,}:\s)`
const isLabelled = (text: string): boolean => isRole(readLabel(text)?.of)
/** "OPENING CEREMONY Ms. Ada Bee": capitals first. */
const CAPITALS = cased`^([^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*?)\s+(?=\p{Lu}?\p{Ll})`

/** What stands between a title and the people below it. */
const INTRODUCED = caseless`[\s,]+(?:in\s?troduced|presented|delivered|given|présentée?s?|présentation|presentad[oa]s?|vorgestellt) (?:by|par|por|von)$`

/** The title of a piece and what is listed below it, each on a line. */
const spread = (piece: string, marks: readonly RegExp[]): readonly string[] => {
  const parts = marks.reduce<readonly string[]>((all, mark) => all.flatMap((part) => part.split(mark)), [piece])
  const lines: string[] = []
  for (const part of parts) {
    const [first = '', ...roles] = part.split(ROLE)
    lines.push(first)
    // any other word with a colon is not the first of its line
    for (const role of roles) lines.push(isLabelled(role) ? role : `${lines.pop() ?? ''} ${role}`)
  }
  const [head = '', ...below] = lines.filter((part) => part.trim() !== '')
  const capitals = CAPITALS.exec(head)?.[1] ?? head
  const title = INTRODUCED.without(capitals)
  const about = [head.slice(capitals.length).trim(), ...below].filter((part) => part !== '')
  return [title, ...about.map((part) => (isLabelled(part) ? `  ${part}` : `  - ${part}`))]
}

/** Fewer numbers or times than these may stand in a story. */
const FEWEST_IN_STORY = 5
const NUMBER = /(?<=^|\s)(\d{1,2})[.)](?=\s+\p{L})/gu
const ROMAN = /(?<=^|\s)([IVX]{1,5})[.)](?=\s+\p{Lu})/gu
/** Below a Roman number. */
const LETTERED = /\s+(?=[A-H][.)]\s+\p{Lu})/u
/** A document that lost its lines: cut before every number that counts on, most with a time behind them, and at rules. */
const byNumber = (text: string): readonly string[] | null => {
  const numbers = [...text.matchAll(NUMBER)].map(({ index, 1: figure = '' }) => ({ index, count: Number(figure) }))
  const romans = [...text.matchAll(ROMAN)].map(({ index, 1: letters = '' }) => ({
    index,
    count: romanValue(letters.toLowerCase()),
  }))
  const counted = (marks: typeof numbers): readonly number[] => {
    const found: number[] = []
    for (const { index, count } of marks) if (count === found.length + 1) found.push(index)
    return found
  }
  const [inFigures, inLetters] = [counted(numbers), counted(romans)]
  const isRoman = inLetters.length >= FEWEST_IN_STORY
  const cuts = isRoman ? inLetters : inFigures
  const [first] = cuts
  if (first === undefined || cuts.length < FEWEST_IN_STORY) return null
  const pieces = cuts.map((at, i) => text.slice(at, cuts[i + 1]))
  const timed = pieces.filter(
    (piece) =>
      takeTiming(
        piece
          .split(/-{4,}/)[0]
          ?.split(BULLET)[0]
          ?.split(LETTERED)[0]
          ?.replace(/^\w+[.)]\s+/, '')
          .trim() ?? '',
      ) !== null,
  )
  // a story counts in figures
  if (timed.length * (isRoman ? 4 : 2) < pieces.length) return null
  return [text.slice(0, first), ...pieces].flatMap((piece, i) => {
    const [own = '', ...parted] = piece.split(/\s*-{4,}\s*/).filter((part) => part !== '')
    return [...(i === 0 ? [own] : spread(own, isRoman ? [LETTERED, BULLET] : [BULLET])), ...parted]
  })
}

/** Where another day is named between two times; `null`: nowhere. */
const dayIn = (text: string, from: number, to: number): number | null => {
  const between = text.slice(from, to)
  const date = findDates(between).at(-1)
  const weekday = date && /\p{L}+[.,]?\s+$/u.exec(between.slice(0, date.index))
  return date ? from + (date.weekday === null ? date.index : (weekday?.index ?? date.index)) : null
}

/** The same, cut before every time of day that comes after the one before it, or is a range beside it. */
const byTime = (text: string): readonly string[] | null => {
  const cuts: { readonly at: number; readonly start: number; readonly end: number }[] = []
  const days: number[] = []
  let [from, skipped] = [0, 0]
  for (const { index } of text.matchAll(/(?<![\p{L}\d:.,/+-])\d/gu)) {
    const found = index < from ? null : clockTimesAt(text, index, true)
    const title = found ? text.slice(found.next).trimStart() : ''
    if (!found?.timing.start) continue
    const start = minutesOf(found.timing.start)
    const before = cuts.at(-1)?.start ?? -1
    const day = start < before ? dayIn(text, from, index) : null
    const last = day === null ? before : -1
    if ((start > last || (start === last && found.timing.end !== null)) && /^[^\p{L}\d]{0,4}\p{Lu}/u.test(title)) {
      if (day !== null && cuts.length > 0) days.push(day)
      cuts.push({ at: index, start, end: found.timing.end === null ? -1 : minutesOf(found.timing.end) })
    } else skipped += 1
    from = found.next
  }
  const [first] = cuts
  // Ranges most of which begin when the one before them ends are no story.
  const links = cuts.filter(({ start }, i) => start === cuts[i - 1]?.end).length
  const chained = links > 0 && links * 3 >= (cuts.length - 1) * 2
  if (!first || (cuts.length < FEWEST_IN_STORY && !chained) || skipped * 3 > cuts.length) return null
  const starts = [...cuts.map(({ at }) => at), ...days].toSorted((a, b) => a - b)
  const pieces = starts.map((at, i) => text.slice(at, starts[i + 1]).replace(/^[\s|]+|[\s|]+$/g, ''))
  return [
    text.slice(0, first.at).replace(/^[\s|]+|[\s|]+$/g, ''),
    ...pieces.flatMap((piece) => spread(piece, [BULLET, DASH, ADDRESSED])),
  ].filter((piece) => piece !== '')
}

/** Cut before every time of day, if they follow each other. */
const byClock = (text: string): readonly string[] | null => {
  const cuts: { readonly at: number; readonly start: number }[] = []
  let from = 0
  for (const { index } of text.matchAll(/(?<![\p{L}\d:.,/-])\d/gu)) {
    const found = index < from ? null : clockTimesAt(text, index, true)
    if (!found?.timing.start) continue
    cuts.push({ at: index, start: minutesOf(found.timing.start) })
    from = found.next
  }
  const [first] = cuts
  if (!first || cuts.length < FEWEST) return null
  const pieces = cuts.map(({ at }, i) => text.slice(at, cuts[i + 1]?.at).replace(/[\s,;|/–—(-]+$/, ''))
  const inOrder = cuts.every(({ start }, i) => i === 0 || start > (cuts[i - 1]?.start ?? 0))
  const titled = pieces.every((piece) => isTitle(takeTiming(piece)?.rest ?? ''))
  const before = text.slice(0, first.at).trim()
  return inOrder && titled ? [...(before === '' ? [] : [before]), ...pieces] : null
}

/** "10.30 3–11.15": the number of a footnote. */
const FOOTNOTE = /(\d[.:]\d\d)\s\d(?=\s?[-–—]\s?\d{1,2}[.:]\d\d)/g

/** A whole programme in one line, as one line for each segment; they keep its number. */
export const splitProgrammes = (lines: readonly Line[]): readonly Line[] => {
  let looked = 0
  return lines.flatMap((read): readonly Line[] => {
    const line =
      !read.cells && read.text.search(FOOTNOTE) >= 0 ? { ...read, text: read.text.replace(FOOTNOTE, '$1') } : read
    if (line.cells || line.text.length < SHORTEST_LINE || line.text.length > LONGEST_LINE) return [line]
    if ((line.text.match(MAYBE_TIME)?.length ?? 0) < FEWEST) return [line]
    looked += 1
    if (looked > MOST_LINES) return [line]
    const words = plainText(line.text)
    const label = readLabel(words)
    const said = label?.of === 'agenda' && label.rest !== '' ? label.rest : words
    const pieces = bySeparator(said) ?? byBracket(said) ?? byClock(said) ?? byNumber(said) ?? byTime(said)
    if (!pieces) return [line]
    const head = said === words ? [] : [words.slice(0, words.length - said.length).trim()]
    return [...head, ...pieces].map((text) => ({ number: line.number, text }))
  })
}
