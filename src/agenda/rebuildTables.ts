import { columnOf, TELLS_WHEN } from './columns.ts'
import type { Entry } from './readEntries.ts'
import { wholeTiming } from './wholeTiming.ts'

const MOST_COLUMNS = 8
/** A cell may break into so many lines more. */
const MOST_LINES = 16

/** Consecutive lines that are names of columns, when and what among them. */
const headerAt = (entries: readonly Entry[], from: number): readonly string[] => {
  const names: string[] = []
  while (names.length < MOST_COLUMNS) {
    const entry = entries[from + names.length]
    if (!entry || entry.cells || entry.form !== 'text' || columnOf(entry.text) === null) break
    names.push(entry.text)
  }
  const columns = names.map(columnOf)
  return columns.some((column) => column !== null && TELLS_WHEN.includes(column)) && columns.includes('title')
    ? names
    : []
}

const isLength = (text: string): boolean => wholeTiming(text)?.start === null

/** The texts of lines, without numbers of pages; one that goes on in the next line with that: "Corres-", "pondent". */
const mended = (lines: readonly Entry[]): readonly string[] => {
  const texts: string[] = []
  for (const { text, form, marker } of lines) {
    const last = texts.at(-1)
    if (/^\d{1,3}$/.test(text) && texts.length > 1) continue
    if (last !== undefined && texts.length > 1 && form === 'text' && /^\p{Ll}/u.test(text))
      texts[texts.length - 1] = /\p{Ll}-$/u.test(last) ? last.slice(0, -1) + text : `${last} ${text}`
    else texts.push(marker === 'bullet' ? `- ${text}` : text)
  }
  return texts
}

/**
 * A table that was copied cell by cell, the names of its columns first, as rows again: each holds one time, what stands
 * before and behind it fills the other columns in order.
 */
export const rebuildTables = (entries: readonly Entry[]): readonly Entry[] => {
  for (const [from, first] of entries.entries()) {
    const names = headerAt(entries, from)
    if (names.length < 2) continue
    const lengthLast = columnOf(names.at(-1) ?? '') === 'duration'
    const timeAt = names.findIndex((name) => TELLS_WHEN.includes(columnOf(name) ?? 'other'))
    const begin = from + names.length
    const clocked = columnOf(names[timeAt] ?? '') !== 'duration'
    const isTime = ({ text, form }: Entry): boolean => {
      const timing = form === 'text' ? wholeTiming(text, text.includes(':')) : null
      return timing !== null && (!clocked || !lengthLast || timing.start !== null)
    }
    const opening = entries[begin + timeAt]
    if (!opening || !isTime(opening)) continue
    const times = entries.flatMap((entry, i) => (i >= begin && isTime(entry) ? [i - timeAt] : []))
    if (times.length < 2 || times[0] !== begin) continue
    const rows: Entry[] = []
    let end = begin
    for (const [row, at] of times.entries()) {
      if (at < end) break
      const until = times[row + 1] ?? Math.min(entries.length, at + names.length + MOST_LINES)
      const all = entries.slice(at, until)
      const stop = all.findIndex(
        ({ form, label, cells }) =>
          form === 'heading' || form === 'rule' || (label?.of === 'matter' && label.rest === '') || cells,
      )
      const lines = stop < 0 ? all : all.slice(0, stop)
      const [head] = lines
      if (!head || lines.length > names.length + MOST_LINES) break
      const parts = [...mended(lines)]
      // whoever speaks may stand on several lines, before how long it takes
      const length = lengthLast && parts.length > names.length && isLength(parts.at(-1) ?? '') ? parts.pop() : undefined
      const last = length === undefined ? names.length - 1 : names.length - 2
      const cells = names.map((_, i) =>
        i < last ? (parts[i] ?? '') : i === last ? parts.slice(i).join('\n') : (length ?? ''),
      )
      rows.push({ ...head, form: 'row', label: null, text: cells.filter((cell) => cell !== '').join(' | '), cells })
      end = at + lines.length
    }
    const header: Entry = { ...first, form: 'row', label: null, text: names.join(' | '), cells: names }
    return [...entries.slice(0, from), header, ...rows, ...entries.slice(end)]
  }
  return entries
}
