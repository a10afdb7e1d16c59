import { lineEntry, type Entry } from './readEntries.ts'
import { startsWithClock } from './startsWithClock.ts'
import { wordCount } from './wordCount.ts'

/** So many lines that begin with a time are a programme, and none of them is prose. */
const FEWEST = 3
/** With fewer words a line is a title and nothing else. */
const MOST_TITLE = 14
/** "Title: we will …" */
const MOST_BEFORE_COLON = 8
const SENTENCE = /(?<!(?<!\p{L})(?:\p{Lu}\p{L}{0,3}|\p{L}{1,2})|(?<!\d)\d{1,2})[.!?…][”"»)]?\s+(?=[“"«¿¡(]?\p{Lu})/gu
/** A sentence has so many words; fewer may name somebody. */
const FEWEST_WORDS = 5

/** Whether the document is a programme whose lines begin with their times. */
export const isTimetable = (entries: readonly Entry[]): boolean =>
  entries.filter(({ form, text }) => form !== 'rule' && startsWithClock(text) !== null).length >= FEWEST

/** Where a title ends and what is told about it begins; `null`: nothing is told. */
export const cutOf = (text: string): { readonly title: string; readonly about: string } | null => {
  const ends = /[.!?]$/.test(text)
  const [, short, told] = /^([^:.!?]{2,40}!?):\s(\p{Ll}.*[.!?])$/u.exec(text) ?? []
  if (short !== undefined && told !== undefined && wordCount(short) <= MOST_BEFORE_COLON / 2)
    return { title: short, about: told }
  if (wordCount(text) <= MOST_TITLE && !(ends && text.search(SENTENCE) > 0)) return null
  const parted = [...text.matchAll(/:\s|\s[–—]\s/g)].find((cut) => cut.index > 1)
  const about = parted ? text.slice(parted.index + parted[0].length) : ''
  if (
    parted &&
    wordCount(text.slice(0, parted.index)) <= MOST_BEFORE_COLON &&
    wordCount(about) > 8 &&
    // a title in quotes is none
    !/^[“"«„]/.test(about) &&
    /[.!?]$|[.!?]\s/.test(about)
  ) {
    const [sentence = ''] = about.split(SENTENCE)
    if (wordCount(sentence) > 8) return { title: text.slice(0, parted.index), about }
  }
  const [end] = text.matchAll(SENTENCE)
  const last = end ? text.slice(end.index + end[0].length) : ''
  return end && (wordCount(text) > MOST_TITLE || wordCount(last) >= FEWEST_WORDS)
    ? { title: text.slice(0, end.index + 1), about: last }
    : null
}

/** In a programme, what a line that begins with a time tells behind its title, as lines below it. */
export const partDescriptions = (entries: readonly Entry[]): readonly Entry[] => {
  if (!isTimetable(entries)) return entries
  return entries.flatMap((entry) => {
    const [first] = entry.rows
    const rest = entry.facts || entry.cells ? null : startsWithClock(entry.text)
    const cut = rest === null ? null : cutOf(rest)
    if (rest === null || cut === null) return [entry]
    const text = entry.text.slice(0, entry.text.length - rest.length) + cut.title.replace(/\.$/, '')
    const sentences = cut.about.split(SENTENCE).filter((sentence) => sentence !== '')
    return [
      { ...entry, text, rows: [{ ...first, text }] as const },
      ...sentences.map((sentence) => {
        const row = entry.rows.find((each) => each.text.includes(sentence.slice(0, 20))) ?? first
        return lineEntry(row.number, sentence, false)
      }),
    ]
  })
}
